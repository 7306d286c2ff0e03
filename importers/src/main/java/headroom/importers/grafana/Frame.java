package headroom.importers.grafana;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// One frame: columns of times, numbers and texts.
final class Frame {
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("s", Unit.SECONDS),
            Map.entry("ms", Unit.MILLISECONDS),
            Map.entry("\u00B5s", Unit.MICROSECONDS),
            Map.entry("ns", Unit.NANOSECONDS),
            Map.entry("reqps", Unit.REQUESTS_PER_SECOND),
            Map.entry("reqpm", Unit.REQUESTS_PER_MINUTE),
            Map.entry("ops", Unit.PER_SECOND),
            Map.entry("cps", Unit.PER_SECOND),
            Map.entry("opm", Unit.PER_MINUTE),
            Map.entry("cpm", Unit.PER_MINUTE),
            Map.entry("percent", Unit.PERCENT),
            Map.entry("percentunit", Unit.RATIO),
            Map.entry("bytes", Unit.BYTES),
            Map.entry("decbytes", Unit.BYTES),
            Map.entry("Bps", Unit.BYTES_PER_SECOND),
            Map.entry("binBps", Unit.BYTES_PER_SECOND),
            Map.entry("bps", Unit.BITS_PER_SECOND));

    private final JsonNode frame;
    private final JsonNode fields;
    private final JsonNode values;
    private int time = -1;
    private final List<Integer> texts = new ArrayList<>();

    Frame(JsonNode frame) {
        this.frame = frame;
        this.fields = frame.path("schema").path("fields");
        this.values = frame.path("data").path("values");
        for (int i = 0; i < fields.size(); i++) {
            String type = Nodes.text(fields.path(i).path("type"));
            if (type.equals("time") && time < 0) {
                time = i;
            } else if (type.equals("string")) {
                texts.add(i);
            }
        }
    }

    void give(SeriesSink sink) {
        for (int i = 0; i < fields.size(); i++) {
            if (Nodes.text(fields.path(i).path("type")).equals("number")) {
                if (time < 0) {
                    sink.note(Severity.CAUTION, Place.WHOLE, "column-without-times", name(fields.path(i)));
                } else {
                    give(i, sink);
                }
            }
        }
    }

    private void give(int column, SeriesSink sink) {
        JsonNode times = values.path(time);
        JsonNode numbers = values.path(column);
        Map<Map<String, String>, SeriesSink.Samples> open = new HashMap<>();
        for (int row = 0; row < Math.min(times.size(), numbers.size()); row++) {
            long millis = Moment.of(Nodes.text(times.path(row)), ZoneOffset.UTC);
            double value = Nodes.number(numbers.path(row));
            if (millis != Epoch.NONE && !Double.isNaN(value)) {
                open.computeIfAbsent(labels(column, row), labels -> sink.series(header(column, labels)))
                        .add(millis, value);
            }
        }
    }

    private Map<String, String> labels(int column, int row) {
        Map<String, String> labels = new TreeMap<>();
        JsonNode own = fields.path(column).path("labels");
        own.propertyStream().forEach(label -> labels.put(label.getKey(), Nodes.text(label.getValue())));
        for (int text : texts) {
            labels.put(
                    Nodes.text(fields.path(text).path("name")),
                    Nodes.text(values.path(text).path(row)));
        }
        return labels;
    }

    private SeriesHeader header(int column, Map<String, String> labels) {
        JsonNode field = fields.path(column);
        Map<String, String> rest = new TreeMap<>(labels);
        String given = rest.remove("__name__");
        String own = Nodes.text(field.path("name"));
        String metric = given != null ? given : !own.equals("Value") ? own : rest.isEmpty() ? name(field) : "";
        Unit unit = UNITS.getOrDefault(Nodes.text(field.path("config").path("unit")), Unit.UNKNOWN);
        double interval = Nodes.number(fields.path(time).path("config").path("interval"));
        return SeriesHeader.named(metric, rest, Stamp.END)
                .in(unit)
                .every(interval > 0 && interval < 1e12 ? Math.round(interval) : 0);
    }

    private String name(JsonNode field) {
        String shown = Nodes.text(field.path("config").path("displayNameFromDS"));
        String chosen = Nodes.text(field.path("config").path("displayName"));
        String whole = Nodes.text(frame.path("schema").path("name"));
        return !chosen.isEmpty()
                ? chosen
                : !shown.isEmpty() ? shown : !whole.isEmpty() ? whole : Nodes.text(field.path("name"));
    }
}
