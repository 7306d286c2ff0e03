package headroom.model.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// A member of the path in one scenario: what it can do from which day on, whatever its count.
///
/// @param member the member
/// @param adoptions when it starts to work as it was measured in a later iteration, in order of days
record Part(Member member, List<Adoption> adoptions) {
    Part {
        adoptions = adoptions.stream()
                .sorted(Comparator.comparing(Adoption::inPlace))
                .toList();
    }

    /// From a day on, another strength.
    record Adoption(LocalDate inPlace, Strength strength) {}

    /// Days of a window, from `from` (inclusive) to `to` (exclusive), on which the strength is the same.
    record Span(int from, int to, Strength strength) {}

    /// The same with every strength replaced.
    Part with(UnaryOperator<Strength> change) {
        Member changed = new Member(member.name(), member.resource(), change.apply(member.today()));
        return new Part(
                changed,
                adoptions.stream()
                        .map(adoption -> new Adoption(adoption.inPlace(), change.apply(adoption.strength())))
                        .toList());
    }

    /// What the member can do on a day.
    Strength on(LocalDate day) {
        Strength strength = member.today();
        for (Adoption adoption : adoptions) {
            if (!adoption.inPlace().isAfter(day)) {
                strength = adoption.strength();
            }
        }
        return strength;
    }

    /// The window cut where the strength changes.
    List<Span> spans(DemandPaths demand) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (Adoption adoption : adoptions) {
            int day = demand.index(adoption.inPlace());
            if (day > from) {
                spans.add(new Span(from, day, on(demand.day(from))));
                from = day;
            }
        }
        if (from < demand.days()) {
            spans.add(new Span(from, demand.days(), on(demand.day(from))));
        }
        return spans;
    }

    /// The count with which it covers the demand of every day, in each world.
    int[] needed(int worlds, DemandPaths demand) {
        int[] needed = new int[worlds];
        for (Span span : spans(demand)) {
            double[] highest = demand.highest(span.from(), span.to());
            for (int world = 0; world < worlds; world++) {
                int count = span.strength().needed(world, highest[world % highest.length]);
                needed[world] = Math.max(needed[world], count);
            }
        }
        return needed;
    }

    /// The first day on which `present` resources do not cover the demand, in each world; the number of days
    /// where they always do.
    int[] firstMissed(int worlds, DemandPaths demand, int present) {
        int[] missed = new int[worlds];
        Arrays.fill(missed, demand.days());
        for (Span span : spans(demand)) {
            double[] highest = demand.highest(span.from(), span.to());
            for (int world = 0; world < worlds; world++) {
                boolean before = missed[world] < span.from();
                if (!before && !span.strength().covers(world, present, highest[world % highest.length])) {
                    missed[world] = demand.firstMissed(world, span.from(), span.to(), span.strength(), present);
                }
            }
        }
        return missed;
    }
}
