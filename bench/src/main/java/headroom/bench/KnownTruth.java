package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecasting;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Forecasts demand whose law is known from histories of several lengths, 13 weeks ahead, and prints how often what
/// would really happen stays inside the intervals, how often it passes the bound on the highest peak, and how far that
/// bound lies above the one that the law itself gives.
///
/// Arguments: optionally the number of histories of each kind and length (40).
final class KnownTruth {
    private static final long DAY = 86_400_000L;
    private static final int HORIZON = 91;
    private static final int FUTURES = 400;
    private static final int[] WEEKS = {3, 4, 6, 8, 13, 26, 52, 104};
    private static final List<Double> LEVELS = List.of(0.025, 0.05, 0.1, 0.5, 0.9, 0.95, 0.975);

    private KnownTruth() {}

    /// What came of one history.
    private record Outcome(
            double inside80, double inside95, double width80, double passed, double median, double bound) {}

    private interface Measure {
        double of(Outcome outcome);
    }

    public static void main(String[] arguments) {
        int histories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
        System.out.println("| demand | weeks known | inside 80 % | inside 95 % | width of 80 % over the true one |"
                + " bound passed | median peak over the true one | bound over the true one |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (SimulatedDemand demand : SimulatedDemand.values()) {
            for (int weeks : WEEKS) {
                Outcome[] outcomes = new Outcome[histories];
                for (int i = 0; i < histories; i++) {
                    outcomes[i] = outcome(demand.story(7 * weeks, HORIZON, FUTURES, 1_000L * weeks + i));
                }
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.3f | %.3f | %.2f | %.3f | %+.3f | %+.3f |%n",
                        demand.words(),
                        weeks,
                        mean(outcomes, Outcome::inside80),
                        mean(outcomes, Outcome::inside95),
                        mean(outcomes, Outcome::width80),
                        mean(outcomes, Outcome::passed),
                        mean(outcomes, Outcome::median),
                        mean(outcomes, Outcome::bound));
            }
        }
    }

    private static double mean(Outcome[] outcomes, Measure measure) {
        return Arrays.stream(outcomes).mapToDouble(measure::of).average().orElse(0);
    }

    private static Outcome outcome(SimulatedDemand.Story story) {
        Forecast forecast = Forecasting.forecast(
                story.past(), 0, DAY, new ForecastOptions(HORIZON, LEVELS, ZoneOffset.UTC, 42, 500), Progress.none());
        double[][] futures = story.futures();
        double in80 = 0;
        double in95 = 0;
        double width = 0;
        for (int h = 0; h < HORIZON; h++) {
            double[] then = new double[futures.length];
            for (int f = 0; f < futures.length; f++) {
                then[f] = futures[f][h];
                in80 += inside(forecast, 0.1, h, then[f]);
                in95 += inside(forecast, 0.025, h, then[f]);
            }
            Arrays.sort(then);
            double known = at(then, 0.9) - at(then, 0.1);
            width += (forecast.quantile(0.9)[h] - forecast.quantile(0.1)[h]) / known / HORIZON;
        }
        double[] highest = Arrays.stream(futures)
                .mapToDouble(future -> Arrays.stream(future).max().orElse(0))
                .sorted()
                .toArray();
        double bound = forecast.horizonPeak().getOrDefault(0.95, Double.NaN);
        double median = forecast.horizonPeak().getOrDefault(0.5, Double.NaN);
        double all = (double) futures.length * HORIZON;
        return new Outcome(
                in80 / all,
                in95 / all,
                width,
                (double) Arrays.stream(highest).filter(peak -> peak > bound).count() / futures.length,
                median / at(highest, 0.5) - 1,
                bound / at(highest, 0.95) - 1);
    }

    private static int inside(Forecast forecast, double level, int h, double value) {
        return value >= forecast.quantile(level)[h] && value <= forecast.quantile(1 - level)[h] ? 1 : 0;
    }

    private static double at(double[] sorted, double level) {
        return sorted[(int) Math.min(sorted.length - 1, level * sorted.length)];
    }
}
