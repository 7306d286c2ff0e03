package headroom.model.season;

import java.util.Arrays;

/// Middle, spread and quantiles that a few wild values cannot move. Missing values (NaN) do not count.
public final class Robust {
    /// What the median absolute deviation of normal values is multiplied with to be their standard deviation.
    private static final double NORMAL = 1.4826;

    private Robust() {}

    /// The values that are there, sorted.
    public static double[] sorted(double[] values) {
        double[] present = new double[values.length];
        int size = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[size++] = value;
            }
        }
        double[] result = Arrays.copyOf(present, size);
        Arrays.sort(result);
        return result;
    }

    /// The quantile of sorted values, interpolated between order statistics (type 7 of Hyndman and Fan 1996); NaN
    /// where there are none.
    ///
    /// @param level 0 to 1
    public static double quantileOfSorted(double[] sorted, double level) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = level * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// The median; NaN where there are no values.
    public static double median(double[] values) {
        return quantileOfSorted(sorted(values), 0.5);
    }

    /// The spread of the values in units of a standard deviation, from the median absolute deviation (Hampel 1974);
    /// 0 where more than half of the values are equal, NaN where there are none.
    public static double spread(double[] values) {
        double middle = median(values);
        double[] distance = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distance[i] = Math.abs(values[i] - middle);
        }
        return NORMAL * median(distance);
    }
}
