package headroom.model.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A member of the path in a plan: how many of its resources serve from when on.
///
/// @param part the member in its scenario
/// @param count how many serve from `inPlace` on; before, as many as today
/// @param inPlace the first day with that count
record Slot(Part part, int count, LocalDate inPlace) {
    Member member() {
        return part.member();
    }

    String name() {
        return part.member().name();
    }

    boolean changesCount() {
        return count != part.member().count();
    }

    /// How many serve on a day.
    int present(LocalDate day) {
        return day.isBefore(inPlace) ? member().count() : count;
    }

    double capacityRps(LocalDate day) {
        return part.on(day).capacityRps(present(day));
    }

    double safeRps(LocalDate day) {
        return part.on(day).safeRps(present(day));
    }

    /// The worlds in which it covers the demand on every day.
    WorldSet covers(int worlds, DemandPaths demand) {
        List<Part.Span> spans = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        int change = demand.index(inPlace);
        for (Part.Span span : part.spans(demand)) {
            int cut = Math.clamp(change, span.from(), span.to());
            spans.add(new Part.Span(span.from(), cut, span.strength()));
            counts.add(member().count());
            spans.add(new Part.Span(cut, span.to(), span.strength()));
            counts.add(count);
        }
        WorldSet covered = WorldSet.where(worlds, world -> true);
        for (int i = 0; i < spans.size(); i++) {
            Part.Span span = spans.get(i);
            int present = counts.get(i);
            if (span.from() < span.to()) {
                double[] highest = demand.highest(span.from(), span.to());
                covered = covered.and(WorldSet.where(
                        worlds, world -> span.strength().covers(world, present, highest[world % highest.length])));
            }
        }
        return covered;
    }
}
