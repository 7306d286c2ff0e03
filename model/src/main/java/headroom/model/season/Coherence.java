package headroom.model.season;

import org.apache.commons.numbers.gamma.Erfc;

/// Whether the cycles of a table keep step, or only look alike as noise of the same colour does.
///
/// Every harmonic of every cycle has an amplitude and a phase. If the cycles repeat, the sum over the cycles grows with
/// their number; if not, it grows with the root. The ratio of the power of the sum to the power between the cycles is
/// then F-distributed with 2 and 2 (C - 1) degrees of freedom, whatever the colour of the noise (the harmonic F test
/// of Thomson 1982, with cycles in the place of tapers); harmonics are pooled by Fisher's method.
///
/// @param logP the natural logarithm of the probability of such a table without a season
/// @param signal the variance of the repeating profile, noise subtracted
/// @param error the standard error of `signal`
record Coherence(double logP, double signal, double error) {
    /// The lowest 1, 2, 4 ... harmonics are pooled: smooth profiles show in few, jagged ones in many.
    private static final int MOST_HARMONICS = 32;

    static Coherence of(CycleTable table) {
        int cycles = table.cycles();
        int bins = table.bins();
        double[][] powers = CyclePowers.of(table);
        // a cell that was filled with the mean of its column adds to what is common but not to what is between
        double freedom = (cycles - 1) * (1 - table.filled());
        double pooled = 0;
        double logP = 0;
        double signal = 0;
        double errorSquare = 0;
        int pools = 0;
        for (int j = 1; j <= powers.length; j++) {
            // the highest harmonic of an even number of bins has no phase, so it counts half
            double share = 2 * j == bins ? 0.5 : 1;
            double together = powers[j - 1][0];
            double between = Math.max(powers[j - 1][1] / Math.max(1 - table.filled(), 1e-3), Double.MIN_NORMAL);
            pooled += share * freedom * Math.log1p(together / (freedom * between));
            signal += 2 * share * (together - between) / cycles;
            double chance = between / cycles;
            errorSquare += 4 * share * (2 * Math.max(0, together / cycles - chance) * chance + chance * chance);
            if (Integer.bitCount(j) == 1 || j == powers.length) {
                logP = Math.min(logP, logSurvival(share < 1 ? j - 0.5 : j, pooled));
                pools++;
            }
        }
        return new Coherence(Math.min(0, logP + Math.log(pools)), signal, Math.sqrt(errorSquare));
    }

    /// How many harmonics a table of so many bins is tested at.
    static int harmonics(int bins) {
        return Math.clamp(bins / 2, 1, MOST_HARMONICS);
    }

    /// The logarithm of the upper tail of a gamma distribution of that shape, a whole number or half of one more.
    private static double logSurvival(double shape, double statistic) {
        if (shape != Math.rint(shape)) {
            double below = shape < 1 ? logNormalTail(statistic) : logSurvival(shape - 0.5, statistic);
            return shape < 1 ? below : 0.5 * (below + logSurvival(shape + 0.5, statistic));
        }
        // the tail of a sum of exponentials: e^-x (1 + x + x^2/2! + ...), scaled by its largest term
        double log = 0;
        double sum = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shape; i++) {
            log = i == 0 ? 0 : log + Math.log(statistic / i);
            sum = log > largest ? sum * Math.exp(largest - log) + 1 : sum + Math.exp(log - largest);
            largest = Math.max(largest, log);
        }
        return -statistic + largest + Math.log(sum);
    }

    /// A gamma distribution of shape one half is half the square of a standard normal.
    private static double logNormalTail(double statistic) {
        double p = Erfc.value(Math.sqrt(statistic));
        return p > Double.MIN_NORMAL ? Math.log(p) : -statistic;
    }
}
