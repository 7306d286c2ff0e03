package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Forecasts the daily peak 91 days ahead from every week of every series, and prints how often the intervals held and
/// the bound on the highest peak was passed, with intervals from a bootstrap of blocks of a quarter.
///
/// Argument: the folder `forecast-data`; at most the last 52 origins of a series are used, of up to 728 days of
/// history.
final class WeeklyOrigins {
    private static final long DAY = 86_400_000L;
    private static final int HORIZON = 91;
    private static final int SHORTEST = 91;
    private static final int LONGEST = 728;
    private static final int WEEK = 7;
    private static final int MOST = 52;
    private static final int BLOCK = 13;
    private static final int RESAMPLES = 1_000;
    private static final List<Double> LEVELS = List.of(0.025, 0.1, 0.5, 0.9, 0.95, 0.975);

    private WeeklyOrigins() {}

    /// What came of one origin.
    private record Outcome(double inside80, double inside95, double passed) {}

    private interface Measure {
        double of(Outcome outcome);
    }

    public static void main(String[] arguments) throws IOException {
        List<List<Outcome>> hourly = new ArrayList<>();
        List<List<Outcome>> daily = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]).resolve("open/daily_agg"))) {
            for (Path file : files.sorted().toList()) {
                boolean hours = file.getFileName().toString().endsWith("_hourly.csv");
                (hours ? hourly : daily).add(outcomes(peaks(file, hours ? 20 : 1)));
            }
        }
        System.out.println("| series | origins | inside 80 % | inside 95 % | 95 % bound of the highest peak passed |");
        System.out.println("|---|---|---|---|---|");
        row("of hours", hourly);
        row("of days", daily);
        List<List<Outcome>> all = new ArrayList<>(hourly);
        all.addAll(daily);
        row("all", all);
    }

    static double[] peaks(Path file, int needed) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .mapToDouble(row -> row[1].isBlank() || row[1].equals("NA") || Double.parseDouble(row[3]) < needed
                        ? Double.NaN
                        : Double.parseDouble(row[1]))
                .toArray();
    }

    private static List<Outcome> outcomes(double[] peaks) {
        List<Outcome> outcomes = new ArrayList<>();
        int last = peaks.length - HORIZON;
        for (int back = MOST - 1; back >= 0; back--) {
            int origin = last - back * WEEK;
            if (origin >= SHORTEST) {
                double[] history = Arrays.copyOfRange(peaks, Math.max(0, origin - LONGEST), origin);
                Forecast forecast = Forecasting.forecast(
                        history,
                        0,
                        DAY,
                        new ForecastOptions(HORIZON, LEVELS, ZoneOffset.UTC, 42, 500),
                        Progress.none());
                outcomes.add(outcome(forecast, Arrays.copyOfRange(peaks, origin, origin + HORIZON)));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Forecast forecast, double[] actual) {
        double in80 = 0;
        double in95 = 0;
        double highest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int h = 0; h < HORIZON; h++) {
            double value = actual[h];
            if (!Double.isNaN(value)) {
                in80 += value >= forecast.quantile(0.1)[h] && value <= forecast.quantile(0.9)[h] ? 1 : 0;
                in95 += value >= forecast.quantile(0.025)[h] && value <= forecast.quantile(0.975)[h] ? 1 : 0;
                highest = Math.max(highest, value);
                count++;
            }
        }
        double bound = forecast.horizonPeak().getOrDefault(0.95, Double.NaN);
        return new Outcome(in80 / count, in95 / count, highest > bound ? 1 : 0);
    }

    private static void row(String name, List<List<Outcome>> series) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s |%n",
                name,
                series.stream().mapToInt(List::size).sum(),
                told(series, Outcome::inside80),
                told(series, Outcome::inside95),
                told(series, Outcome::passed));
    }

    /// The mean over all origins with its 95 % interval.
    private static String told(List<List<Outcome>> series, Measure measure) {
        List<double[]> values = series.stream()
                .map(outcomes -> outcomes.stream().mapToDouble(measure::of).toArray())
                .toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            means[r] = resampled(values, random);
        }
        Arrays.sort(means);
        double mean = values.stream().flatMapToDouble(Arrays::stream).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%.3f (%.3f to %.3f)",
                mean,
                means[(int) (0.025 * RESAMPLES)],
                means[(int) (0.975 * RESAMPLES)]);
    }

    /// The mean of blocks of consecutive origins drawn from series drawn at random.
    private static double resampled(List<double[]> series, SplittableRandom random) {
        double sum = 0;
        int count = 0;
        for (int s = 0; s < series.size(); s++) {
            double[] values = series.get(random.nextInt(series.size()));
            for (int drawn = 0; drawn < values.length; drawn += BLOCK) {
                int from = random.nextInt(Math.max(1, values.length - BLOCK + 1));
                for (int i = from; i < Math.min(values.length, from + BLOCK); i++) {
                    sum += values[i];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
