package headroom.importers.csv;

import headroom.importers.text.Selector;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a column of values says: a metric with labels, as Prometheus, Grafana or Datadog write it, or
/// just a name.
///
/// @param metric the metric; empty where only labels stand
/// @param labels its labels
/// @param kind counts per interval, rates or quantiles where a Datadog expression says so
/// @param aggregator how values were made, where the name says so
/// @param datadog whether the name is a Datadog expression
record ColumnName(String metric, Map<String, String> labels, Kind kind, Aggregator aggregator, boolean datadog) {
    private static final Pattern EXPRESSION =
            Pattern.compile("(avg|sum|min|max|count|p\\d{2}(?:\\.\\d+)?):([\\w.]+)\\{([^{}]*)\\}(.*)", Pattern.DOTALL);
    private static final Pattern ARCHIVED = Pattern.compile("([\\w.]+) \\((None|avg|sum|min|max|count)\\)");

    /// Behind what it is grouped by a column of a graph names its group.
    private static final Pattern GROUP =
            Pattern.compile("\\bby\\s*\\{[^{}]*\\}[^:]*?[\\s,{]([\\w./-]+:[^\\s{}()]+)\\}?\\s*$");

    ColumnName {
        labels = Map.copyOf(labels);
    }

    static ColumnName of(String name) {
        Matcher expression = EXPRESSION.matcher(name.strip());
        if (expression.matches()) {
            return datadog(expression);
        }
        Matcher archived = ARCHIVED.matcher(name.strip());
        if (archived.matches()) {
            String metric = Objects.requireNonNull(archived.group(1));
            return new ColumnName(metric, Map.of(), Kind.UNKNOWN, Aggregator.MEAN, true);
        }
        Optional<Selector> selector = Selector.parse(name);
        return selector.map(s -> new ColumnName(s.metric(), s.labels(), Kind.UNKNOWN, Aggregator.UNKNOWN, false))
                .orElseGet(() -> new ColumnName(name.strip(), Map.of(), Kind.UNKNOWN, Aggregator.UNKNOWN, false));
    }

    private static ColumnName datadog(Matcher expression) {
        String space = Objects.requireNonNull(expression.group(1));
        String metric = Objects.requireNonNull(expression.group(2));
        String rest = Objects.requireNonNull(expression.group(4));
        Map<String, String> labels = tags(Objects.requireNonNull(expression.group(3)));
        Matcher group = GROUP.matcher(rest);
        if (group.find()) {
            labels.putAll(tags(Objects.requireNonNull(group.group(1))));
        }
        Kind kind = rest.contains(".as_count()")
                ? Kind.INTERVAL_COUNT
                : rest.contains(".as_rate()") ? Kind.RATE : space.startsWith("p") ? Kind.QUANTILE : Kind.UNKNOWN;
        Aggregator aggregator = rest.contains(".rollup(max")
                ? Aggregator.MAX
                : kind == Kind.INTERVAL_COUNT || rest.contains(".rollup(sum") ? Aggregator.SUM : Aggregator.MEAN;
        return new ColumnName(metric, labels, kind, aggregator, true);
    }

    /// The labels in a list of tags, `host:a,env:prod`; none for `*`.
    static Map<String, String> tags(String scope) {
        Map<String, String> labels = new TreeMap<>();
        for (String part : scope.split(",", -1)) {
            String tag = part.strip();
            int colon = tag.indexOf(':');
            if (colon > 0) {
                labels.put(tag.substring(0, colon), tag.substring(colon + 1));
            } else if (!tag.isEmpty() && !tag.equals("*")) {
                labels.put("scope", tag);
            }
        }
        return labels;
    }
}
