package headroom.importers.derive;

import headroom.importers.derive.Expression.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many values a second lay at or below each of some bounds, in the steps of a grid.
final class CumulativeBuckets {
    /// The quantiles that are computed.
    static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99);

    private final SortedMap<Double, List<Row>> byBound = new TreeMap<>();

    void add(double bound, Row row) {
        byBound.computeIfAbsent(bound, unseen -> new ArrayList<>()).add(row);
    }

    /// The quantiles of every step, as Prometheus computes them (promql/quantile.go): evenly spread inside a bucket,
    /// the
    /// highest finite bound for what lies above it. Steps in which nothing was counted have none.
    List<Row> quantiles(Operands operands) {
        Row any = byBound.values().iterator().next().getFirst();
        double[] bounds =
                byBound.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[][] counts = byBound.values().stream()
                .map(rows -> operands.fold(How.SUM, any.labels(), rows).values())
                .toArray(double[][]::new);
        double[][] quantiles = new double[SHARES.size()][any.values().length];
        double[] cumulative = new double[bounds.length];
        for (int i = 0; i < any.values().length; i++) {
            for (int b = 0; b < bounds.length; b++) {
                double count = Objects.requireNonNull(counts[b])[i];
                // a bucket holds all below it, so that a count that stayed behind is no smaller than its neighbour's
                cumulative[b] = Math.max(b == 0 ? 0 : cumulative[b - 1], Double.isNaN(count) ? 0 : count);
            }
            for (int q = 0; q < quantiles.length; q++) {
                quantiles[q][i] = quantile(SHARES.get(q), bounds, cumulative);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int q = 0; q < quantiles.length; q++) {
            Map<String, String> labels = new TreeMap<>(any.labels());
            labels.put("quantile", Double.toString(SHARES.get(q)));
            rows.add(new Row(labels, quantiles[q], any.component(), true));
        }
        return rows;
    }

    private static double quantile(double share, double[] bounds, double[] cumulative) {
        int last = bounds.length - 1;
        double all = cumulative[last];
        if (!(all > 0) || last < 1 || Double.isFinite(bounds[last])) {
            return Double.NaN; // without the bucket for everything it is not known how many there are
        }
        double rank = share * all;
        int at = 0;
        while (at <= last && cumulative[at] < rank) {
            at++;
        }
        if (at >= last) {
            return bounds[last - 1];
        }
        double left = at == 0 ? Math.min(0, bounds[0]) : bounds[at - 1];
        double below = at == 0 ? 0 : cumulative[at - 1];
        return left + (bounds[at] - left) * (rank - below) / (cumulative[at] - below);
    }
}
