package headroom.model.workbook;

import java.util.Optional;

/// What the planner decided about the forecast.
///
/// @param horizonWeeks how far ahead, 1 to 52
/// @param peakFactor one-minute peak over the peak of the demand's own step; empty: learned or the stated default
public record ForecastChoices(int horizonWeeks, Optional<Double> peakFactor) {
    /// 26 weeks, and the peak factor learned.
    public static final ForecastChoices USUAL = new ForecastChoices(26, Optional.empty());

    /// Checks the horizon.
    public ForecastChoices {
        if (horizonWeeks < 1 || horizonWeeks > 52) {
            throw new IllegalArgumentException("horizon must be 1 to 52 weeks: " + horizonWeeks);
        }
    }
}
