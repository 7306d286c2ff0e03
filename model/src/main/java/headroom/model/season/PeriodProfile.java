package headroom.model.season;

/// The usual cycle of a period, with how much the cycles differ.
///
/// @param periodMillis the length of the cycle, milliseconds
/// @param median the median of each bin of the cycle, NaN where there are no data
/// @param low the 10th percentile
/// @param high the 90th percentile
public record PeriodProfile(long periodMillis, double[] median, double[] low, double[] high) {
    /// How long a bin is, milliseconds.
    public double binMillis() {
        return (double) periodMillis / median.length;
    }
}
