package headroom.bench;

import headroom.model.Progress;
import headroom.model.forecast.Forecast;
import headroom.model.forecast.ForecastOptions;
import headroom.model.forecast.Forecaster;
import headroom.model.forecast.Forecasting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Forecasts the M4 Hourly series 48 hours ahead and prints the table of docs/accuracy.md.
///
/// Argument: the folder with `train.csv` and `test.csv`; optionally `--each` for a line a series, and `--ets`,
/// `--theta` or `--dynamic-theta` to let these methods into the combination.
final class M4HourlyAccuracy {
    private static final long HOUR = 3_600_000L;
    private static final int SEASON = 24;
    private static final List<Double> LEVELS =
            Stream.of(0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975).toList();

    private M4HourlyAccuracy() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean each = List.of(arguments).contains("--each");
        Map<String, double[]> train = SeasonalityAccuracy.series(folder.resolve("train.csv"));
        Map<String, double[]> test = SeasonalityAccuracy.series(folder.resolve("test.csv"));
        Scores own = new Scores("combination");
        Scores naive = new Scores("seasonal naive");
        Scores naive2 = new Scores("Naive2");
        for (Map.Entry<String, double[]> entry : train.entrySet()) {
            double[] history = entry.getValue();
            double[] actual = Objects.requireNonNull(test.get(entry.getKey()));
            List<Forecaster> methods = FurtherMethods.of(arguments, history, HOUR);
            long start = cpuNanos();
            Forecast forecast = Forecasting.forecast(
                    history,
                    0,
                    HOUR,
                    new ForecastOptions(actual.length, LEVELS, ZoneOffset.UTC, 42, 500),
                    methods,
                    Progress.none());
            own.nanos += cpuNanos() - start;
            double scale = scale(history);
            double[] repeated = repeated(history, actual.length);
            naive.point(repeated, actual, scale);
            naive2.point(Naive2.forecast(history, actual.length, SEASON), actual, scale);
            double before = own.mase;
            own.point(forecast.quantile(0.5), actual, scale);
            own.interval(forecast, actual, scale);
            if (each) {
                System.out.printf(
                        Locale.ROOT,
                        "%s n=%d mase %.3f naive %.3f %s%n",
                        entry.getKey(),
                        history.length,
                        own.mase - before,
                        mase(repeated, actual, scale),
                        forecast.explanation().arguments());
            }
        }
        System.out.println(
                "| method | n | sMAPE | MASE | OWA | MSIS | cov80 | cov95 | WQL | sQL | peak above | CPU ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        System.out.println(own.row(naive2));
        System.out.println(naive.row(naive2));
        System.out.println(naive2.row(naive2));
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double[] repeated(double[] history, int horizon) {
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            ahead[h] = history[history.length - SEASON + h % SEASON];
        }
        return ahead;
    }

    private static double scale(double[] history) {
        double sum = 0;
        for (int i = SEASON; i < history.length; i++) {
            sum += Math.abs(history[i] - history[i - SEASON]);
        }
        return sum / (history.length - SEASON);
    }

    private static double mase(double[] forecast, double[] actual, double scale) {
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += Math.abs(forecast[h] - actual[h]);
        }
        return sum / actual.length / scale;
    }

    /// Sums over the series.
    private static final class Scores {
        private final String method;
        private int series;
        private long nanos;
        private double smape;
        private double mase;
        private double msis;
        private double inside80;
        private double inside95;
        private double loss;
        private double size;
        private double scaledLoss;
        private int above;
        private final List<Double> widths = new ArrayList<>();

        Scores(String method) {
            this.method = method;
        }

        void point(double[] forecast, double[] actual, double scale) {
            series++;
            mase += M4HourlyAccuracy.mase(forecast, actual, scale);
            for (int h = 0; h < actual.length; h++) {
                double sum = Math.abs(actual[h]) + Math.abs(forecast[h]);
                smape += sum == 0 ? 0 : 200 * Math.abs(actual[h] - forecast[h]) / sum / actual.length;
            }
        }

        void interval(Forecast forecast, double[] actual, double scale) {
            double[] low = forecast.quantile(0.025);
            double[] high = forecast.quantile(0.975);
            double own = 0;
            for (int h = 0; h < actual.length; h++) {
                double y = actual[h];
                double miss = Math.max(0, low[h] - y) + Math.max(0, y - high[h]);
                msis += (high[h] - low[h] + 40 * miss) / scale / actual.length;
                inside95 += (miss > 0 ? 0.0 : 1.0) / actual.length;
                inside80 +=
                        (y < forecast.quantile(0.1)[h] || y > forecast.quantile(0.9)[h] ? 0.0 : 1.0) / actual.length;
                for (int i = 1; i <= 9; i++) {
                    double gap = y - forecast.quantile(LEVELS.get(i))[h];
                    double level = LEVELS.get(i);
                    own += 2 * Math.max(level * gap, (level - 1) * gap) / 9;
                }
                size += Math.abs(y);
            }
            loss += own;
            scaledLoss += own / actual.length / scale;
            double peak = Arrays.stream(actual).max().orElseThrow();
            above += peak > Arrays.stream(high).max().orElseThrow() ? 1 : 0;
            widths.add((high[0] - low[0]) / scale);
        }

        String row(Scores naive2) {
            double n = series;
            String point = String.format(
                    Locale.ROOT,
                    "| %s | %d | %.3f | %.3f | %.3f |",
                    method,
                    series,
                    smape / n,
                    mase / n,
                    0.5 * (smape / naive2.smape + mase / naive2.mase));
            return widths.isEmpty()
                    ? point + " | | | | | | |"
                    : point
                            + String.format(
                                    Locale.ROOT,
                                    " %.3f | %.3f | %.3f | %.4f | %.3f | %.3f | %.1f |",
                                    msis / n,
                                    inside80 / n,
                                    inside95 / n,
                                    loss / size,
                                    scaledLoss / n,
                                    above / n,
                                    nanos / 1e6 / n);
        }
    }
}
