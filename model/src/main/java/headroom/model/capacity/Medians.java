package headroom.model.capacity;

import java.util.Arrays;

/// Middles of small samples.
final class Medians {
    private Medians() {}

    /// The median; NaN of nothing. NaN values are left out.
    static double of(double... values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The value below which the share `p` of the sorted values lies, interpolated (type 7 of Hyndman and Fan
    /// 1996).
    static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
