package headroom.model.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The counts that one member of the path may have.
final class Choice {
    private final String name;
    private final long price;
    private final int least;
    private final int most;
    private final int[] needed;
    private final Map<Integer, WorldSet> holding = new HashMap<>();

    /// @param name the member
    /// @param price what one costs, in the currency's smallest unit
    /// @param least how many there are already
    /// @param limit the most there can be
    /// @param needed how many it takes in each world
    Choice(String name, long price, int least, int limit, int[] needed) {
        this.name = name;
        this.price = price;
        this.least = least;
        int highest = least;
        for (int count : needed) {
            highest = Math.max(highest, count);
        }
        this.most = Math.max(least, Math.min(limit, highest));
        this.needed = needed;
    }

    String name() {
        return name;
    }

    /// What one costs, in the currency's smallest unit.
    long price() {
        return price;
    }

    /// The most that make a difference, within the limit.
    int most() {
        return most;
    }

    /// How many more than the least make a difference.
    int span() {
        return most - least;
    }

    /// The worlds that hold with that count.
    WorldSet holding(int count) {
        return holding.computeIfAbsent(count, some -> WorldSet.where(needed.length, world -> needed[world] <= some));
    }

    /// The least count with which enough of the worlds hold; empty when no count does.
    Optional<Integer> leastFor(WorldSet among, int enough) {
        if (among.countWith(holding(most)) < enough) {
            return Optional.empty();
        }
        int low = least;
        int high = most;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (among.countWith(holding(middle)) >= enough) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }
}
