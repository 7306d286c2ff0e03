package headroom.model.plan;

import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.KthSelector;

/// What a path with given counts can do on a day: the least of what its members can do.
///
/// @param capacityRps its capacity
/// @param safeRps what is safe to promise of it
/// @param bottleneck the member that limits what is safe; of two that do, the one with less capacity, then the
///     first
record Limits(Estimate capacityRps, Estimate safeRps, String bottleneck) {
    private static final int PIVOTS = 512;

    /// The limits of a path; empty where no member is known.
    static Optional<Limits> on(LocalDate day, List<Slot> slots, int worlds) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Slot capacity = slots.getFirst();
        Slot safe = slots.getFirst();
        for (Slot slot : slots) {
            capacity = slot.capacityRps(day) < capacity.capacityRps(day) ? slot : capacity;
            int order = Double.compare(slot.safeRps(day), safe.safeRps(day));
            boolean tighter = order < 0 || (order == 0 && slot.capacityRps(day) < safe.capacityRps(day));
            safe = tighter ? slot : safe;
        }
        double[] capacities = new double[worlds];
        double[] safes = new double[worlds];
        Arrays.fill(capacities, Double.POSITIVE_INFINITY);
        Arrays.fill(safes, Double.POSITIVE_INFINITY);
        for (Slot slot : slots) {
            Strength strength = slot.part().on(day);
            int present = slot.present(day);
            for (int world = 0; world < worlds; world++) {
                capacities[world] = Math.min(capacities[world], strength.capacityRps(world, present));
                safes[world] = Math.min(safes[world], strength.safeRps(world, present));
            }
        }
        return Optional.of(new Limits(
                estimate(capacity.capacityRps(day), capacities, atLeast(capacity, day)),
                estimate(safe.safeRps(day), safes, atLeast(safe, day)),
                safe.name()));
    }

    private static boolean atLeast(Slot slot, LocalDate day) {
        return slot.part().on(day).capacityRps().atLeast();
    }

    /// The least of the members' own figures, with the middle 95 % of the worlds around it.
    private static Estimate estimate(double value, double[] drawn, boolean atLeast) {
        double tail = (1 - Estimate.USUAL_CONFIDENCE) / 2;
        // pivots found for the first quantile help to find the second
        int[] pivots = new int[PIVOTS];
        Arrays.fill(pivots, -1);
        double low = Math.min(value, quantile(drawn, tail, pivots));
        double high = Math.max(value, quantile(drawn, 1 - tail, pivots));
        return new Estimate(value, low, atLeast ? Double.POSITIVE_INFINITY : high, Estimate.USUAL_CONFIDENCE, atLeast);
    }

    private static double quantile(double[] drawn, double level, int[] pivots) {
        int index = (int) Math.min(drawn.length - 1, Math.floor(level * drawn.length));
        return new KthSelector().select(drawn, pivots, index);
    }
}
