package headroom.model.season;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether a series rises or falls at all, by the signs of its differences alone, so that wild values do not matter
/// (Mann
/// 1945, Kendall 1975). For values that do not resemble their neighbours; where they do, the test finds trends too
/// often.
///
/// @param score how many pairs rise less how many fall
/// @param variance of the score where there is no trend, corrected for ties; 0 for a constant series
/// @param normal the score in standard deviations, corrected for continuity
/// @param chance how likely so strong a trend is where there is none, two-sided, 0 to 1
public record MannKendall(long score, double variance, double normal, double chance) {
    /// Of values one step apart, NaN in gaps.
    public static MannKendall of(double[] values) {
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        long score = 0;
        for (int j = 1; j < present.length; j++) {
            for (int i = 0; i < j; i++) {
                score += Double.compare(present[j] + 0.0, present[i] + 0.0);
            }
        }
        double variance = variance(present);
        double normal = variance > 0 ? (score - Long.signum(score)) / Math.sqrt(variance) : 0;
        double chance = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(normal));
        return new MannKendall(score, variance, normal, Math.min(1, chance));
    }

    private static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double ties = 0;
        for (int i = 0; i < sorted.length; ) {
            double same = 1;
            while (i + same < n && sorted[i + (int) same] == sorted[i]) {
                same++;
            }
            ties += same * (same - 1) * (2 * same + 5);
            i += (int) same;
        }
        return (n * (n - 1) * (2 * n + 5) - ties) / 18;
    }
}
