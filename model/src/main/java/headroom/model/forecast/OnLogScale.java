package headroom.model.forecast;

/// Another method applied to the logarithm of a positive series, so that swings grow with the level; the method itself
/// where a value is not positive.
///
/// @param inner the method
public record OnLogScale(Forecaster inner) implements Forecaster {
    @Override
    public String id() {
        return inner.id() + "-log";
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        double[] logs = new double[history.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            if (!(history[i] > 0)) {
                return inner.forecast(history, horizon);
            }
            logs[i] = Math.log(history[i]);
            highest = Math.max(highest, logs[i]);
        }
        double[] ahead = inner.forecast(logs, horizon);
        for (int h = 0; h < horizon; h++) {
            ahead[h] = Math.exp(Math.min(ahead[h], highest + Math.log(10)));
        }
        return ahead;
    }
}
