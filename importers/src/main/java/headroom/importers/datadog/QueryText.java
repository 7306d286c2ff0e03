package headroom.importers.datadog;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the text of a Datadog query tells of its answer: `sum:trace.requests{env:prod}.as_count().rollup(max,
/// 60)`.
///
/// @param kind whether values are counts per interval (`.as_count()`), rates (`.as_rate()`) or quantiles (`p95:`)
/// @param aggregator how values were combined in time; the mean where the query does not say
/// @param intervalMillis the interval that `.rollup(method, seconds)` asks for, milliseconds; 0 where it does not
record QueryText(Kind kind, Aggregator aggregator, long intervalMillis) {
    private static final Pattern ROLLUP =
            Pattern.compile("\\.rollup\\(\\s*\"?(\\w+)\"?\\s*(?:,\\s*(\\d{1,9}))?\\s*\\)");
    private static final Pattern QUANTILE =
            Pattern.compile("(^|[^\\w.])p\\d{2}(\\.\\d+)?:|\\.\\d{2}percentile|\\.median\\b");

    static QueryText of(String query, String metric) {
        Kind kind = Kind.UNKNOWN;
        if (query.contains(".as_count()")) {
            kind = Kind.INTERVAL_COUNT;
        } else if (query.contains(".as_rate()") || query.contains("per_second(")) {
            kind = Kind.RATE;
        } else if (QUANTILE.matcher(query).find() || QUANTILE.matcher(metric).find()) {
            kind = Kind.QUANTILE;
        }
        Matcher rollup = ROLLUP.matcher(query);
        boolean stated = rollup.find();
        Aggregator aggregator = kind == Kind.INTERVAL_COUNT ? Aggregator.SUM : Aggregator.MEAN;
        String seconds = stated ? rollup.group(2) : null;
        return new QueryText(
                kind,
                stated ? aggregator(Objects.requireNonNull(rollup.group(1)), aggregator) : aggregator,
                seconds == null ? 0 : Long.parseLong(seconds) * 1000);
    }

    private static Aggregator aggregator(String method, Aggregator otherwise) {
        return switch (method) {
            case "avg" -> Aggregator.MEAN;
            case "max" -> Aggregator.MAX;
            case "min" -> Aggregator.MIN;
            case "sum", "count" -> Aggregator.SUM;
            case "last" -> Aggregator.LAST;
            default -> otherwise;
        };
    }
}
