package headroom.importers.elastic;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Reads date histograms, with terms around or inside them.
public final class AggregationImporter implements Importer {
    private static final String FORMAT = "elasticsearch-json";
    private static final double FIRST_MILLIS = 1e11;

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("aggregations") || json.has("aggs"))
                .filter(json -> json.paths().stream().anyMatch(path -> path.endsWith(".buckets")))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        boolean[] any = {false};
        JsonTree.read(content, sink, document -> {
            JsonNode all = document.has("aggregations") ? document.path("aggregations") : document.path("aggs");
            any[0] |= new Walk(sink).aggregations(all, Epoch.NONE, Map.of());
        });
        if (!any[0]) {
            sink.note(Severity.DANGER, Place.WHOLE, "no-time-buckets");
        }
    }

    /// Goes down the aggregations.
    private record Walk(SeriesSink sink) {
        /// Whether any series was found.
        boolean aggregations(JsonNode holder, long millis, Map<String, String> labels) {
            boolean any = false;
            for (Map.Entry<String, JsonNode> child : holder.properties()) {
                JsonNode value = child.getValue();
                if (value.has("buckets")) {
                    any |= buckets(child.getKey(), value.path("buckets"), millis, labels);
                } else if (millis != Epoch.NONE && value.has("value")) {
                    any |= add(child.getKey(), labels, Kind.UNKNOWN, millis, value.path("value"));
                } else if (millis != Epoch.NONE && value.has("values")) {
                    any |= quantiles(child.getKey(), value.path("values"), millis, labels);
                } else if (value.isObject() && value.has("doc_count")) {
                    any |= aggregations(value, millis, labels);
                }
            }
            return any;
        }

        private boolean buckets(String name, JsonNode buckets, long millis, Map<String, String> labels) {
            boolean any = false;
            if (buckets.isObject()) {
                for (Map.Entry<String, JsonNode> bucket : buckets.properties()) {
                    any |= bucket(with(labels, name, bucket.getKey()), bucket.getValue(), millis);
                }
                return any;
            }
            boolean dates = dates(buckets);
            for (JsonNode bucket : buckets) {
                any |= dates
                        ? bucket(labels, bucket, (long) Nodes.number(bucket.path("key")))
                        : bucket(with(labels, name, Nodes.text(bucket.path("key"))), bucket, millis);
            }
            return any;
        }

        private static boolean dates(JsonNode buckets) {
            for (JsonNode bucket : buckets) {
                if (!(Nodes.number(bucket.path("key")) >= FIRST_MILLIS)) {
                    return false;
                }
            }
            return !buckets.isEmpty();
        }

        private boolean bucket(Map<String, String> labels, JsonNode bucket, long millis) {
            boolean any = aggregations(bucket, millis, labels);
            if (millis != Epoch.NONE) {
                any |= add("doc_count", labels, Kind.INTERVAL_COUNT, millis, bucket.path("doc_count"));
            }
            return any;
        }

        private boolean quantiles(String name, JsonNode values, long millis, Map<String, String> labels) {
            boolean any = false;
            for (Map.Entry<String, JsonNode> value : values.properties()) {
                any |= add(name, with(labels, "percentile", value.getKey()), Kind.QUANTILE, millis, value.getValue());
            }
            return any;
        }

        private static Map<String, String> with(Map<String, String> labels, String name, String value) {
            Map<String, String> more = new TreeMap<>(labels);
            more.put(name, value);
            return more;
        }

        private boolean add(String metric, Map<String, String> labels, Kind kind, long millis, JsonNode value) {
            double number = Nodes.number(value);
            if (Double.isNaN(number)) {
                return false;
            }
            sink.series(SeriesHeader.named(metric, labels, Stamp.START).as(kind))
                    .add(millis, number);
            return true;
        }
    }
}
