package headroom.model.season;

import java.util.List;

/// A series taken apart: `data = trend + sum of seasonal + remainder`, each of the length of the data.
///
/// @param trend the slow part
/// @param seasonal one component a period, in the order of `periods`
/// @param remainder what is left
/// @param periods the periods in steps
/// @param weights robustness weights, 0 to 1; all 1 where the method was not robust
public record Decomposition(
        double[] trend, List<double[]> seasonal, double[] remainder, int[] periods, double[] weights) {
    /// Copies the list.
    public Decomposition {
        seasonal = List.copyOf(seasonal);
    }
}
