package headroom.importers.otlp;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One metric with its points.
final class OtlpMetric {
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("s", Unit.SECONDS),
            Map.entry("ms", Unit.MILLISECONDS),
            Map.entry("us", Unit.MICROSECONDS),
            Map.entry("ns", Unit.NANOSECONDS),
            Map.entry("By", Unit.BYTES),
            Map.entry("KiBy", Unit.KIBIBYTES),
            Map.entry("MiBy", Unit.MEBIBYTES),
            Map.entry("%", Unit.PERCENT),
            Map.entry("{request}", Unit.REQUESTS),
            Map.entry("{connection}", Unit.CONNECTIONS));

    /// What is without a unit (`1`) and called so is a share; else it may be a number of anything.
    private static final Pattern SHARE = Pattern.compile("(?i).*(utili[sz]ation|ratio|percentage|fraction)");

    private final String name;
    private final Unit unit;
    private final JsonNode metric;
    private final Map<String, String> resource;
    private final SeriesSink sink;

    OtlpMetric(JsonNode metric, Map<String, String> resource, SeriesSink sink) {
        this.metric = metric;
        this.resource = resource;
        this.sink = sink;
        this.name = Nodes.text(metric.path("name"));
        String written = Nodes.text(metric.path("unit"));
        this.unit = written.equals("1") && SHARE.matcher(name).matches()
                ? Unit.RATIO
                : UNITS.getOrDefault(written, Unit.UNKNOWN);
    }

    void give() {
        metric.path("gauge").path("dataPoints").forEach(point -> number(point, Kind.GAUGE));
        JsonNode sum = metric.path("sum");
        Kind kind = Nodes.text(sum.path("isMonotonic")).equals("true") ? counts(sum) : Kind.GAUGE;
        sum.path("dataPoints").forEach(point -> number(point, kind));
        JsonNode histogram = metric.path("histogram");
        histogram.path("dataPoints").forEach(point -> histogram(point, counts(histogram)));
        JsonNode exponential = metric.path("exponentialHistogram");
        ExponentialPoints points = new ExponentialPoints(counts(exponential));
        exponential.path("dataPoints").forEach(point -> points.add(point, labels(point, Map.of()), millis(point)));
        points.give(name, unit, sink);
        metric.path("summary").path("dataPoints").forEach(this::summary);
    }

    /// Counts since a start, or in each interval.
    private static Kind counts(JsonNode data) {
        String temporality = Nodes.text(data.path("aggregationTemporality"));
        return temporality.equals("1") || temporality.endsWith("_DELTA") ? Kind.INTERVAL_COUNT : Kind.COUNTER;
    }

    private void number(JsonNode point, Kind kind) {
        double value = Nodes.number(point.has("asDouble") ? point.path("asDouble") : point.path("asInt"));
        add(name, Map.of(), unit, kind, point, value);
    }

    private void totals(JsonNode point, Kind kind) {
        add(name + "_count", Map.of(), Unit.COUNT, kind, point, Nodes.number(point.path("count")));
        add(name + "_sum", Map.of(), unit, kind, point, Nodes.number(point.path("sum")));
    }

    /// Counts of buckets stand alone; those of a classic histogram hold all below them.
    private void histogram(JsonNode point, Kind kind) {
        totals(point, kind);
        JsonNode bounds = point.path("explicitBounds");
        JsonNode counts = point.path("bucketCounts");
        double below = 0;
        for (int i = 0; i < counts.size(); i++) {
            below += Math.max(0, Nodes.number(counts.path(i)));
            String bound = i < bounds.size() ? Nodes.text(bounds.path(i)) : "+Inf";
            add(name + "_bucket", Map.of("le", bound), Unit.COUNT, kind, point, below);
        }
    }

    private void summary(JsonNode point) {
        totals(point, Kind.COUNTER);
        for (JsonNode quantile : point.path("quantileValues")) {
            Map<String, String> label = Map.of("quantile", Nodes.text(quantile.path("quantile")));
            add(name, label, unit, Kind.QUANTILE, point, Nodes.number(quantile.path("value")));
        }
    }

    private void add(String metricName, Map<String, String> own, Unit of, Kind kind, JsonNode point, double value) {
        long millis = millis(point);
        if (millis == Epoch.NONE || Double.isNaN(value)) {
            return;
        }
        sink.series(SeriesHeader.named(metricName, labels(point, own), Stamp.END)
                        .in(of)
                        .as(kind))
                .add(millis, value);
    }

    private static long millis(JsonNode point) {
        return Moment.of(Nodes.text(point.path("timeUnixNano")), ZoneOffset.UTC);
    }

    private Map<String, String> labels(JsonNode point, Map<String, String> own) {
        Map<String, String> labels = new TreeMap<>(resource);
        labels.putAll(OtlpImporter.attributes(point.path("attributes")));
        labels.putAll(own);
        return labels;
    }
}
