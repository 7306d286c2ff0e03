package headroom.model.forecast;

import headroom.model.Message;

/// Exponential smoothing of the level, with a damped trend or none (Holt 1957, Gardner and McKenzie 1985), for series
/// without a season.
///
/// @param alpha how much of the last error moves the level, above 0 and at most 1
/// @param beta how much of it moves the trend, 0 to `alpha`; 0 is no trend
/// @param damping what is left of the trend after each step, 0 to 1
public record Smoothing(double alpha, double beta, double damping) implements Forecaster {
    private static final int START = 10;

    /// A level without a trend.
    public static Smoothing level(double alpha) {
        return new Smoothing(alpha, 0, 0);
    }

    @Override
    public String id() {
        return beta > 0 ? "damped-trend" : "level";
    }

    @Override
    public Message words(long stepMillis) {
        return beta > 0
                ? Message.of("forecast.method-trend")
                : Message.of("forecast.method-level", Span.of(Math.round(2 / alpha - 1), stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        int start = Math.min(START, values.length);
        double level = 0;
        for (int i = 0; i < start; i++) {
            level += values[i] / start;
        }
        double trend = 0;
        for (double value : values) {
            double expected = level + damping * trend;
            double error = value - expected;
            level = expected + alpha * error;
            trend = damping * trend + beta * error;
        }
        double[] ahead = new double[horizon];
        double step = 1;
        double grown = 0;
        for (int h = 0; h < horizon; h++) {
            step *= damping;
            grown += step * trend;
            ahead[h] = level + grown;
        }
        return ahead;
    }
}
