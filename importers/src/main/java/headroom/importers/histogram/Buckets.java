package headroom.importers.histogram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Counts in buckets that do not overlap, each with its own bounds.
///
/// @param buckets the buckets from the lowest to the highest; empty ones may be left out
/// @param count how many values there are in all
/// @param sum their sum; NaN where not known
public record Buckets(List<Bucket> buckets, double count, double sum) {
    /// Copies the list and puts it in order.
    public Buckets {
        List<Bucket> sorted = new ArrayList<>(buckets);
        sorted.removeIf(bucket -> !(bucket.count > 0) || !(bucket.left <= bucket.right));
        sorted.sort((a, b) -> a.left == b.left ? Double.compare(a.right, b.right) : Double.compare(a.left, b.left));
        buckets = List.copyOf(sorted);
    }

    private static final double MOST_LOST = 0.01;

    /// One bucket.
    ///
    /// @param left its lower bound
    /// @param right its upper bound
    /// @param count how many values lie in it
    public record Bucket(double left, double right, double count) {}

    /// What was counted between an earlier state of a counting histogram and this one: this one whole where the
    /// count fell, as after a restart; nothing where bounds changed in between, so that counts can't be compared.
    public Buckets since(Buckets earlier) {
        if (count < earlier.count) {
            return this;
        }
        Map<Double, Double> before = new HashMap<>();
        earlier.buckets.forEach(bucket -> before.merge(bucket.right, bucket.count, Double::sum));
        List<Bucket> grown = buckets.stream()
                .map(bucket -> new Bucket(
                        bucket.left,
                        bucket.right,
                        bucket.count - Objects.requireNonNull(before.getOrDefault(bucket.right, 0.0))))
                .toList();
        double fresh = count - earlier.count;
        double told = grown.stream().mapToDouble(Bucket::count).sum();
        boolean comparable = Math.abs(told - fresh) <= MOST_LOST * Math.max(1, fresh);
        return new Buckets(comparable ? grown : List.of(), fresh, sum - earlier.sum);
    }

    /// The value below which a share of all values lies; NaN where nothing was counted.
    ///
    /// Inside a bucket that does not hold zero, values are taken to be spread evenly by their logarithm, as Prometheus
    /// does since version 3 (promql/quantile.go); in one that does, evenly.
    ///
    /// @param share from 0 to 1
    public double quantile(double share) {
        double all = buckets.stream().mapToDouble(Bucket::count).sum();
        if (!(all > 0)) {
            return Double.NaN;
        }
        double rank = share * all;
        double below = 0;
        for (Bucket bucket : buckets) {
            if (below + bucket.count >= rank) {
                return inside(bucket, (rank - below) / bucket.count);
            }
            below += bucket.count;
        }
        return buckets.getLast().right;
    }

    private static double inside(Bucket bucket, double fraction) {
        double left = bucket.left;
        double right = bucket.right;
        if (Double.isInfinite(right)) {
            return left;
        }
        if (Double.isInfinite(left)) {
            return right;
        }
        if (left > 0 || right < 0) {
            return left * Math.pow(right / left, fraction);
        }
        // around zero: durations and sizes lie above it
        double from = Math.max(0, left);
        return from + (right - from) * fraction;
    }
}
