package headroom.model.series;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What names a series: a metric and its labels, sorted by key.
///
/// @param metric the name of the metric; empty when the source gives labels only
/// @param labels label values by label name
/// @param suffix told apart from a series of the same name in another file by this; empty where there is none
public record SeriesId(String metric, SortedMap<String, String> labels, String suffix) {
    /// Copies the labels.
    public SeriesId {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /// The id of a metric with labels.
    public static SeriesId of(String metric, Map<String, String> labels) {
        return new SeriesId(metric, new TreeMap<>(labels), "");
    }

    /// The same id, told apart by the name of its file.
    public SeriesId withSuffix(String newSuffix) {
        return new SeriesId(metric, labels, newSuffix);
    }

    /// The id in Prometheus notation, `metric{a="x",b="y"}`, with `@suffix` where there is one.
    @Override
    public String toString() {
        String inBraces = labels.entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escape(label.getValue()) + "\"")
                .collect(Collectors.joining(","));
        String braces = labels.isEmpty() && !metric.isEmpty() ? "" : "{" + inBraces + "}";
        return metric + braces + (suffix.isEmpty() ? "" : "@" + suffix);
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
