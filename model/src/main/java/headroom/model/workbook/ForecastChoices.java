package headroom.model.workbook;

import headroom.model.forecast.DemandPlan;
import java.util.Optional;

/// What the planner decided about the forecast.
///
/// @param horizonWeeks how far ahead, 1 to 52
/// @param peakFactor one-minute peak over the peak of the demand's own step; empty: learned or the stated default
/// @param plan what the planner knows of the demand to come; empty: nothing
public record ForecastChoices(int horizonWeeks, Optional<Double> peakFactor, Optional<DemandPlan> plan) {
    /// 26 weeks, the peak factor learned, and nothing known of the future.
    public static final ForecastChoices USUAL = new ForecastChoices(26, Optional.empty());

    /// Nothing known of the future.
    public ForecastChoices(int horizonWeeks, Optional<Double> peakFactor) {
        this(horizonWeeks, peakFactor, Optional.empty());
    }

    /// Checks the horizon.
    public ForecastChoices {
        if (horizonWeeks < 1 || horizonWeeks > 52) {
            throw new IllegalArgumentException("horizon must be 1 to 52 weeks: " + horizonWeeks);
        }
    }

    /// What the planner knows of the demand to come.
    public DemandPlan demandPlan() {
        return plan.orElse(DemandPlan.NONE);
    }
}
