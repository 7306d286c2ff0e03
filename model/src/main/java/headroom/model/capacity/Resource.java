package headroom.model.capacity;

import java.util.Objects;
import org.joda.money.Money;

/// What a component is made of and what more of it costs: nodes, instances, connections.
///
/// @param name what one is called, such as `nodes`
/// @param count how many there are; at least 1
/// @param tolerated how many may be lost while the promise holds; 0 to `count` - 1
/// @param monthlyCost what one costs a month
/// @param leadTimeDays days from order to service; 0 or more
/// @param limit the most there can be; at least `count`
public record Resource(String name, int count, int tolerated, Money monthlyCost, int leadTimeDays, int limit) {
    /// Checks the counts.
    public Resource {
        Objects.requireNonNull(monthlyCost);
        if (count < 1 || tolerated < 0 || tolerated >= count || leadTimeDays < 0 || limit < count) {
            throw new IllegalArgumentException("no such resource: " + count + " " + name + ", " + tolerated
                    + " may be lost, at most " + limit + ", lead time " + leadTimeDays + " days");
        }
    }

    /// The same resource with another count; the limit grows with it, the tolerated loss shrinks where it must.
    public Resource withCount(int newCount) {
        return new Resource(
                name,
                newCount,
                Math.min(tolerated, newCount - 1),
                monthlyCost,
                leadTimeDays,
                Math.max(limit, newCount));
    }

    /// The share of the capacity of `present` units that is left after the tolerated loss, a ratio.
    public double shareAfterLoss(int present) {
        return Math.max(0, present - tolerated) / (double) present;
    }
}
