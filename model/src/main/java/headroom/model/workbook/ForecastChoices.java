package headroom.model.workbook;

import headroom.model.forecast.DemandPlan;
import headroom.model.season.MarkerDecision;
import java.util.List;
import java.util.Optional;

/// What the planner decided about the forecast.
///
/// @param horizonWeeks how far ahead, 1 to 52
/// @param peakFactor one-minute peak over the peak of the demand's own step; empty: learned or the stated default
/// @param plan what the planner knows of the demand to come; empty: nothing
/// @param method the id of the method that forecasts; empty: the one that did best in the backtest
/// @param holidays the country, or country and region, whose public holidays count, such as `DE` or `DE-BY`; empty:
/// none
/// @param driver the id of the series that carries the growth, such as the customers signed; empty: none
/// @param markers what was decided about days on which a series becomes different
public record ForecastChoices(
        int horizonWeeks,
        Optional<Double> peakFactor,
        Optional<DemandPlan> plan,
        Optional<String> method,
        Optional<String> holidays,
        Optional<String> driver,
        List<MarkerDecision> markers) {
    /// 26 weeks, the peak factor learned, and nothing known of the future.
    public static final ForecastChoices USUAL = new ForecastChoices(26, Optional.empty());

    /// Nothing known of the future.
    public ForecastChoices(int horizonWeeks, Optional<Double> peakFactor) {
        this(horizonWeeks, peakFactor, Optional.empty());
    }

    /// Nothing decided about how it is forecast.
    public ForecastChoices(int horizonWeeks, Optional<Double> peakFactor, Optional<DemandPlan> plan) {
        this(horizonWeeks, peakFactor, plan, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Checks the horizon and copies the list. Workbooks written before there were markers say nothing of them.
    public ForecastChoices {
        if (horizonWeeks < 1 || horizonWeeks > 52) {
            throw new IllegalArgumentException("horizon must be 1 to 52 weeks: " + horizonWeeks);
        }
        markers = markers == null ? List.of() : List.copyOf(markers);
    }

    /// What the planner knows of the demand to come.
    public DemandPlan demandPlan() {
        return plan.orElse(DemandPlan.NONE);
    }

    /// What was decided about a series.
    ///
    /// @param series the series; empty: the demand
    public List<MarkerDecision> about(Optional<String> series) {
        return markers.stream().filter(marker -> marker.series().equals(series)).toList();
    }

    /// The same with another horizon.
    public ForecastChoices withHorizonWeeks(int weeks) {
        return new ForecastChoices(weeks, peakFactor, plan, method, holidays, driver, markers);
    }

    /// The same with another peak factor.
    public ForecastChoices withPeakFactor(Optional<Double> factor) {
        return new ForecastChoices(horizonWeeks, factor, plan, method, holidays, driver, markers);
    }

    /// The same with another plan.
    public ForecastChoices withPlan(Optional<DemandPlan> newPlan) {
        return new ForecastChoices(horizonWeeks, peakFactor, newPlan, method, holidays, driver, markers);
    }

    /// The same with another method.
    public ForecastChoices withMethod(Optional<String> id) {
        return new ForecastChoices(horizonWeeks, peakFactor, plan, id, holidays, driver, markers);
    }

    /// The same with the holidays of another place.
    public ForecastChoices withHolidays(Optional<String> place) {
        return new ForecastChoices(horizonWeeks, peakFactor, plan, method, place, driver, markers);
    }

    /// The same with another series that carries the growth.
    public ForecastChoices withDriver(Optional<String> series) {
        return new ForecastChoices(horizonWeeks, peakFactor, plan, method, holidays, series, markers);
    }

    /// The same with other decisions.
    public ForecastChoices withMarkers(List<MarkerDecision> decisions) {
        return new ForecastChoices(horizonWeeks, peakFactor, plan, method, holidays, driver, decisions);
    }
}
