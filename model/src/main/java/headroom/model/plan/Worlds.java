package headroom.model.plan;

import headroom.model.unit.Estimate;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// The simulated worlds: how many there are, and how an estimate becomes a figure in each of them.
///
/// Draws are stratified: each estimate's distribution is cut into as many slices of equal probability as there
/// are worlds, every slice is used once, and only which world gets which slice is random (Latin hypercube
/// sampling; McKay, Beckman and Conover 1979). What is drawn for one component does not depend on which others
/// there are. Only functions that give the same bits on every machine are used.
final class Worlds {
    /// As many worlds as make the standard error of a probability 0.0035 at most.
    static final int LEAST = 20_000;

    private final int size;
    private final long seed;
    private final double[] scores;

    /// @param size how many worlds there are
    /// @param seed makes the draws repeatable
    Worlds(int size, long seed) {
        this.size = size;
        this.seed = seed;
        scores = new double[size];
        for (int rank = 0; rank < size; rank++) {
            scores[rank] = normalQuantile((rank + 0.5) / size);
        }
    }

    /// At least {@link #LEAST} worlds, in each of which one of `rows` futures of the demand comes true equally
    /// often.
    static Worlds over(int rows, long seed) {
        return new Worlds((LEAST + rows - 1) / rows * rows, seed);
    }

    /// How many worlds there are.
    int size() {
        return size;
    }

    /// The rank of every world among the draws of what is called `name`: 0 for the least.
    int[] ranks(String name) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(mixed(name));
        int[] ranks = new int[size];
        for (int i = 1; i < size; i++) {
            int other = random.nextInt(i + 1);
            ranks[i] = ranks[other];
            ranks[other] = i;
        }
        return ranks;
    }

    /// The figure in every world for an estimate of what is called `name`.
    ///
    /// The value is the median, the interval holds its share of the worlds, and each side is lognormal on its
    /// own, so that nothing is ever negative. Where the low end is not above 0, the figure cannot be on a
    /// logarithmic scale and each side is normal, cut off at 0. What is only bounded from below counts as its
    /// bound.
    double[] draws(Estimate estimate, String name) {
        double[] draws = new double[size];
        if (estimate.atLeast() || estimate.low() == estimate.high()) {
            Arrays.fill(draws, point(estimate));
            return draws;
        }
        double[] byRank = quantiles(estimate);
        int[] ranks = ranks(name);
        for (int world = 0; world < size; world++) {
            draws[world] = byRank[ranks[world]];
        }
        return draws;
    }

    /// The one figure that stands for an estimate: its value, or its bound where it is only bounded from below.
    static double point(Estimate estimate) {
        return estimate.atLeast() ? estimate.low() : estimate.value();
    }

    private double[] quantiles(Estimate estimate) {
        double spread = normalQuantile((1 + estimate.confidence()) / 2);
        boolean logarithmic = estimate.low() > 0;
        double value = estimate.value();
        double below = logarithmic ? FastMath.log(value / estimate.low()) : value - estimate.low();
        double above = logarithmic ? FastMath.log(estimate.high() / value) : estimate.high() - value;
        double[] quantiles = new double[size];
        for (int rank = 0; rank < size; rank++) {
            double score = scores[rank] / spread;
            double shift = score * (score < 0 ? below : above);
            quantiles[rank] = logarithmic ? value * FastMath.exp(shift) : Math.max(0, value + shift);
        }
        return quantiles;
    }

    private static double normalQuantile(double probability) {
        return FastMath.sqrt(2) * Erf.erfInv(2 * probability - 1);
    }

    /// A seed for a name: FNV-1a over its characters (Fowler, Noll and Vo), mixed with the seed of all.
    private long mixed(String name) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
