package headroom.sampledata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.IterationResult;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.Forecast;
import headroom.model.unit.Estimate;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way from files to figures, over 20 seeds: of each kind of figure the truth lies in the 95 % interval in at
/// least 85 % of the cases.
class RecoveryTest {
    private static final int SEEDS = 20;
    private static final int FORECAST_DAYS = 91;

    private final Truth truth = Truth.read(Path.of("auth-service", "truth.json"));
    private final Map<String, int[]> hits = new TreeMap<>();

    @Test
    void truthLiesInTheIntervals(@TempDir Path folder) throws IOException {
        int bottlenecks = 0;
        int plans = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path files = Files.createDirectories(folder.resolve("seed-" + seed));
            Analysis analysis = analysis(files, seed);
            bottlenecks += analysis.capacity().bottleneck().equals(Optional.of("mongo")) ? 1 : 0;
            plans += planned(analysis).equals(truth.plan()) ? 1 : 0;
            capacities(analysis);
            iterations(analysis);
            demand(analysis.demand().orElseThrow(), seed);
        }
        hits.forEach((kind, count) ->
                assertTrue(count[0] >= 0.85 * count[1], kind + ": the truth lies in " + count[0] + " of " + count[1]));
        assertEquals(SEEDS, bottlenecks, "the choke point is mongo");
        assertTrue(plans >= 0.85 * SEEDS, "the plan is right in " + plans + " of " + SEEDS);
    }

    private Analysis analysis(Path folder, long seed) throws IOException {
        List<Path> files = new AuthServiceFiles(truth, seed).write(folder);
        return new Analyses().of(new AuthServiceWorkbook(truth).of(files), Progress.none());
    }

    private static Map<String, Integer> planned(Analysis analysis) {
        Map<String, Integer> counts = new HashMap<>();
        analysis.answer()
                .orElseThrow()
                .cheapest()
                .ifPresent(
                        plan -> plan.additions().forEach(addition -> counts.put(addition.component(), addition.to())));
        return counts;
    }

    private void capacities(Analysis analysis) {
        int production = truth.production();
        for (Truth.Part part : truth.components()) {
            if (!part.assumed()) {
                ComponentCapacity found =
                        analysis.capacity().component(part.name()).orElseThrow();
                count("component capacity", found.capacityRps().orElseThrow(), part.capacityRps(production));
                count("component ceiling", found.ceilingRps().orElseThrow(), part.capacityRps(production));
                count(
                        "component safe",
                        found.safeRps().orElseThrow(),
                        part.capacityRps(production, part.count() - part.tolerated()));
            }
        }
        count(
                "path capacity",
                analysis.capacity().path().capacityRps().orElseThrow(),
                truth.pathCapacityRps(production));
        count(
                "safe to promise",
                analysis.answer().orElseThrow().safeNowRps().orElseThrow(),
                truth.safeRps(production, Map.of()));
    }

    private void iterations(Analysis analysis) {
        List<IterationResult> results = analysis.capacity().iterations();
        for (int i = 0; i < results.size(); i++) {
            int number = i;
            results.get(i)
                    .capacityRps()
                    .ifPresent(rps -> count("iteration capacity", rps, truth.pathCapacityRps(number)));
            if (i > 0) {
                results.get(i)
                        .ratio()
                        .ifPresent(ratio -> count(
                                "iteration ratio",
                                ratio,
                                truth.pathCapacityRps(number) / truth.pathCapacityRps(number - 1)));
            }
        }
    }

    /// What then happened is known: the generator goes on beyond what it recorded.
    private void demand(DemandForecast demand, long seed) {
        LocalDate from = truth.firstDay().plusWeeks(truth.weeks());
        Map<LocalDate, double[]> days = new HashMap<>();
        for (SyntheticDemand.Step step : new SyntheticDemand(truth, seed).steps(from, from.plusDays(FORECAST_DAYS))) {
            double[] day =
                    days.computeIfAbsent(step.start().atZone(truth.zone()).toLocalDate(), _ -> new double[3]);
            day[0] = Math.max(day[0], step.offeredRps());
            day[1] += step.offeredRps();
            day[2]++;
        }
        for (int i = 0; i < FORECAST_DAYS; i++) {
            LocalDate day = Instant.ofEpochMilli(demand.dailyPeak().startMillis(i))
                    .atZone(truth.zone())
                    .toLocalDate();
            double[] actual = days.get(day);
            if (actual != null) {
                within("daily peak", demand.dailyPeak(), i, actual[0] * demand.peakFactor());
                within("daily mean", demand.mean(), i, actual[1] / actual[2]);
            }
        }
    }

    private void within(String kind, Forecast forecast, int day, double actual) {
        hit(kind, actual >= forecast.quantile(0.025)[day] && actual <= forecast.quantile(0.975)[day]);
    }

    private void count(String kind, Estimate found, double actual) {
        hit(kind, actual >= found.low() && actual <= found.high());
    }

    private void hit(String kind, boolean inside) {
        int[] count = hits.computeIfAbsent(kind, _ -> new int[2]);
        count[0] += inside ? 1 : 0;
        count[1]++;
    }
}
