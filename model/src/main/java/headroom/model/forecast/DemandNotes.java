package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.season.LevelShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the planner should know about the demand and its forecast.
final class DemandNotes {
    private static final int WEEK = 7;
    private static final int CYCLES = 3;

    private DemandNotes() {}

    /// @param unserved how many requests saturation kept from being served, where it can be told
    /// @param carrier what carries the growth
    static List<Message> of(
            DailyDemand days,
            Prepared history,
            boolean averaged,
            long stepMillis,
            OptionalDouble unserved,
            Optional<Carrier> carrier) {
        List<Message> notes = new ArrayList<>();
        if (history.size() == 0) {
            notes.add(Message.of("forecast.no-full-day"));
            return notes;
        }
        LocalDate first = days.first().plusDays(history.skipped()[0]);
        if (history.size() < CYCLES * WEEK) {
            notes.add(Message.of("forecast.week-unknown", history.size(), first.plusDays((long) CYCLES * WEEK)));
        }
        if (!history.yearSeen()) {
            notes.add(Message.of("forecast.year-unknown", history.size(), first.plusYears(1)));
        }
        clipped(days, unserved, notes);
        for (LevelShift shift : history.repairs().shifts()) {
            if (history.repairs().logs()) {
                notes.add(Message.of(
                        shift.size() > 0 ? "forecast.level-rose" : "forecast.level-fell",
                        first.plusDays(shift.index()),
                        Math.abs(Math.expm1(shift.size()))));
            }
        }
        carrier.filter(Carrier::endsEarly)
                .ifPresent(known -> notes.add(Message.of(
                        "forecast.carrier-ends",
                        known.name(),
                        known.known(),
                        known.end(),
                        known.known().plusDays(1))));
        if (averaged && stepMillis > 60_000) {
            notes.add(Message.of("forecast.averaged", stepMillis / 60_000.0));
        }
        return notes;
    }

    private static void clipped(DailyDemand days, OptionalDouble unserved, List<Message> notes) {
        int count = 0;
        int last = 0;
        for (int d = 0; d < days.size(); d++) {
            count += days.clipped()[d] ? 1 : 0;
            last = days.clipped()[d] ? d : last;
        }
        if (count > 0) {
            LocalDate day = days.first().plusDays(last);
            notes.add(
                    unserved.isPresent()
                            ? Message.of("forecast.clipped-unserved", count, day, unserved.getAsDouble())
                            : Message.of("forecast.clipped", count, day));
        }
    }
}
