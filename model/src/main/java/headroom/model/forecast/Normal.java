package headroom.model.forecast;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /// The value that a standard normal stays below with that probability.
    static double quantile(double level) {
        return STANDARD.inverseCumulativeProbability(level);
    }
}
