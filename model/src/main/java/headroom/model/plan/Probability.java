package headroom.model.plan;

/// A share of simulated worlds.
///
/// @param value the share, 0 to 1
/// @param standardError the standard error that comes from simulating only so many worlds; not how wrong the
///     inputs may be
public record Probability(double value, double standardError) {
    /// Checks the ranges.
    public Probability {
        if (!(value >= 0 && value <= 1) || !(standardError >= 0)) {
            throw new IllegalArgumentException("no probability: " + value + " with standard error " + standardError);
        }
    }
}
