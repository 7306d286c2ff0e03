package headroom.model.forecast;

import headroom.model.season.Bends;
import headroom.model.season.LevelShift;
import headroom.model.season.LevelShifts;
import headroom.model.unit.Estimate;
import java.util.Arrays;
import java.util.Optional;

/// How fast a daily series grew, seasons and shifts of the level apart.
final class Growth {
    private static final int FEWEST_DAYS = 21;
    private static final int MOST_DAYS = 364;
    private static final double MOST_SHARED = 0.9;
    private static final double MONTH_DAYS = 365.2425 / 12;

    private Growth() {}

    /// The growth a month as a ratio (0.1 is 10 %), with its 95 % interval, widened by how much one day resembles the
    /// next; empty for less than three weeks and for values that are not positive.
    static Optional<Estimate> perMonth(Prepared history) {
        if (history.size() < FEWEST_DAYS || !history.positive()) {
            return Optional.empty();
        }
        Past past = Past.of(history.full(), history.usablePeriods(), 0).logs();
        double[] even = Bends.removed(
                LevelShifts.removed(past.season().adjusted(), history.repairs().shifts()),
                history.repairs().bends());
        double[] recent = Arrays.copyOfRange(even, Math.max(0, even.length - MOST_DAYS), even.length);
        TheilSen slope = TheilSen.of(recent);
        double wider = Math.sqrt(memory(recent, slope.slope()) * confused(history, even.length - recent.length));
        return Optional.of(Estimate.between(
                monthly(slope.slope() - wider * (slope.slope() - slope.low())),
                monthly(slope.slope()),
                monthly(slope.slope() + wider * (slope.high() - slope.slope()))));
    }

    /// How many times as uncertain the slope is because part of it may be a shift: a step after a share `p` of the line
    /// has a squared correlation of `3 p (1 - p)` with it.
    private static double confused(Prepared history, int from) {
        double shared = 0;
        for (LevelShift shift : history.repairs().shifts()) {
            double p = (double) (shift.index() - from) / (history.size() - from);
            shared += p > 0 ? 3 * p * (1 - p) : 0;
        }
        return 1 / (1 - Math.min(MOST_SHARED, shared));
    }

    private static double monthly(double logsADay) {
        return Math.expm1(logsADay * MONTH_DAYS);
    }

    /// How many times as uncertain a mean is because neighbours resemble each other.
    private static double memory(double[] values, double slope) {
        double[] noise = new double[values.length];
        double mean = 0;
        for (int i = 0; i < noise.length; i++) {
            noise[i] = values[i] - slope * i;
            mean += noise[i] / noise.length;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i < noise.length; i++) {
            square += (noise[i] - mean) * (noise[i] - mean);
            product += i == 0 ? 0 : (noise[i] - mean) * (noise[i - 1] - mean);
        }
        double memory = square <= 0 ? 0 : Math.clamp(product / square, 0, 0.9);
        return (1 + memory) / (1 - memory);
    }
}
