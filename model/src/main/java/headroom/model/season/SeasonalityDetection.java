package headroom.model.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the periods of a series.
///
/// A period is believed when the profile of its odd cycles looks like that of its even ones and explains more of the
/// variation than chance would.
public final class SeasonalityDetection {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long[] CALENDAR_MILLIS = {HOUR_MILLIS, 24 * HOUR_MILLIS, 168 * HOUR_MILLIS};

    private SeasonalityDetection() {}

    /// The periods of a series on a regular grid, NaN in gaps.
    ///
    /// @param values the series
    /// @param stepMillis the length of a step, milliseconds, above 0
    public static Seasonality detect(double[] values, long stepMillis) {
        List<Seasonality.Period> found = new ArrayList<>();
        for (long calendar : CALENDAR_MILLIS) {
            int period = (int) (calendar / stepMillis);
            if (calendar % stepMillis == 0 && period >= 2 && values.length >= 3L * period) {
                SplitHalf test = SplitHalf.of(values, period);
                if (test.correlation() > 0.6 && test.explained() > 0.1) {
                    found.add(
                            new Seasonality.Period(calendar, test.explained(), (double) values.length / period, false));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Seasonality.Period::strength).reversed());
        return new Seasonality(stepMillis, found);
    }
}
