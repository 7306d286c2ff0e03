package headroom.importers.mongo;

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
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads MongoDB's server status as JSON: one document is a table of current values, several with their times are
/// series.
public final class ServerStatus implements Importer {
    private static final String FORMAT = "mongodb";
    private static final int DEEPEST = 6;
    private static final Pattern COUNTERS = Pattern.compile(
            "_(opcounters(repl)?|network|oplatencies|asserts)_.*|.*_connections_totalcreated|.*_metrics_.*_(total|created)");
    private static final Pattern SHELL = Pattern.compile(":\\s*(NumberLong|ISODate|Timestamp|ObjectId)\\(");
    private static final Pattern LEVELS = Pattern.compile("_(connections|globallock|mem|memory)_.*");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> !SHELL.matcher(head.text()).find()) // the shell writes calls, which no JSON has
                .filter(json -> json.paths().stream()
                        .map(path -> path.toLowerCase(Locale.ROOT))
                        .anyMatch(path -> path.startsWith("opcounters.") || path.equals("opcounters")))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        List<Status> statuses = new ArrayList<>();
        JsonTree.read(content, sink, document -> statuses.add(Status.of(document)));
        long timed =
                statuses.stream().filter(status -> status.millis != Epoch.NONE).count();
        if (timed > 1) {
            statuses.stream()
                    .filter(status -> status.millis != Epoch.NONE)
                    .forEach(status -> status.values.forEach((name, value) ->
                            sink.series(header(name, status.labels)).add(status.millis, value)));
            return;
        }
        long given = 0;
        for (Status status : statuses.subList(0, Math.min(1, statuses.size()))) {
            OptionalLong at = status.millis == Epoch.NONE ? OptionalLong.empty() : OptionalLong.of(status.millis);
            status.values.forEach((name, value) -> sink.current(header(name, status.labels), at, value, ""));
            given = status.values.size();
        }
        if (given > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "snapshot", given);
        }
    }

    private static SeriesHeader header(String name, Map<String, String> labels) {
        String words = name.substring("mongodb".length());
        Kind kind = COUNTERS.matcher(words).matches()
                ? Kind.COUNTER
                : LEVELS.matcher(words).matches() ? Kind.GAUGE : Kind.UNKNOWN;
        Unit unit = words.matches("_network_(physical)?bytes(in|out)")
                ? Unit.BYTES
                : words.startsWith("_opcounters") ? Unit.COUNT : Unit.UNKNOWN;
        return SeriesHeader.named(name, labels, Stamp.END).as(kind).in(unit);
    }

    /// One document.
    private record Status(long millis, Map<String, String> labels, Map<String, Double> values) {
        static Status of(JsonNode document) {
            Map<String, Double> values = new LinkedHashMap<>();
            collect("mongodb", document, 0, values);
            Map<String, String> labels = new TreeMap<>();
            String host = Nodes.text(document.path("host"));
            if (!host.isEmpty()) {
                labels.put("host", host);
            }
            return new Status(time(document.path("localTime")), labels, values);
        }

        private static long time(JsonNode written) {
            JsonNode date = written.has("$date") ? written.path("$date") : written;
            JsonNode number = date.has("$numberLong") ? date.path("$numberLong") : date;
            return Moment.of(Nodes.text(number), ZoneOffset.UTC);
        }

        private static void collect(String name, JsonNode node, int depth, Map<String, Double> into) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String key = field.getKey();
                JsonNode value = field.getValue();
                if (key.startsWith("$number")) {
                    put(name, value, into);
                } else if (value.isObject() && depth < DEEPEST && !key.equals("localTime")) {
                    collect(name + "_" + key.toLowerCase(Locale.ROOT), value, depth + 1, into);
                } else if (!value.isContainer()) {
                    put(name + "_" + key.toLowerCase(Locale.ROOT), value, into);
                }
            }
        }

        private static void put(String name, JsonNode value, Map<String, Double> into) {
            double number = Nodes.number(value);
            if (Double.isFinite(number)) {
                into.put(name, number);
            }
        }
    }
}
