package headroom.app.cli;

import headroom.importers.workbook.WorkbookFile;
import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.capacity.RequestPath;
import headroom.model.capacity.Resource;
import headroom.model.capacity.ResponseObjective;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.joda.money.Money;

/// Small files to run commands on.
final class Exports {
    private static final Instant START = Instant.parse("2026-09-07T00:00:00Z");
    private static final long HOUR_SECONDS = 3600;

    private Exports() {}

    /// A Prometheus answer with a counter that grows by 60 a minute, reset once, and a utilisation.
    static Path prometheus(Path folder) throws IOException {
        StringBuilder counter = new StringBuilder();
        StringBuilder used = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            long second = START.getEpochSecond() + i * 60L;
            counter.append(i == 0 ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%d,\"%d\"]", second, (i < 100 ? i : i - 100) * 60));
            used.append(i == 0 ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%d,\"%.2f\"]", second, 0.2 + 0.1 * (i % 60) / 60));
        }
        return Files.writeString(folder.resolve("prometheus.json"), """
                {"status":"success","data":{"resultType":"matrix","result":[
                {"metric":{"__name__":"http_requests_total","job":"nginx"},"values":[%s]},
                {"metric":{"__name__":"mongo:cpu_utilisation:ratio","job":"mongo"},"values":[%s]}]}}
                """.formatted(counter, used));
    }

    /// Four weeks of hourly demand with a daily wave, in requests per second.
    static Path demand(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("time,requests_per_second\n");
        for (int i = 0; i < 28 * 24; i++) {
            csv.append(START.plusSeconds(i * HOUR_SECONDS)).append(String.format(Locale.ROOT, ",%.3f%n", wave(i)));
        }
        return Files.writeString(folder.resolve("demand.csv"), csv.toString().replace("\r", ""));
    }

    /// Load steps that saturate at 1,000 requests/s.
    static Path loadSteps(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("concurrency,throughput_rps,lat_mean_ms\n");
        for (int concurrency : new int[] {1, 2, 4, 8, 16, 32, 64, 128}) {
            double rps = Math.min(1000, concurrency / 0.02);
            csv.append(String.format(Locale.ROOT, "%d,%.2f,%.3f%n", concurrency, rps, concurrency / rps * 1000));
        }
        return Files.writeString(folder.resolve("steps.csv"), csv.toString().replace("\r", ""));
    }

    /// A workbook that asks for 1,400 requests/s of a system of two components that can do 1,000.
    static Path workbook(Path folder) throws IOException {
        Path file = folder.resolve("shop.headroom");
        WorkbookFile.write(shop(), file);
        return file;
    }

    private static Workbook shop() {
        List<LoadStep> steps = new ArrayList<>();
        for (int concurrency : new int[] {1, 2, 4, 8, 16, 24, 32, 64, 128}) {
            double rps = Math.min(1000, concurrency / 0.02);
            steps.add(step(concurrency, rps));
        }
        LoadTest test = new LoadTest("baseline", Optional.of("0"), Optional.empty(), steps, "tests");
        return Workbook.empty("shop", ZoneOffset.UTC).edit(draft -> {
            draft.series = List.of(demandEntry());
            draft.tests = List.of(test);
            draft.path = new RequestPath(List.of(component("web", 4, 100, 3), component("db", 3, 420, 14)));
            draft.iterations = List.of(new Iteration(
                    "0",
                    "baseline",
                    Optional.empty(),
                    Optional.empty(),
                    Iteration.Bench.PRODUCTION,
                    List.of("baseline")));
            draft.production = Optional.of("0");
            draft.objective = Optional.of(new Objective(
                    "shop",
                    DemandToHold.FixedRate.of(1400),
                    Optional.of(new ResponseObjective(0.3, 99)),
                    Optional.of(LocalDate.of(2027, 1, 1)),
                    LocalDate.of(2027, 1, 31),
                    0.95));
            draft.assumptions = List.of(new Assumption("the cache stays warm", "platform", "2,000 rps", "none"));
        });
    }

    private static LoadStep step(double concurrency, double rps) {
        return new LoadStep(
                1,
                OptionalDouble.of(concurrency),
                OptionalDouble.empty(),
                rps,
                OptionalDouble.of(0),
                OptionalDouble.of(concurrency / rps),
                new TreeMap<>(Map.of(99.0, 2.2 * concurrency / rps)),
                new TreeMap<>(Map.of("web", 0.4 * rps / 1000, "db", 0.99 * rps / 1000)),
                new TreeMap<>(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static Component component(String name, int count, int monthly, int leadDays) {
        Resource resource = new Resource("nodes", count, 1, Money.parse("USD " + monthly), leadDays, 20);
        return new Component(name, 1, resource, OptionalDouble.empty());
    }

    private static SeriesEntry demandEntry() {
        int hours = 28 * 24;
        long[] stamps = new long[hours];
        double[] values = new double[hours];
        for (int i = 0; i < hours; i++) {
            stamps[i] = START.plusSeconds(i * HOUR_SECONDS).toEpochMilli();
            values[i] = wave(i);
        }
        TimeSeries series = new TimeSeries(
                SeriesId.of("requests_per_second", Map.of()),
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.START, HOUR_SECONDS * 1000),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "demand");
        return new SeriesEntry(series, series.unit(), series.kind(), Role.DEMAND, Optional.empty());
    }

    /// A daily wave between 200 and 400 with a little that repeats every 11 hours, so that no forecast is exact.
    private static double wave(int hour) {
        return 300 - 100 * Math.cos(2 * Math.PI * (hour % 24) / 24.0) + 5 * Math.sin(hour * 4.0 / 7);
    }
}
