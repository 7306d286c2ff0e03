package headroom.model.forecast;

import headroom.model.season.Bend;
import headroom.model.season.LevelShift;
import headroom.model.season.Marker;
import headroom.model.season.MarkerDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The days on which a series of days becomes different: found, or put there by the planner.
public final class Markers {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int MOST_OUTLIERS = 12;
    private static final double MONTH_DAYS = 365.2425 / 12;

    private final double[] days;
    private final LocalDate first;
    private final List<MarkerDecision> decisions;
    private final Prepared found;
    private final Prepared judged;

    private Markers(double[] days, LocalDate first, List<MarkerDecision> decisions) {
        this.days = days;
        this.first = first;
        this.decisions = decisions;
        this.found = Forecasting.prepared(days, DAY_MILLIS);
        this.judged =
                decisions.isEmpty() ? found : Forecasting.prepared(days, DAY_MILLIS, new Judged(first, decisions));
    }

    /// The markers, oldest first; none in less than two weeks.
    ///
    /// @param days one value a day, NaN where there is none
    /// @param first the first day
    /// @param decisions what the planner decided about this series
    public static List<Marker> of(double[] days, LocalDate first, List<MarkerDecision> decisions) {
        return new Markers(days, first, List.copyOf(decisions)).all();
    }

    private List<Marker> all() {
        if (found.size() == 0) {
            return List.of();
        }
        List<Marker> markers = new ArrayList<>();
        Repairs repairs = found.repairs();
        for (LevelShift shift : repairs.shifts()) {
            add(markers, Marker.Kind.LEVEL, shift.index(), share(found, shift.size()));
        }
        for (Bend bend : Repairs.bends(found.full(), found.usablePeriods(), repairs.logs(), repairs.shifts())) {
            add(markers, Marker.Kind.SLOPE, bend.index(), monthly(found, bend.change()));
        }
        outliers(markers);
        for (MarkerDecision decision : decisions) {
            boolean known = markers.stream().anyMatch(marker -> decision.about(marker.kind(), marker.found()));
            if (!known) {
                markers.add(new Marker(
                        decision.kind(),
                        decision.found(),
                        decision.day(),
                        size(decision).orElse(0.0),
                        found.repairs().logs(),
                        Optional.of(decision.verdict())));
            }
        }
        markers.sort(Comparator.comparing(Marker::day).thenComparing(Marker::kind));
        return markers;
    }

    /// The days that learning cuts back, the wildest of them.
    private void outliers(List<Marker> markers) {
        found.giant().ifPresent(giant -> {
            int step = giant.step() - found.skipped()[0];
            double usual = found.repairs().calm()[Math.clamp(step, 0, found.size() - 1)] * found.factor();
            add(
                    markers,
                    Marker.Kind.OUTLIER,
                    step,
                    found.repairs().logs() && usual > 0 ? giant.size() / usual - 1 : giant.size() - usual);
        });
        double[] calm = found.repairs().calm();
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < calm.length; i++) {
            if (Math.abs(found.full()[i] - calm[i]) > 1e-9 * Math.abs(calm[i]) && !Double.isNaN(found.raw()[i])) {
                steps.add(i);
            }
        }
        steps.sort(Comparator.comparingDouble(step -> -Math.abs(found.full()[step] - calm[step])));
        for (int step : steps.subList(0, Math.min(MOST_OUTLIERS, steps.size()))) {
            double away = found.repairs().logs()
                    ? found.full()[step] / calm[step] - 1
                    : (found.full()[step] - calm[step]) * found.factor();
            add(markers, Marker.Kind.OUTLIER, step, away);
        }
    }

    private void add(List<Marker> markers, Marker.Kind kind, int step, double size) {
        LocalDate day = first.plusDays((long) found.skipped()[0] + step);
        Optional<MarkerDecision> said =
                decisions.stream().filter(decision -> decision.about(kind, day)).findFirst();
        // of a day out of line that was moved the size of where it was says nothing
        double now = said.filter(
                        decision -> decision.accepted() && !decision.day().equals(day))
                .map(decision -> size(decision).orElse(kind == Marker.Kind.OUTLIER ? 0.0 : size))
                .orElse(size);
        markers.add(new Marker(
                kind,
                said.map(MarkerDecision::found).orElse(day),
                said.map(MarkerDecision::day).orElse(day),
                now,
                found.repairs().logs(),
                said.map(MarkerDecision::verdict)));
    }

    /// How much what the planner put somewhere amounts to there.
    private Optional<Double> size(MarkerDecision decision) {
        LocalDate start = first.plusDays(judged.skipped()[0]);
        long step = decision.day().toEpochDay() - start.toEpochDay();
        return switch (decision.kind()) {
            case LEVEL ->
                judged.repairs().shifts().stream()
                        .filter(shift -> shift.index() == step)
                        .map(shift -> share(judged, shift.size()))
                        .findFirst();
            case SLOPE ->
                judged.repairs().bends().stream()
                        .filter(bend -> bend.index() == step)
                        .map(bend -> monthly(judged, bend.change()))
                        .findFirst();
            case OUTLIER -> away(decision.day());
        };
    }

    /// How far a day lies from what its neighbours suggest.
    private Optional<Double> away(LocalDate day) {
        long at = day.toEpochDay() - first.toEpochDay();
        long step = at - judged.skipped()[0];
        if (at < 0 || at >= days.length || step < 0 || step >= judged.size() || Double.isNaN(days[(int) at])) {
            return Optional.empty();
        }
        double usual = judged.repairs().calm()[(int) step] * judged.factor();
        return Optional.of(found.repairs().logs() && usual > 0 ? days[(int) at] / usual - 1 : days[(int) at] - usual);
    }

    private static double share(Prepared history, double size) {
        return history.repairs().logs() ? Math.expm1(size) : size * history.factor();
    }

    private static double monthly(Prepared history, double change) {
        return history.repairs().logs() ? Math.expm1(change * MONTH_DAYS) : change * MONTH_DAYS * history.factor();
    }
}
