package headroom.model.forecast;

import headroom.model.Message;

/// The last cycle again and again; with a period of 1 the last value.
///
/// @param period in steps, at least 1
public record SeasonalNaive(int period) implements Forecaster {
    @Override
    public String id() {
        return "seasonal-naive-" + period;
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-naive", Span.of(period, stepMillis));
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] history = past.values();
        int n = history.length;
        int usable = period <= n ? period : 1;
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            ahead[h] = history[n - usable + h % usable];
        }
        return ahead;
    }
}
