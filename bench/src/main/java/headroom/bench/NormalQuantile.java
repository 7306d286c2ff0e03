package headroom.bench;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The standard normal distribution.
final class NormalQuantile {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private NormalQuantile() {}

    static double of(double level) {
        return STANDARD.inverseCumulativeProbability(level);
    }
}
