package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecaster;
import headroom.model.forecast.Forecasting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/// Forecasts daily means and daily peaks 91 days ahead from several origins and prints the tables of docs/accuracy.md.
///
/// Argument: the folder `forecast-data`; optionally `--each` for a line a case, and `--young` to give only 91 days of
/// history and ask for 182 days ahead, from every 28th day; `--ets`, `--theta`, `--dynamic-theta` or
/// `--regression` let these methods into the combination.
final class DailyAccuracy {
    private static final long DAY = 86_400_000L;
    private static final int WEEK = 7;
    private static final int MOST_TRAINING = 728;
    private static final List<Double> DECILES = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    private static final List<Double> LEVELS =
            List.of(0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975);

    private static boolean young;
    private static String[] further = {};

    private DailyAccuracy() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean each = List.of(arguments).contains("--each");
        young = List.of(arguments).contains("--young");
        further = arguments.clone();
        for (boolean hourly : new boolean[] {true, false}) {
            for (String target : List.of("max", "mean")) {
                if (hourly || target.equals("max")) {
                    run(folder, target, hourly, each);
                }
            }
        }
    }

    private static void run(Path folder, String target, boolean hourly, boolean each) throws IOException {
        Map<String, List<Case>> cases = new LinkedHashMap<>();
        long nanos = 0;
        for (String[] fields : origins(folder)) {
            if (fields[1].endsWith("_daily") == hourly) {
                continue;
            }
            Days days = Days.read(folder.resolve("open/daily_agg").resolve(fields[1] + ".csv"), target, hourly);
            int origin = Integer.parseInt(fields[3]);
            int horizon = Integer.parseInt(fields[4]);
            int from = Math.max(Integer.parseInt(fields[6]), origin - MOST_TRAINING);
            double[] history = Arrays.copyOfRange(days.values, from, origin);
            double[] actual = Arrays.copyOfRange(days.values, origin, origin + horizon);
            List<Forecaster> methods = FurtherMethods.of(further, history, DAY);
            long start = cpuNanos();
            Forecast forecast = Forecasting.forecast(
                    history,
                    days.first.plusDays(from).toEpochDay() * DAY,
                    DAY,
                    new ForecastOptions(horizon, LEVELS, ZoneOffset.UTC, 42, 1_000),
                    methods,
                    Progress.none());
            nanos += cpuNanos() - start;
            Case scored = Case.of(forecast, history, actual);
            cases.computeIfAbsent(fields[1], name -> new ArrayList<>()).add(scored);
            if (each) {
                System.out.println(fields[1] + " " + target + " n=" + history.length + " " + scored.text() + " "
                        + forecast.explanation().arguments());
            }
        }
        print(target, hourly, cases, nanos);
    }

    private static List<String[]> origins(Path folder) throws IOException {
        List<String[]> protocol = Files.readAllLines(folder.resolve("LONG_PROTOCOL.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        if (!young) {
            return protocol;
        }
        List<String[]> origins = new ArrayList<>();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        protocol.forEach(fields -> lengths.put(fields[1], Integer.valueOf(fields[2])));
        lengths.forEach((name, n) -> {
            int first = Math.max(91, n - 728);
            for (int origin = first; origin + 182 <= n; origin += 28) {
                origins.add(new String[] {"open", name, "" + n, "" + origin, "182", "", "" + (origin - 91)});
            }
        });
        return origins;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String target, boolean hourly, Map<String, List<Case>> cases, long nanos) {
        int count = cases.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                Locale.ROOT,
                "%n%s of %s series, %d cases, %.0f CPU ms a case%n%n",
                target,
                hourly ? "hourly" : "daily",
                count,
                nanos / 1e6 / count);
        System.out.println("| method | MASE | MASE median | WQL | cov80 | cov95 | above 97.5 % |");
        System.out.println("|---|---|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| combination | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                mean(cases, c -> c.mase),
                median(cases, c -> c.mase),
                mean(cases, c -> c.wql),
                mean(cases, c -> c.cov80),
                mean(cases, c -> c.cov95),
                mean(cases, c -> c.above));
        System.out.printf(
                Locale.ROOT,
                "| seasonal naive | %.3f | %.3f | %.3f | %.3f | %.3f | |%n",
                mean(cases, c -> c.naiveMase),
                median(cases, c -> c.naiveMase),
                mean(cases, c -> c.naiveWql),
                mean(cases, c -> c.naiveCov80),
                mean(cases, c -> c.naiveCov95));
        System.out.printf(
                Locale.ROOT,
                "worse than seasonal naive (WQL) in %d of %d; horizon peak: P95 passed in %d, overstates by %.3f on"
                        + " average; median off by %.3f (%.3f where a year is known; best rule max_last364: %.3f);"
                        + " bias %.3f; max_last91 %.3f%n",
                cases.values().stream()
                        .flatMap(List::stream)
                        .filter(c -> c.wql > c.naiveWql)
                        .count(),
                count,
                cases.values().stream()
                        .flatMap(List::stream)
                        .filter(c -> c.peak95 < 0)
                        .count(),
                mean(cases, c -> c.peak95),
                mean(cases, c -> Math.abs(c.peak50)),
                meanLong(cases, c -> Math.abs(c.peak50)),
                meanLong(cases, c -> Math.abs(c.lastYear)),
                mean(cases, c -> c.peak50),
                mean(cases, c -> Math.abs(c.last91)));
    }

    private interface Measure {
        double of(Case scored);
    }

    private static double mean(Map<String, List<Case>> cases, Measure measure) {
        return cases.values().stream()
                .mapToDouble(
                        list -> list.stream().mapToDouble(measure::of).average().orElse(0))
                .average()
                .orElse(0);
    }

    private static double meanLong(Map<String, List<Case>> cases, Measure measure) {
        return cases.values().stream()
                .filter(list -> list.stream().anyMatch(c -> c.days >= 362))
                .mapToDouble(list -> list.stream()
                        .filter(c -> c.days >= 362)
                        .mapToDouble(measure::of)
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double median(Map<String, List<Case>> cases, Measure measure) {
        double[] sorted = cases.values().stream()
                .mapToDouble(
                        list -> list.stream().mapToDouble(measure::of).average().orElse(0))
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    record Days(LocalDate first, double[] values) {
        static Days read(Path path, String target, boolean hourly) throws IOException {
            List<String[]> rows = Files.readAllLines(path).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
            LocalDate first = LocalDate.parse(rows.getFirst()[0]);
            double[] values = new double[rows.size()];
            Arrays.fill(values, Double.NaN);
            for (int i = 0; i < values.length; i++) {
                String[] row = rows.get(i);
                int needed = hourly ? 20 : 1;
                String text = row[target.equals("max") ? 1 : 2];
                if (!text.isBlank() && !text.equals("NA") && Double.parseDouble(row[3]) >= needed) {
                    values[i] = Double.parseDouble(text);
                }
            }
            return new Days(first, values);
        }
    }

    /// The scores of one origin.
    private record Case(
            int days,
            double mase,
            double wql,
            double cov80,
            double cov95,
            double above,
            double naiveMase,
            double naiveWql,
            double naiveCov80,
            double naiveCov95,
            double peak50,
            double peak95,
            double lastYear,
            double last91) {
        static Case of(Forecast forecast, double[] history, double[] actual) {
            double scale = scale(history);
            Naive naive = Naive.of(history, actual.length);
            double[][] own = new double[DECILES.size()][];
            double[][] other = new double[DECILES.size()][];
            for (int i = 0; i < own.length; i++) {
                own[i] = forecast.quantile(DECILES.get(i));
                other[i] = naive.quantile(DECILES.get(i));
            }
            double peak = max(actual);
            return new Case(
                    history.length,
                    mase(forecast.quantile(0.5), actual, scale),
                    wql(own, actual),
                    inside(forecast.quantile(0.1), forecast.quantile(0.9), actual),
                    inside(forecast.quantile(0.025), forecast.quantile(0.975), actual),
                    1 - inside(low(actual.length), forecast.quantile(0.975), actual),
                    mase(naive.point(), actual, scale),
                    wql(other, actual),
                    inside(naive.quantile(0.1), naive.quantile(0.9), actual),
                    inside(naive.quantile(0.025), naive.quantile(0.975), actual),
                    Objects.requireNonNull(forecast.horizonPeak().get(0.5)) / peak - 1,
                    Objects.requireNonNull(forecast.horizonPeak().get(0.95)) / peak - 1,
                    max(Arrays.copyOfRange(history, Math.max(0, history.length - 364), history.length)) / peak - 1,
                    max(Arrays.copyOfRange(history, Math.max(0, history.length - 91), history.length)) / peak - 1);
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "mase %.3f (naive %.3f) wql %.3f (%.3f) cov80 %.2f cov95 %.2f peak50 %+.3f peak95 %+.3f year %+.3f",
                    mase,
                    naiveMase,
                    wql,
                    naiveWql,
                    cov80,
                    cov95,
                    peak50,
                    peak95,
                    lastYear);
        }

        private static double[] low(int length) {
            return DoubleStream.generate(() -> Double.NEGATIVE_INFINITY)
                    .limit(length)
                    .toArray();
        }

        private static double max(double[] values) {
            return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
        }

        private static double scale(double[] history) {
            double sum = 0;
            int count = 0;
            for (int i = Math.max(WEEK, history.length - 364 + WEEK); i < history.length; i++) {
                double change = Math.abs(history[i] - history[i - WEEK]);
                if (!Double.isNaN(change)) {
                    sum += change;
                    count++;
                }
            }
            return sum / count;
        }

        private static double mase(double[] forecast, double[] actual, double scale) {
            double sum = 0;
            int count = 0;
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    sum += Math.abs(actual[h] - forecast[h]);
                    count++;
                }
            }
            return sum / count / scale;
        }

        private static double wql(double[][] quantiles, double[] actual) {
            double loss = 0;
            double size = 0;
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    size += Math.abs(actual[h]);
                    for (int i = 0; i < quantiles.length; i++) {
                        double level = DECILES.get(i);
                        double gap = actual[h] - quantiles[i][h];
                        loss += 2 * Math.max(level * gap, (level - 1) * gap) / quantiles.length;
                    }
                }
            }
            return loss / size;
        }

        private static double inside(double[] low, double[] high, double[] actual) {
            int in = 0;
            int count = 0;
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    count++;
                    in += actual[h] >= low[h] && actual[h] <= high[h] ? 1 : 0;
                }
            }
            return (double) in / count;
        }
    }
}
