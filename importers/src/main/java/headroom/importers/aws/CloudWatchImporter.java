package headroom.importers.aws;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads statistics and metric data of CloudWatch, and resource metrics of Performance Insights.
public final class CloudWatchImporter implements Importer {
    private static final String FORMAT = "cloudwatch-json";
    private static final Map<String, Unit> UNITS = Map.of(
            "Percent", Unit.PERCENT,
            "Seconds", Unit.SECONDS,
            "Milliseconds", Unit.MILLISECONDS,
            "Microseconds", Unit.MICROSECONDS,
            "Bytes", Unit.BYTES,
            "Count", Unit.COUNT,
            "Count/Second", Unit.PER_SECOND,
            "Bytes/Second", Unit.BYTES_PER_SECOND);
    private static final List<String> STATISTICS = List.of("Average", "Sum", "Maximum", "Minimum", "SampleCount");

    /// Metrics whose sum is what is asked for.
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(RequestCount(PerTarget)?|HTTPCode_\\w+|\\w+ErrorCount|NewConnectionCount|NewFlowCount|Invocations|NumberOfMessages\\w+)\\b");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json ->
                        json.has("Datapoints") || json.has("MetricDataResults") || json.has("MetricList[].DataPoints"))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            String label = Nodes.text(document.path("Label"));
            document.path("Datapoints").forEach(point -> statistics(label, point, sink));
            document.path("MetricDataResults").forEach(result -> data(result, sink));
            document.path("MetricList").forEach(metric -> insights(metric, sink));
            if (!Nodes.text(document.path("NextToken")).isEmpty()) {
                sink.note(Severity.CAUTION, Place.WHOLE, "more-pages");
            }
        });
    }

    private static void statistics(String label, JsonNode point, SeriesSink sink) {
        Unit unit = UNITS.getOrDefault(Nodes.text(point.path("Unit")), Unit.UNKNOWN);
        String time = Nodes.text(point.path("Timestamp"));
        for (String statistic : STATISTICS) {
            add(
                    header(label, statistic).in(statistic.equals("SampleCount") ? Unit.COUNT : unit),
                    time,
                    point.path(statistic),
                    sink);
        }
        point.path("ExtendedStatistics")
                .propertyStream()
                .forEach(extended -> add(header(label, extended.getKey()).in(unit), time, extended.getValue(), sink));
    }

    private static SeriesHeader header(String label, String statistic) {
        SeriesHeader header = SeriesHeader.named(label, Map.of("statistic", statistic), Stamp.START);
        return switch (statistic) {
            case "Sum", "SampleCount" -> header.as(Kind.INTERVAL_COUNT).madeBy(Aggregator.SUM);
            case "Average" -> header.as(Kind.GAUGE).madeBy(Aggregator.MEAN);
            case "Maximum" -> header.as(Kind.GAUGE).madeBy(Aggregator.MAX);
            case "Minimum" -> header.as(Kind.GAUGE).madeBy(Aggregator.MIN);
            default -> header.as(Kind.QUANTILE).madeBy(Aggregator.QUANTILE);
        };
    }

    private static void data(JsonNode result, SeriesSink sink) {
        String label = Nodes.text(result.path("Label"));
        String id = Nodes.text(result.path("Id"));
        Map<String, String> labels = id.isEmpty() || label.isEmpty() ? Map.of() : Map.of("id", id);
        SeriesHeader named = SeriesHeader.named(label.isEmpty() ? id : label, labels, Stamp.START);
        // nothing of CloudWatch counts since a start, however steadily it rises
        SeriesHeader header = COUNTED.matcher(label).find() ? named.as(Kind.INTERVAL_COUNT) : named;
        JsonNode times = result.path("Timestamps");
        JsonNode values = result.path("Values");
        for (int i = 0; i < Math.min(times.size(), values.size()); i++) {
            add(header, Nodes.text(times.path(i)), values.path(i), sink);
        }
        if (Nodes.text(result.path("StatusCode")).equals("PartialData")) {
            sink.note(Severity.CAUTION, Place.WHOLE, "more-pages");
        }
    }

    private static void insights(JsonNode metric, SeriesSink sink) {
        Map<String, String> labels = new TreeMap<>();
        metric.path("Key")
                .path("Dimensions")
                .propertyStream()
                .forEach(dimension -> labels.put(dimension.getKey(), Nodes.text(dimension.getValue())));
        SeriesHeader header = SeriesHeader.named(Nodes.text(metric.path("Key").path("Metric")), labels, Stamp.START);
        for (JsonNode point : metric.path("DataPoints")) {
            add(header, Nodes.text(point.path("Timestamp")), point.path("Value"), sink);
        }
    }

    private static void add(SeriesHeader header, String time, JsonNode value, SeriesSink sink) {
        long millis = Moment.of(time, ZoneOffset.UTC);
        double number = Nodes.number(value);
        if (millis != Epoch.NONE && !Double.isNaN(number)) {
            sink.series(header).add(millis, number);
        }
    }
}
