package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import headroom.model.season.Robust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Forecasts the daily peak of every series 91 days ahead as if only its last weeks were known, and prints how often
/// the
/// intervals held and the bound on the highest peak was passed, by the length of the history.
///
/// Argument: the folder `forecast-data`; an origin every 28 days of the last two years.
final class HistoryLengths {
    private static final long DAY = 86_400_000L;
    private static final int HORIZON = 91;
    private static final int STRIDE = 28;
    private static final int LONGEST = 728;
    private static final int[] DAYS = {21, 28, 42, 56, 91, 182, 364, 728};
    private static final List<Double> LEVELS = List.of(0.025, 0.1, 0.5, 0.9, 0.95, 0.975);

    private HistoryLengths() {}

    /// What came of one origin.
    private record Outcome(double inside80, double inside95, double width80, double above, double median) {}

    private interface Measure {
        double of(Outcome outcome);
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("| series | days known | origins | inside 80 % | inside 95 % | width of 80 % over the actual"
                + " value, median | bound passed | bound over the actual highest, median | median off, median |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (boolean hourly : new boolean[] {true, false}) {
            List<double[]> series = series(Path.of(arguments[0]), hourly);
            for (int days : DAYS) {
                List<Outcome> outcomes = new ArrayList<>();
                series.forEach(peaks -> outcomes(peaks, days, outcomes));
                System.out.printf(
                        Locale.ROOT,
                        "| of %s | %d | %d | %.3f | %.3f | %.2f | %.3f | %+.3f | %.3f |%n",
                        hourly ? "hours" : "days",
                        days,
                        outcomes.size(),
                        mean(outcomes, Outcome::inside80),
                        mean(outcomes, Outcome::inside95),
                        median(outcomes, Outcome::width80),
                        mean(outcomes, outcome -> outcome.above < 0 ? 1 : 0),
                        median(outcomes, Outcome::above),
                        median(outcomes, outcome -> Math.abs(outcome.median)));
            }
        }
    }

    private static List<double[]> series(Path folder, boolean hourly) throws IOException {
        List<double[]> series = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("open/daily_agg"))) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().endsWith("_hourly.csv") == hourly) {
                    series.add(WeeklyOrigins.peaks(file, hourly ? 20 : 1));
                }
            }
        }
        return series;
    }

    private static void outcomes(double[] peaks, int days, List<Outcome> outcomes) {
        int last = peaks.length - HORIZON;
        for (int origin = last; origin >= Math.max(days, last - LONGEST); origin -= STRIDE) {
            double[] history = Arrays.copyOfRange(peaks, origin - days, origin);
            Forecast forecast = Forecasting.forecast(
                    history, 0, DAY, new ForecastOptions(HORIZON, LEVELS, ZoneOffset.UTC, 42, 500), Progress.none());
            outcomes.add(outcome(forecast, Arrays.copyOfRange(peaks, origin, origin + HORIZON)));
        }
    }

    private static Outcome outcome(Forecast forecast, double[] actual) {
        double in80 = 0;
        double in95 = 0;
        double width = 0;
        double sum = 0;
        double highest = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int h = 0; h < HORIZON && forecast.horizon() > 0; h++) {
            double value = actual[h];
            if (!Double.isNaN(value)) {
                in80 += value >= forecast.quantile(0.1)[h] && value <= forecast.quantile(0.9)[h] ? 1 : 0;
                in95 += value >= forecast.quantile(0.025)[h] && value <= forecast.quantile(0.975)[h] ? 1 : 0;
                width += forecast.quantile(0.9)[h] - forecast.quantile(0.1)[h];
                sum += value;
                highest = Math.max(highest, value);
                count++;
            }
        }
        return new Outcome(
                in80 / count,
                in95 / count,
                width / sum,
                forecast.horizonPeak().getOrDefault(0.95, Double.NaN) / highest - 1,
                forecast.horizonPeak().getOrDefault(0.5, Double.NaN) / highest - 1);
    }

    private static double mean(List<Outcome> outcomes, Measure measure) {
        return outcomes.stream()
                .mapToDouble(measure::of)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double median(List<Outcome> outcomes, Measure measure) {
        return Robust.median(outcomes.stream()
                .mapToDouble(measure::of)
                .filter(Double::isFinite)
                .toArray());
    }
}
