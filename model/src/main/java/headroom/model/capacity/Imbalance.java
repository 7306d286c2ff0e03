package headroom.model.capacity;

import java.util.Arrays;

/// How unevenly the members of a pool are loaded.
///
/// @param excess the hottest member over the mean, less 1; 0 when all are equal
/// @param fairness Jain's index, `(Σx)² / (nΣx²)`: 1 when all are equal, `1/n` when one does everything
/// @param usableShare the share of the pool's capacity that can be reached before the hottest member is full
record Imbalance(double excess, double fairness, double usableShare) {
    /// The imbalance of loads, one a member; at least one, not all 0.
    static Imbalance of(double... loads) {
        double sum = Arrays.stream(loads).sum();
        double squares = Arrays.stream(loads).map(x -> x * x).sum();
        double most = Arrays.stream(loads).max().orElseThrow();
        double mean = sum / loads.length;
        return new Imbalance(most / mean - 1, sum * sum / (loads.length * squares), mean / most);
    }
}
