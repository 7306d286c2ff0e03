package headroom.model.capacity;

/// What is kept free between the capacity and what is promised, besides the redundancy of each resource.
///
/// @param reserve the share of the capacity kept free, 0 (inclusive) to 1 (exclusive)
/// @param testBedDiscount the share taken off a capacity that was measured on a test bed and not in production, 0
///     (inclusive) to 1 (exclusive)
/// @param errorLimit the share of requests that may fail, 0 to 1
public record HeadroomPolicy(double reserve, double testBedDiscount, double errorLimit) {
    /// Nothing kept free but the redundancy, 15 % off for a test bed, 0.1 % errors.
    public static final HeadroomPolicy USUAL = new HeadroomPolicy(0, 0.15, 0.001);

    /// Checks the ranges.
    public HeadroomPolicy {
        if (!(reserve >= 0 && reserve < 1)
                || !(testBedDiscount >= 0 && testBedDiscount < 1)
                || !(errorLimit >= 0 && errorLimit <= 1)) {
            throw new IllegalArgumentException("no such policy: reserve " + reserve + ", test bed discount "
                    + testBedDiscount + ", error limit " + errorLimit);
        }
    }
}
