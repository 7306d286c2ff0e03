package headroom.model.forecast;

import headroom.model.Message;

/// The Theta method (Assimakopoulos and Nikolopoulos 2000): simple exponential smoothing with a drift of half the slope
/// of the regression line (Hyndman and Billah 2003), for series without a season.
public record Theta() implements Forecaster {
    private static final int SEARCH = 22;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    @Override
    public String id() {
        return "theta";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-theta");
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        int n = values.length;
        double alpha = bestAlpha(values);
        double level = smooth(values, alpha)[0];
        double drift = n < 2 ? 0 : slope(values) / 2;
        double shrunk = (1 - Math.pow(1 - alpha, n)) / alpha;
        double[] ahead = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            ahead[h] = level + drift * (h + shrunk);
        }
        return ahead;
    }

    /// Golden section search for the smallest squared one-step error.
    private static double bestAlpha(double[] values) {
        double low = 0.0001;
        double high = 0.9999;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double leftError = smooth(values, left)[1];
        double rightError = smooth(values, right)[1];
        for (int i = 0; i < SEARCH; i++) {
            if (leftError <= rightError) {
                high = right;
                right = left;
                rightError = leftError;
                left = high - GOLDEN * (high - low);
                leftError = smooth(values, left)[1];
            } else {
                low = left;
                left = right;
                leftError = rightError;
                right = low + GOLDEN * (high - low);
                rightError = smooth(values, right)[1];
            }
        }
        return (low + high) / 2;
    }

    /// The last level and the sum of squared one-step errors, with the start that makes that sum smallest.
    private static double[] smooth(double[] values, double alpha) {
        // the errors are linear in the start: e = e0 - c * start with c = (1 - alpha)^t; all around the first value
        double first = values[0];
        double cross = 0;
        double square = 0;
        double sum = 0;
        double level = 0;
        double factor = 1;
        for (double value : values) {
            double error = value - first - level;
            sum += error * error;
            cross += factor * error;
            square += factor * factor;
            level += alpha * error;
            factor *= 1 - alpha;
        }
        double start = cross / square;
        return new double[] {first + level + factor * start, sum - cross * start};
    }

    private static double slope(double[] values) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < n; i++) {
            product += (i - middle) * values[i];
            square += (i - middle) * (i - middle);
        }
        return product / square;
    }
}
