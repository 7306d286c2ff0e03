package headroom.model.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the additions of a plan must be in place and when they can be.
///
/// @param slots the members with the days on which their counts can change
/// @param required the day on which each changed count must serve, by member
/// @param possible the day on which it can serve at the earliest, where that is too late, by member
/// @param holding the worlds in which what is safe covers the demand on every day
record Schedule(List<Slot> slots, Map<String, LocalDate> required, Map<String, LocalDate> possible, WorldSet holding) {
    /// The latest days that keep the confidence.
    ///
    /// @param wanted the members with their counts; a change without a day of its own is in place on the first
    ///     day
    /// @param given the days that the planner gave, by member
    /// @param demand the demand to hold
    /// @param asOf the day on which orders can be made at the earliest
    /// @param worlds how many worlds there are
    /// @param enough in how many of them the demand must be covered
    static Schedule of(
            List<Slot> wanted,
            Map<String, LocalDate> given,
            DemandPaths demand,
            LocalDate asOf,
            int worlds,
            int enough) {
        WorldSet fromStart = holding(wanted, demand, worlds);
        Map<String, LocalDate> required = new HashMap<>(given);
        if (fromStart.count() >= enough) {
            required.putAll(latest(wanted, given, demand, fromStart, worlds, enough));
        }
        List<Slot> inTime = moved(wanted, required);
        Map<String, LocalDate> possible = new HashMap<>();
        for (Slot slot : inTime) {
            LocalDate earliest = asOf.plusDays(slot.member().leadTimeDays());
            boolean grows = slot.count() > slot.member().count();
            if (grows && slot.inPlace().isBefore(earliest)) {
                possible.put(slot.name(), earliest);
            }
            if (slot.changesCount()) {
                required.put(slot.name(), slot.inPlace());
            }
        }
        List<Slot> real = moved(inTime, possible);
        WorldSet holding = holding(real, demand, worlds);
        if (!possible.isEmpty() && holding.count() >= enough) {
            // there is slack: the later days will do
            required.putAll(possible);
            possible.clear();
        }
        return new Schedule(real, required, possible, holding);
    }

    /// The day on which everything can be in place, where that is too late.
    Optional<LocalDate> possibleFrom() {
        return possible.values().stream().max(LocalDate::compareTo);
    }

    /// The worlds in which all members cover the demand on every day.
    static WorldSet holding(List<Slot> slots, DemandPaths demand, int worlds) {
        WorldSet holding = WorldSet.where(worlds, world -> true);
        for (Slot slot : slots) {
            holding = holding.and(demand.covered(slot, worlds));
        }
        return holding;
    }

    private static List<Slot> moved(List<Slot> slots, Map<String, LocalDate> days) {
        return slots.stream()
                .map(slot -> new Slot(slot.part(), slot.count(), days.getOrDefault(slot.name(), slot.inPlace())))
                .toList();
    }

    /// For each addition without a given day the first day on which the confidence would be missed without it.
    /// Each is found with the others in place from the start; where all together use up more of the worlds than
    /// may fail, all move forward by the same number of days until they do not.
    private static Map<String, LocalDate> latest(
            List<Slot> wanted,
            Map<String, LocalDate> given,
            DemandPaths demand,
            WorldSet fromStart,
            int worlds,
            int enough) {
        List<Slot> free = wanted.stream()
                .filter(slot -> slot.count() > slot.member().count() && !given.containsKey(slot.name()))
                .toList();
        List<int[]> missed = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        for (Slot slot : free) {
            int[] first = slot.part().firstMissed(worlds, demand, slot.member().count());
            missed.add(first);
            int latest = reachedInEnough(first, fromStart, enough, demand.days());
            days.add(latest == demand.days() ? 0 : latest);
        }
        int earlier = Math.max(0, -reachedInEnough(slack(missed, days, worlds), fromStart, enough, demand.days()));
        Map<String, LocalDate> latest = new HashMap<>();
        for (int i = 0; i < free.size(); i++) {
            latest.put(free.get(i).name(), demand.day(Math.max(0, days.get(i) - earlier)));
        }
        return latest;
    }

    /// By how many days each world outlives the days chosen; negative where it misses the demand before one of
    /// them.
    private static int[] slack(List<int[]> missed, List<Integer> days, int worlds) {
        int[] slack = new int[worlds];
        for (int i = 0; i < missed.size(); i++) {
            int[] first = missed.get(i);
            int day = days.get(i);
            for (int world = 0; world < worlds; world++) {
                int own = first[world] - day;
                slack[world] = i == 0 ? own : Math.min(slack[world], own);
            }
        }
        return slack;
    }

    /// The highest number that enough of the worlds reach.
    ///
    /// @param numbers a number for each world, `-span` to `span`
    private static int reachedInEnough(int[] numbers, WorldSet among, int enough, int span) {
        int[] worldsWith = new int[2 * span + 1];
        for (int world = 0; world < numbers.length; world++) {
            worldsWith[numbers[world] + span] += among.contains(world) ? 1 : 0;
        }
        int number = span;
        int reached = worldsWith[2 * span];
        while (reached < enough && number > -span) {
            number--;
            reached += worldsWith[number + span];
        }
        return number;
    }
}
