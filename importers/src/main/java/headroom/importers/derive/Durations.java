package headroom.importers.derive;

import headroom.importers.derive.Expression.How;
import headroom.importers.text.WrittenNumber;
import headroom.model.series.Kind;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Quantiles from the buckets of classic histograms, and means where there are only sums and counts.
///
/// Histograms are added up over the members of a system before: quantiles of members can't be made one afterwards.
final class Durations {
    static final String BUCKET = "_bucket";
    static final String SUM = "_sum";
    static final String COUNT = "_count";
    static final String BOUND = "le";

    /// Labels that tell systems apart; those that tell members or kinds of requests apart are summed over.
    private static final Set<String> SYSTEM = Set.of(
            "component",
            "service",
            "app",
            "application",
            "container",
            "deployment",
            "job",
            "namespace",
            "cluster",
            "env",
            "environment",
            "region",
            "service.name",
            "service.namespace",
            "deployment.environment",
            "db",
            "database",
            "ingress",
            "proxy",
            "backend",
            "envoy_cluster_name");

    private Durations() {}

    static List<Derived> all(Operands operands, String sourceId) {
        List<Derived> all = new ArrayList<>();
        for (String metric :
                List.copyOf(operands.byMetric().keySet()).stream().sorted().toList()) {
            List<SeriesEntry> entries = operands.byMetric().getOrDefault(metric, List.of());
            if (metric.endsWith(BUCKET)) {
                List<SeriesEntry> bounded = entries.stream()
                        .filter(entry -> entry.series().id().labels().containsKey(BOUND))
                        .toList();
                quantiles(metric, bounded, operands, sourceId, all);
            } else if (metric.endsWith(SUM)) {
                means(cut(metric, SUM), entries, operands, sourceId, all);
            }
        }
        return all;
    }

    static void quantiles(
            String metric, List<SeriesEntry> buckets, Operands operands, String sourceId, List<Derived> into) {
        Optional<Timeline> grid = Timeline.over(buckets);
        if (grid.isEmpty()) {
            return;
        }
        Map<Map<String, String>, CumulativeBuckets> systems = new LinkedHashMap<>();
        for (SeriesEntry entry : buckets) {
            double bound = WrittenNumber.of(entry.series().id().labels().getOrDefault(BOUND, ""));
            if (!Double.isNaN(bound)) {
                Map<String, String> labels = system(entry);
                operands.row(grid.get(), entry, labels, true)
                        .ifPresent(row -> systems.computeIfAbsent(labels, unseen -> new CumulativeBuckets())
                                .add(bound, row));
            }
        }
        String base = cut(metric, BUCKET);
        // bounds are in the unit in which durations were summed up, where the file says it
        Unit unit = operands.byMetric().getOrDefault(base + SUM, List.of()).stream()
                .map(entry -> entry.series().unit())
                .filter(summed -> summed.dimension() == Dimension.TIME || summed.dimension() == Dimension.DATA)
                .findFirst()
                .orElse(Unit.UNKNOWN);
        String from = "histogram_quantile(sum by(le) (rate(" + metric + ")))";
        for (CumulativeBuckets system : systems.values()) {
            for (Row quantile : system.quantiles(operands)) {
                Derived derived = Derived.of(base, unit, quantile, Kind.QUANTILE, grid.get(), from, sourceId);
                if (derived.series().samples().size() > 0) {
                    into.add(derived);
                }
            }
        }
    }

    static void means(String base, List<SeriesEntry> sums, Operands operands, String sourceId, List<Derived> into) {
        List<SeriesEntry> counts = operands.byMetric().getOrDefault(base + COUNT, List.of());
        boolean better = operands.byMetric().containsKey(base + BUCKET)
                || operands.byMetric().containsKey(base); // quantiles of a summary
        List<SeriesEntry> both = new ArrayList<>(sums);
        both.addAll(counts);
        Optional<Timeline> grid = Timeline.over(both);
        if (counts.isEmpty() || better || grid.isEmpty()) {
            return;
        }
        Map<Map<String, String>, List<Row>> summed = bySystem(sums, operands, grid.get());
        Map<Map<String, String>, List<Row>> counted = bySystem(counts, operands, grid.get());
        String from = "sum(rate(" + base + SUM + ")) / sum(rate(" + base + COUNT + "))";
        summed.forEach((labels, rows) -> Optional.ofNullable(counted.get(labels))
                .ifPresent(count -> {
                    Row mean = operands.fold(How.SUM, labels, rows).join(operands.fold(How.SUM, labels, count), '/');
                    Derived derived = Derived.of(base + "_mean", mean, Kind.GAUGE, grid.get(), from, sourceId);
                    if (derived.series().samples().size() > 0) {
                        into.add(derived);
                    }
                }));
    }

    private static Map<Map<String, String>, List<Row>> bySystem(
            List<SeriesEntry> entries, Operands operands, Timeline grid) {
        Map<Map<String, String>, List<Row>> systems = new LinkedHashMap<>();
        for (SeriesEntry entry : entries) {
            Map<String, String> labels = system(entry);
            operands.row(grid, entry, labels, true)
                    .ifPresent(row -> systems.computeIfAbsent(labels, unseen -> new ArrayList<>())
                            .add(row));
        }
        return systems;
    }

    static Map<String, String> system(SeriesEntry entry) {
        Map<String, String> labels = new TreeMap<>(entry.series().id().labels());
        labels.keySet().retainAll(SYSTEM);
        return labels;
    }

    static String cut(String metric, String end) {
        return metric.substring(0, metric.length() - end.length());
    }
}
