package headroom.bench;

import java.util.Arrays;

/// The seasonal naive forecast of daily values with normal intervals that widen with every week.
///
/// @param point the last week, repeated
/// @param spread the standard deviation of the changes from week to week
record Naive(double[] point, double spread) {
    private static final int WEEK = 7;

    /// Missing days are filled from the week before; as in the reference runs the last 364 days are looked at.
    static Naive of(double[] values, int horizon) {
        double[] history = Arrays.copyOfRange(values, Math.max(0, values.length - 364), values.length);
        for (int i = 0; i < history.length; i++) {
            if (Double.isNaN(history[i])) {
                history[i] = i >= WEEK
                        ? history[i - WEEK]
                        : Arrays.stream(values)
                                .filter(v -> !Double.isNaN(v))
                                .findFirst()
                                .orElse(0);
            }
        }
        double squares = 0;
        for (int i = WEEK; i < history.length; i++) {
            squares += Math.pow(history[i] - history[i - WEEK], 2);
        }
        double[] point = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            point[h] = history[history.length - WEEK + h % WEEK];
        }
        return new Naive(point, Math.sqrt(squares / (history.length - WEEK)));
    }

    double[] quantile(double level) {
        double[] values = new double[point.length];
        double z = NormalQuantile.of(level);
        for (int h = 0; h < values.length; h++) {
            int weeks = h / WEEK;
            values[h] = point[h] + z * spread * Math.sqrt(weeks + 1.0);
        }
        return values;
    }
}
