package headroom.importers.otlp;

import headroom.importers.SeriesSink;
import headroom.importers.histogram.Buckets;
import headroom.importers.histogram.Buckets.Bucket;
import headroom.importers.histogram.HistogramSeries;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.model.series.Kind;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The points of an exponential histogram: bucket i holds what lies above base^i, up to base^(i+1), where base is
/// 2^(2^-scale) (OpenTelemetry metrics data model, "ExponentialHistogram").
final class ExponentialPoints {
    private static final int MOST_BUCKETS = 10_000;

    private final Kind kind;
    private final Map<Map<String, String>, HistogramSeries> series = new LinkedHashMap<>();

    ExponentialPoints(Kind kind) {
        this.kind = kind;
    }

    void add(JsonNode point, Map<String, String> labels, long millis) {
        if (millis != Epoch.NONE) {
            series.computeIfAbsent(labels, _ -> new HistogramSeries())
                    .add(millis, buckets(point, kind == Kind.INTERVAL_COUNT));
        }
    }

    void give(String name, Unit unit, SeriesSink sink) {
        series.forEach((labels, histogram) -> histogram.give(name, labels, unit, kind, sink));
    }

    /// The buckets of a point; least and greatest are those since the start where counts are, and bound nothing then.
    private static Buckets buckets(JsonNode point, boolean bounded) {
        double base = Math.pow(2, Math.pow(2, -Nodes.number(point.path("scale"))));
        double lowest = bounded && point.has("min") ? Nodes.number(point.path("min")) : Double.NEGATIVE_INFINITY;
        double highest = bounded && point.has("max") ? Nodes.number(point.path("max")) : Double.POSITIVE_INFINITY;
        List<Bucket> buckets = new ArrayList<>();
        double zero = Nodes.number(point.path("zeroThreshold"));
        double near = Double.isNaN(zero) ? 0 : zero;
        buckets.add(new Bucket(0, near, Nodes.number(point.path("zeroCount"))));
        side(point.path("positive"), base, (from, to, count) -> buckets.add(new Bucket(from, to, count)));
        side(point.path("negative"), base, (from, to, count) -> buckets.add(new Bucket(-to, -from, count)));
        List<Bucket> within = buckets.stream()
                .map(bucket -> new Bucket(
                        clamp(bucket.left(), lowest, highest), clamp(bucket.right(), lowest, highest), bucket.count()))
                .toList();
        return new Buckets(within, Nodes.number(point.path("count")), Nodes.number(point.path("sum")));
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.min(highest, Math.max(lowest, value));
    }

    private static void side(JsonNode side, double base, Taker taker) {
        double offset = Nodes.number(side.path("offset"));
        double first = Double.isNaN(offset) ? 0 : offset;
        JsonNode counts = side.path("bucketCounts");
        for (int i = 0; i < Math.min(MOST_BUCKETS, counts.size()); i++) {
            taker.take(Math.pow(base, first + i), Math.pow(base, first + i + 1), Nodes.number(counts.path(i)));
        }
    }

    private interface Taker {
        void take(double from, double to, double count);
    }
}
