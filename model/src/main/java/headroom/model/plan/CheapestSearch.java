package headroom.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the counts that cost least while enough worlds hold: all counts are enumerated, less those that a
/// bound rules out, so that the result is exact. Of equal cost, the fewest resources win.
///
/// The worlds in which a member holds only grow with its count. So a member needs at least the count with which
/// enough worlds hold if all others were as large as they can be, given what was chosen so far; the cost of
/// these least counts is the bound.
final class CheapestSearch {
    /// How many partial choices are looked at before the best so far is taken as it is. Paths of a handful of
    /// members need some hundreds.
    private static final int PATIENCE = 100_000;

    private final List<Choice> choices;
    private final int enough;
    private final int[] counts;
    private Optional<Found> best = Optional.empty();
    private int looked;

    private CheapestSearch(List<Choice> choices, int enough) {
        // the member with the most counts comes last: there the least count is found at once
        this.choices =
                choices.stream().sorted(Comparator.comparingInt(Choice::span)).toList();
        this.enough = enough;
        counts = new int[choices.size()];
    }

    /// What was found.
    ///
    /// @param counts the count of each member
    /// @param exact whether nothing cheaper can exist
    record Found(Map<String, Integer> counts, long cost, long total, boolean exact) {
        private boolean beats(long otherCost, long otherTotal) {
            return cost < otherCost || (cost == otherCost && total <= otherTotal);
        }
    }

    /// The cheapest counts with which at least `enough` of the worlds hold in all members; empty when there are
    /// none.
    static Optional<Found> search(List<Choice> choices, int worlds, int enough) {
        CheapestSearch search = new CheapestSearch(choices, enough);
        WorldSet all = WorldSet.where(worlds, world -> true);
        search.greedily(all);
        search.descend(0, all, 0, 0);
        boolean exact = search.looked <= PATIENCE;
        return search.best.map(found -> new Found(found.counts, found.cost, found.total, exact));
    }

    /// A first solution, to measure others by: everything as large as it can be, then the dearest made small
    /// first.
    private void greedily(WorldSet all) {
        List<Choice> dearestFirst = choices.stream()
                .sorted(Comparator.comparingLong((Choice choice) -> choice.price())
                        .reversed())
                .toList();
        Map<String, Integer> chosen = new HashMap<>();
        for (Choice choice : choices) {
            chosen.put(choice.name(), choice.most());
        }
        for (Choice choice : dearestFirst) {
            WorldSet others = all;
            for (Choice other : choices) {
                others = other == choice ? others : others.and(other.holding(chosen.getOrDefault(other.name(), 0)));
            }
            Optional<Integer> least = choice.leastFor(others, enough);
            if (least.isEmpty()) {
                return;
            }
            chosen.put(choice.name(), least.get());
        }
        long cost = 0;
        long total = 0;
        for (Choice choice : choices) {
            int count = chosen.getOrDefault(choice.name(), 0);
            cost += choice.price() * count;
            total += count;
        }
        best = Optional.of(new Found(Map.copyOf(chosen), cost, total, true));
    }

    private void descend(int depth, WorldSet holding, long cost, long total) {
        if (depth == choices.size()) {
            accept(cost, total);
            return;
        }
        List<Integer> leasts = new ArrayList<>();
        long restCost = 0;
        long restTotal = 0;
        for (Choice choice : choices.subList(depth, choices.size())) {
            Optional<Integer> least = choice.leastFor(holding, enough);
            if (least.isEmpty()) {
                return;
            }
            leasts.add(least.get());
            restCost += choice.price() * least.get();
            restTotal += least.get();
        }
        Choice choice = choices.get(depth);
        int first = leasts.getFirst();
        for (int count = first; count <= choice.most(); count++) {
            long more = (long) count - first;
            long leastCost = cost + restCost + more * choice.price();
            long leastTotal = total + restTotal + more;
            boolean hopeless =
                    best.filter(found -> found.beats(leastCost, leastTotal)).isPresent();
            if (hopeless || ++looked > PATIENCE) {
                return;
            }
            counts[depth] = count;
            descend(depth + 1, holding.and(choice.holding(count)), cost + choice.price() * count, total + count);
        }
    }

    private void accept(long cost, long total) {
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            chosen.put(choices.get(i).name(), counts[i]);
        }
        best = Optional.of(new Found(Map.copyOf(chosen), cost, total, true));
    }
}
