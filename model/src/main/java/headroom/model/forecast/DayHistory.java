package headroom.model.forecast;

import headroom.model.season.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes series of days ready to be forecast, with what the planner decided about them.
///
/// @param days the days
/// @param waiting how many days went by since
/// @param choices what the planner decided
record DayHistory(DailyDemand days, int waiting, DemandChoices choices) {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int FARTHEST_DAYS = 3 * 366;

    /// A history of which clipped days count only where they were higher than their neighbours suggest, and with the
    /// days that went by since as gaps.
    Prepared prepared(double[] all) {
        Judged judged = new Judged(days.first(), choices.markers());
        double[] values = driven(all);
        double[] known = days.unclipped(values);
        Prepared first = Forecasting.prepared(known, DAY_MILLIS, judged);
        for (int d = 0; d < known.length; d++) {
            int at = d - first.skipped()[0];
            boolean inside = at >= 0 && at < first.size();
            double expected = inside ? first.restored(first.full())[at] : Double.NEGATIVE_INFINITY;
            if (days.clipped()[d] && values[d] > expected) {
                known[d] = values[d];
            }
        }
        double[] padded = Arrays.copyOf(known, known.length + waiting);
        Arrays.fill(padded, known.length, padded.length, Double.NaN);
        return Forecasting.prepared(padded, DAY_MILLIS, judged).on(special());
    }

    /// What the days would have been with as much of the driver as there is today.
    private double[] driven(double[] values) {
        if (choices.driver().isEmpty() || values.length == 0) {
            return values;
        }
        double[] driver = choices.driver().get().on(days.first(), values.length);
        double[] driven = new double[values.length];
        for (int d = 0; d < driven.length; d++) {
            driven[d] = values[d] * driver[driver.length - 1] / driver[d];
        }
        return driven;
    }

    private SpecialDays special() {
        List<SpecialDays.Kind> kinds = new ArrayList<>();
        LocalDate end = days.first().plusDays((long) days.size() + waiting + FARTHEST_DAYS);
        choices.holidays().ifPresent(place -> {
            Map<LocalDate, String> working = new HashMap<>();
            Map<LocalDate, String> weekend = new HashMap<>();
            Holidays.between(place, days.first(), end).forEach((day, name) -> {
                boolean free = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                (free ? weekend : working).put(day, name);
            });
            kinds.add(new SpecialDays.Kind(working, true));
            kinds.add(new SpecialDays.Kind(weekend, true));
        });
        for (PlannedEvent event : choices.events()) {
            Set<LocalDate> past = new HashSet<>();
            add(past, event.first(), event.days());
            past.removeIf(day -> !day.isBefore(days.first().plusDays(days.size())));
            if (!past.isEmpty()) {
                kinds.add(SpecialDays.Kind.of(past, false));
            }
        }
        return kinds.isEmpty() ? SpecialDays.NONE : new SpecialDays(days.first(), kinds);
    }

    private static void add(Set<LocalDate> into, LocalDate first, int days) {
        for (int d = 0; d < days; d++) {
            into.add(first.plusDays(d));
        }
    }
}
