package headroom.model.forecast;

import headroom.model.season.Robust;
import java.time.LocalDate;
import java.util.Arrays;

/// What carries the growth of a demand, such as the customers signed, and how much demand there is for each of it.
///
/// @param name what it is called
/// @param now how much of it there is on the last day of the history
/// @param eachRps the daily peak for each of it, requests/s: the median of the last four weeks that were measured
/// @param known the last day of which it is known how much there is
/// @param end how much there is on the last day of the forecast, which is that of `known` where that is earlier
/// @param last the last day of the forecast
public record Carrier(String name, double now, double eachRps, LocalDate known, double end, LocalDate last) {
    private static final int RECENT_DAYS = 28;

    /// @param peaks the peak of each day, requests/s, NaN where there is none
    /// @param first the day of the first of them, of which there is at least one
    static Carrier of(Driver driver, double[] peaks, LocalDate first, LocalDate last) {
        double[] amount = driver.on(first, peaks.length);
        double[] each = new double[peaks.length];
        int count = 0;
        for (int d = peaks.length - 1; d >= 0 && count < RECENT_DAYS; d--) {
            if (Double.isFinite(peaks[d])) {
                each[count++] = peaks[d] / amount[d];
            }
        }
        return new Carrier(
                driver.name(),
                amount[amount.length - 1],
                count == 0 ? 0 : Robust.median(Arrays.copyOf(each, count)),
                driver.last(),
                driver.on(last),
                last);
    }

    /// Whether the forecast looks farther than it is known how much there is.
    public boolean endsEarly() {
        return known.isBefore(last);
    }
}
