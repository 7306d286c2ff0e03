package headroom.model.plan;

import headroom.model.capacity.Evidence;
import headroom.model.unit.Estimate;

/// What a component can do, as a figure and in every simulated world.
///
/// Capacity grows in proportion to the count of the resource; what is safe is what the resources left after the
/// tolerated loss can do, less the headroom policy and the laboratory's discount.
///
/// @param drawName what its draws are told apart by
/// @param capacityRps capacity with `count` resources, user requests/s
/// @param evidence what it rests on
/// @param kept the share of the capacity that policy and discount leave, above 0, at most 1
/// @param count how many resources there were when it was measured
/// @param tolerated how many may be lost
/// @param drawnRps the capacity with `count` resources in every world
record Strength(
        String drawName,
        Estimate capacityRps,
        Evidence evidence,
        double kept,
        int count,
        int tolerated,
        double[] drawnRps) {
    /// A demand that equals what is safe is held, whatever the last bit of a division says.
    private static final double ROUNDING = 1e-9;

    /// Capacity with another count, user requests/s.
    double capacityRps(int present) {
        return Worlds.point(capacityRps) * present / count;
    }

    /// What is safe with another count, user requests/s.
    double safeRps(int present) {
        return Worlds.point(capacityRps) * safeShare(present);
    }

    /// Capacity with another count in one world.
    double capacityRps(int world, int present) {
        return drawnRps[world] * present / count;
    }

    /// What is safe with another count in one world.
    double safeRps(int world, int present) {
        return drawnRps[world] * safeShare(present);
    }

    /// Whether what is safe in one world covers a demand.
    boolean covers(int world, int present, double demandRps) {
        return demandRps <= safeRps(world, present) * (1 + ROUNDING);
    }

    /// The smallest count with which what is safe in one world covers a demand; the largest number there is
    /// where none does.
    int needed(int world, double demandRps) {
        double each = drawnRps[world] / count * kept;
        double needed = demandRps <= 0 ? 0 : Math.ceil(demandRps / each / (1 + ROUNDING));
        return (int) Math.min(Integer.MAX_VALUE, needed + tolerated);
    }

    /// The same with other draws.
    Strength drawn(double[] otherRps) {
        return new Strength(drawName, capacityRps, evidence, kept, count, tolerated, otherRps);
    }

    private double safeShare(int present) {
        // fewer resources than may be lost still have to leave one
        int lost = Math.min(tolerated, present - 1);
        return (present - lost) / (double) count * kept;
    }
}
