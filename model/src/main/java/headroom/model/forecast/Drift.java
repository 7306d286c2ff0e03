package headroom.model.forecast;

import headroom.model.Message;

/// The last cycle again, moved along by the growth of the whole history, damped.
///
/// @param period in steps, at least 1
/// @param damping what is left of the growth after each step, above 0 and at most 1
public record Drift(int period, double damping) implements Forecaster {
    @Override
    public String id() {
        return "drift-" + period;
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-drift", Span.of(period, stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] history = past.values();
        double[] ahead = new SeasonalNaive(period).forecast(past, horizon);
        int n = history.length;
        int cycle = Math.max(1, Math.min(period, n / 2));
        if (n <= cycle) {
            return ahead;
        }
        double slope = (mean(history, n - cycle, n) - mean(history, 0, cycle)) / (n - cycle);
        double grown = 0;
        double step = 1;
        for (int h = 0; h < horizon; h++) {
            step *= damping;
            grown += slope * step;
            ahead[h] += grown;
        }
        return ahead;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
