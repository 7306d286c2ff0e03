package headroom.model.forecast;

import headroom.model.Message;

/// The level now, moved the way the level moved a year ago, shrunk: for series without a weekly season whose history
/// holds more than a year; the level alone where it does not.
///
/// @param window over how many values the level is the mean, at least 1
/// @param shrink how much of last year's movement is expected again, 0 to 1
public record YearAgo(int window, double shrink) implements Forecaster {
    private static final int SMOOTH = 10;

    @Override
    public String id() {
        return "year-ago-" + window;
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-year");
    }

    @Override
    public double[] forecast(Past past, int horizon) {
        double[] values = past.values();
        int n = values.length;
        int recent = Math.min(window, n);
        double level = mean(values, n - recent, n);
        double[] ahead = new double[horizon];
        int year = past.year();
        int years = available(past) ? Math.max(1, (n - recent / 2) / year) : 0;
        for (int h = 0; h < horizon; h++) {
            double moved = 0;
            int known = 0;
            for (int back = 1; back <= years; back++) {
                int then = n - back * year;
                int at = then + h % year;
                int end = Math.max(then, (recent + 1) / 2);
                moved += around(values, at) - mean(values, Math.max(0, then - recent), end);
                known++;
            }
            ahead[h] = level + (known == 0 ? 0 : shrink * moved / known);
        }
        return ahead;
    }

    @Override
    public boolean available(Past past) {
        return past.year() > 0 && past.size() >= past.year() - SMOOTH;
    }

    /// The mean of the values around a place: single days of last year are no guide.
    private double around(double[] values, int at) {
        int centre = Math.clamp(at, 0, values.length - 1);
        return mean(values, Math.max(0, centre - SMOOTH), Math.min(values.length, centre + SMOOTH + 1));
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
