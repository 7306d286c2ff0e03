package headroom.importers.derive;

import headroom.model.Progress;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be computed from the series of several files: a use in one and its limit in another, or the buckets of one
/// histogram spread over two.
///
/// Only files each of which lacks something take part, and only what shares a label is joined: two files may well be of
/// two systems.
public final class Across {
    private final Map<String, List<SeriesEntry>> byMetric = new LinkedHashMap<>();
    private final Set<SeriesId> taken = new HashSet<>();
    private final List<Derived> all = new ArrayList<>();
    /// When a file came, counted from the first.
    private final Map<String, Integer> order = new HashMap<>();
    private final Progress progress;

    private Across(List<SeriesEntry> entries, Progress progress) {
        this.progress = progress;
        for (SeriesEntry entry : entries) {
            taken.add(entry.series().id());
            order.putIfAbsent(entry.series().sourceId(), order.size());
            byMetric.computeIfAbsent(entry.series().id().metric(), unseen -> new ArrayList<>())
                    .add(entry);
        }
    }

    /// What follows from the series of all files and from none of them alone. Each carries the fingerprint of the last
    /// file
    /// that it is computed from. Quantiles of a histogram that is spread over files take the place of those that one
    /// file
    /// gave; else a series that is there is not computed.
    ///
    /// @param entries the series, file by file
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public static List<Derived> all(List<SeriesEntry> entries, List<Derivation> derivations, Progress progress) {
        Across across = new Across(entries, progress);
        derivations.forEach(across::derivation);
        for (String metric : List.copyOf(across.byMetric.keySet())) {
            if (metric.endsWith(Durations.BUCKET)) {
                across.quantiles(metric);
            } else if (metric.endsWith(Durations.SUM)) {
                across.means(Durations.cut(metric, Durations.SUM));
            }
        }
        return across.all;
    }

    private void derivation(Derivation derivation) {
        Set<String> metrics = derivation.expression().metrics().collect(Collectors.toCollection(LinkedHashSet::new));
        List<SeriesEntry> parts = partial(metrics);
        if (parts.isEmpty()) {
            return;
        }
        Evaluation.Computed computed = Evaluation.across(derivation.expression(), new Operands(parts, progress));
        for (Row row : computed.rows()) {
            add(Derived.of(derivation.metric(), row, Kind.UNKNOWN, computed.grid(), derivation.text(), last(parts)));
        }
    }

    private void means(String base) {
        List<SeriesEntry> parts = partial(Set.of(base + Durations.SUM, base + Durations.COUNT));
        if (parts.isEmpty()) {
            return;
        }
        Operands operands = new Operands(parts, progress);
        List<Derived> means = new ArrayList<>();
        Durations.means(
                base, operands.byMetric().getOrDefault(base + Durations.SUM, List.of()), operands, last(parts), means);
        means.stream().filter(mean -> !mean.series().id().labels().isEmpty()).forEach(this::add);
    }

    private void add(Derived derived) {
        if (derived.series().samples().size() > 0 && taken.add(derived.series().id())) {
            all.add(derived);
        }
    }

    /// The buckets of a system whose files hold different bounds of it.
    private void quantiles(String metric) {
        Map<Map<String, String>, List<SeriesEntry>> systems = new LinkedHashMap<>();
        for (SeriesEntry entry : byMetric.getOrDefault(metric, List.of())) {
            systems.computeIfAbsent(Durations.system(entry), unseen -> new ArrayList<>())
                    .add(entry);
        }
        systems.forEach((labels, buckets) -> {
            Map<String, Set<String>> bounds = new HashMap<>();
            Set<SeriesId> ids = new HashSet<>();
            boolean once = true;
            for (SeriesEntry bucket : buckets) {
                once &= ids.add(bucket.series().id());
                bounds.computeIfAbsent(bucket.series().sourceId(), unseen -> new HashSet<>())
                        .add(Objects.requireNonNullElse(
                                bucket.series().id().labels().get(Durations.BOUND), ""));
            }
            if (once && !labels.isEmpty() && new HashSet<>(bounds.values()).size() > 1) {
                Durations.quantiles(metric, buckets, new Operands(buckets, progress), last(buckets), all);
            }
        });
    }

    /// The series of those metrics in files that have some of them and lack others; none where any is in no such file.
    private List<SeriesEntry> partial(Set<String> metrics) {
        if (metrics.size() < 2 || !byMetric.keySet().containsAll(metrics)) {
            return List.of();
        }
        Map<String, Set<String>> metricsOfFile = new HashMap<>();
        for (String metric : metrics) {
            byMetric.getOrDefault(metric, List.of())
                    .forEach(entry -> metricsOfFile
                            .computeIfAbsent(entry.series().sourceId(), unseen -> new HashSet<>())
                            .add(metric));
        }
        Set<String> found = new HashSet<>();
        metricsOfFile.values().stream()
                .filter(some -> some.size() < metrics.size())
                .forEach(found::addAll);
        return !found.equals(metrics)
                ? List.of()
                : metrics.stream()
                        .flatMap(metric -> byMetric.getOrDefault(metric, List.of()).stream())
                        .filter(entry -> metricsOfFile
                                        .getOrDefault(entry.series().sourceId(), Set.of())
                                        .size()
                                < metrics.size())
                        .toList();
    }

    /// The file among those of some series that came last.
    private String last(List<SeriesEntry> parts) {
        return parts.stream()
                .map(entry -> entry.series().sourceId())
                .max(Comparator.comparingInt(source -> order.getOrDefault(source, 0)))
                .orElseThrow();
    }
}
