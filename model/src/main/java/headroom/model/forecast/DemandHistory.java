package headroom.model.forecast;

import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Demand so far, ready to be forecast: all that does not depend on how far ahead the forecast looks, so that another
/// horizon is quick.
public final class DemandHistory {
    private final Rollup fine;
    private final boolean[] clipped;
    private final DailyDemand days;
    private final double[] peaks;
    private final PeakFactor factor;
    private final LocalDate firstDay;
    private final Prepared mean;
    private final Prepared peak;
    private final boolean averaged;
    private final ZoneId zone;
    private final DemandChoices choices;
    private final Optional<Estimate> growthPerMonth;

    DemandHistory(
            Rollup fine,
            boolean[] clipped,
            DailyDemand days,
            double[] peaks,
            PeakFactor factor,
            LocalDate firstDay,
            Prepared mean,
            Prepared peak,
            boolean averaged,
            ZoneId zone,
            DemandChoices choices) {
        this.fine = fine;
        this.clipped = clipped;
        this.days = days;
        this.peaks = peaks;
        this.factor = factor;
        this.firstDay = firstDay;
        this.mean = mean;
        this.peak = peak;
        this.averaged = averaged;
        this.zone = zone;
        this.choices = choices;
        growthPerMonth = Growth.perMonth(peak);
    }

    Rollup fine() {
        return fine;
    }

    boolean[] clipped() {
        return clipped;
    }

    DailyDemand days() {
        return days;
    }

    /// Daily peaks as one-minute peaks.
    double[] peaks() {
        return peaks;
    }

    PeakFactor factor() {
        return factor;
    }

    /// The first day of a forecast.
    LocalDate firstDay() {
        return firstDay;
    }

    Prepared mean() {
        return mean;
    }

    Prepared peak() {
        return peak;
    }

    boolean averaged() {
        return averaged;
    }

    /// What the planner decided.
    DemandChoices choices() {
        return choices;
    }

    /// The ways to forecast it.
    List<Methods.Family> methods() {
        return peak.size() == 0 ? List.of() : Methods.of(peak);
    }

    ZoneId zone() {
        return zone;
    }

    Optional<Estimate> growthPerMonth() {
        return growthPerMonth;
    }
}
