package headroom.model.forecast;

import headroom.model.Message;

/// The mean of the past cycles, younger ones weighing more, moved by part of the last error.
///
/// @param period in steps, at least 1
/// @param cycles how many cycles the weights reach back, on average; at least 1, which is the last cycle alone
/// @param errorMemory what is left of the last error after each step, 0 to 1
public record Profile(int period, int cycles, double errorMemory) implements Forecaster {
    private static final double NEGLIGIBLE = 0.02;

    @Override
    public String id() {
        return "profile-" + period + "-" + cycles + (errorMemory > 0 ? "-corrected" : "");
    }

    @Override
    public Message words(long stepMillis) {
        return cycles == 1
                ? Message.of("forecast.method-naive", Span.of(period, stepMillis))
                : Message.of("forecast.method-profile", Span.of(period, stepMillis), cycles);
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] history = past.values();
        int n = history.length;
        int usable = period <= n ? period : 1;
        double[] profile = new double[usable];
        for (int phase = 0; phase < usable; phase++) {
            profile[phase] = weighted(history, n - usable + phase, usable);
        }
        double error = n - 1 - usable < 0 ? 0 : history[n - 1] - weighted(history, n - 1 - usable, usable);
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            error *= errorMemory;
            ahead[h] = profile[h % usable] + error;
        }
        return ahead;
    }

    private double weighted(double[] history, int newest, int step) {
        double decay = 1 - 1.0 / cycles;
        double weight = 1;
        double weights = 0;
        double sum = 0;
        for (int i = newest; i >= 0 && weight > NEGLIGIBLE; i -= step) {
            sum += weight * history[i];
            weights += weight;
            weight *= decay;
        }
        return sum / weights;
    }
}
