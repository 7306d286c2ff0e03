package headroom.model.forecast;

import headroom.model.Message;

/// The straight line through the last part of the history, moved to the level of its last values, growing on with a
/// damped slope: for series without a season.
///
/// @param share how much of the history the line is fitted to, above 0 and at most 1
/// @param damping what is left of the slope after each step, above 0 and at most 1
public record Line(double share, double damping) implements Forecaster {
    private static final int LEVEL = 14;

    @Override
    public String id() {
        return "line";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-line");
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        int n = values.length;
        int from = Math.min((int) ((1 - share) * n), Math.max(0, n - 2));
        double slope = n - from < 3 ? 0 : slope(values, from);
        int recent = Math.min(LEVEL, n);
        double level = 0;
        for (int i = n - recent; i < n; i++) {
            level += (values[i] + slope * (n - 1 - i)) / recent;
        }
        double[] ahead = new double[horizon];
        double step = slope;
        for (int h = 0; h < horizon; h++) {
            step *= damping;
            level += step;
            ahead[h] = level;
        }
        return ahead;
    }

    private static double slope(double[] values, int from) {
        int n = values.length - from;
        double middle = (n - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * values[from + i];
            square += (i - middle) * (i - middle);
        }
        return product / square;
    }
}
