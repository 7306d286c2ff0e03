package headroom.model.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Scores the past forecasts of a combination beside a seasonal naive one.
final class Backtests {
    /// Where the distances end that are scored apart, in cycles.
    private static final int[] CYCLES = {1, 4, 8, 13, 26, Integer.MAX_VALUE};

    private Backtests() {}

    static Backtest of(Trials trials, double[][] past, ErrorModel errors, Prepared history) {
        SeasonalNaive naive = new SeasonalNaive(history.naivePeriod());
        List<Backtest.Origin> origins = new ArrayList<>();
        Score score = new Score(trials.steps());
        for (int o = 0; o < trials.count(); o++) {
            double[] actual = history.measured(trials.origins()[o], trials.steps());
            double[] baseline = naive.forecast(history.before(trials.origins()[o]), trials.steps());
            // a lasting step that came later could not be known: it is held against neither
            score.add(past[o], baseline, trials.actual()[o], errors);
            origins.add(new Backtest.Origin(
                    trials.origins()[o] + history.skipped()[0],
                    history.restored(past[o]),
                    history.restored(errors.quantile(past[o], 0.025)),
                    history.restored(errors.quantile(past[o], 0.975)),
                    history.restored(actual)));
        }
        double scale = naiveError(history);
        Backtest.Ahead whole = score.between(1, trials.steps(), scale);
        return new Backtest(
                origins,
                whole.mase(),
                whole.baselineMase(),
                history.naivePeriod(),
                whole.coverage80(),
                whole.coverage95(),
                ahead(score, trials.steps(), history.naivePeriod(), scale),
                trials.steps(),
                Optional.empty());
    }

    /// By cycles ahead: the first, the next three, and so on.
    private static List<Backtest.Ahead> ahead(Score score, int steps, int period, double scale) {
        List<Backtest.Ahead> bands = new ArrayList<>();
        int from = 1;
        for (int cycles : CYCLES) {
            int to = (int) Math.min((long) cycles * period, steps);
            if (to >= from && score.counted(from, to)) {
                bands.add(score.between(from, to, scale));
                from = to + 1;
            }
        }
        return bands;
    }

    /// The mean absolute change over one period, the scale of the scaled error (Hyndman and Koehler 2006).
    private static double naiveError(Prepared history) {
        double[] values = history.raw();
        int period = history.naivePeriod();
        double sum = 0;
        int count = 0;
        for (int i = period; i < values.length; i++) {
            double change = Math.abs(values[i] - values[i - period]);
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
        }
        return count == 0 || sum == 0 ? 1 : sum / count;
    }

    /// Sums by step ahead.
    private static final class Score {
        private final double[] error;
        private final double[] naive;
        private final int[] inside80;
        private final int[] inside95;
        private final int[] count;

        Score(int steps) {
            error = new double[steps];
            naive = new double[steps];
            inside80 = new int[steps];
            inside95 = new int[steps];
            count = new int[steps];
        }

        void add(double[] median, double[] baseline, double[] actual, ErrorModel errors) {
            int[] in80 = inside(median, actual, errors, 0.1);
            int[] in95 = inside(median, actual, errors, 0.025);
            for (int h = 0; h < actual.length; h++) {
                if (!Double.isNaN(actual[h])) {
                    error[h] += Math.abs(actual[h] - median[h]);
                    naive[h] += Math.abs(actual[h] - baseline[h]);
                    inside80[h] += in80[h];
                    inside95[h] += in95[h];
                    count[h]++;
                }
            }
        }

        boolean counted(int from, int to) {
            return IntStream.range(from - 1, to).anyMatch(h -> count[h] > 0);
        }

        /// The steps from one to another, the first is 1.
        Backtest.Ahead between(int from, int to, double scale) {
            double n = sum(count, from, to);
            return new Backtest.Ahead(
                    from,
                    to,
                    sum(error, from, to) / n / scale,
                    sum(naive, from, to) / n / scale,
                    sum(inside80, from, to) / n,
                    sum(inside95, from, to) / n);
        }

        private static double sum(double[] values, int from, int to) {
            return Arrays.stream(values, from - 1, to).sum();
        }

        private static double sum(int[] values, int from, int to) {
            return Arrays.stream(values, from - 1, to).sum();
        }

        private static int[] inside(double[] median, double[] actual, ErrorModel errors, double tail) {
            double[] low = errors.quantile(median, tail);
            double[] high = errors.quantile(median, 1 - tail);
            int[] inside = new int[actual.length];
            for (int h = 0; h < inside.length; h++) {
                inside[h] = actual[h] >= low[h] && actual[h] <= high[h] ? 1 : 0;
            }
            return inside;
        }
    }
}
