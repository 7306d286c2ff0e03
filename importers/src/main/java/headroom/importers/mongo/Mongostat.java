package headroom.importers.mongo;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads `mongostat --json`: a line a second, all values as text, and times without a day.
public final class Mongostat implements Importer {
    private static final String FORMAT = "mongodb";
    private static final Pattern NUMBER = Pattern.compile("\\*?(-?\\d+(?:\\.\\d+)?)([bkmgtBKMGT%]?)[bB]?(?:\\|.*)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d).*");
    private static final long DAY = 86_400_000;
    private static final Map<String, Double> FACTORS = Map.of("b", 1.0, "k", 1e3, "m", 1e6, "g", 1e9, "t", 1e12);

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.paths().stream().anyMatch(path -> path.endsWith(".insert"))
                        && json.paths().stream().anyMatch(path -> path.endsWith(".getmore"))
                        && json.paths().stream().anyMatch(path -> path.endsWith(".conn")))
                .map(json -> FORMAT);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Rows rows = new Rows(sink);
        JsonTree.read(
                content,
                sink,
                document -> document.properties().forEach(server -> rows.take(server.getKey(), server.getValue())));
        if (rows.timed > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "times-without-day");
        }
    }

    private static final class Rows {
        private final SeriesSink sink;
        private final Map<String, Long> last = new HashMap<>();
        private final Map<String, Long> days = new HashMap<>();
        private long timed;

        Rows(SeriesSink sink) {
            this.sink = sink;
        }

        void take(String host, JsonNode values) {
            Matcher clock = CLOCK.matcher(Nodes.text(values.path("time")));
            if (!clock.matches()) {
                return;
            }
            long second = part(clock, 1) * 3600 + part(clock, 2) * 60 + part(clock, 3);
            long millis = second * 1000;
            if (millis < last.getOrDefault(host, 0L)) {
                days.merge(host, 1L, Long::sum);
            }
            last.put(host, millis);
            timed++;
            long stamp = millis + days.getOrDefault(host, 0L) * DAY;
            for (Map.Entry<String, JsonNode> field : values.properties()) {
                Matcher number = NUMBER.matcher(Nodes.text(field.getValue()));
                if (!field.getKey().equals("time") && number.matches()) {
                    give(host, field.getKey(), number, stamp);
                }
            }
        }

        private static long part(Matcher clock, int group) {
            return Long.parseLong(String.valueOf(clock.group(group)));
        }

        private void give(String host, String name, Matcher number, long stamp) {
            String suffix = String.valueOf(number.group(2)).toLowerCase(Locale.ROOT);
            double value = Double.parseDouble(String.valueOf(number.group(1))) * FACTORS.getOrDefault(suffix, 1.0);
            boolean operations = name.matches("insert|query|update|delete|getmore|command|flushes");
            boolean bytes = name.matches("net_(in|out)");
            Unit unit = operations
                    ? Unit.PER_SECOND
                    : bytes
                            ? Unit.BYTES_PER_SECOND
                            : suffix.equals("%") || name.matches("dirty|used")
                                    ? Unit.PERCENT
                                    : name.equals("conn")
                                            ? Unit.CONNECTIONS
                                            : name.matches("vsize|res") ? Unit.BYTES : Unit.UNKNOWN;
            SeriesHeader header = SeriesHeader.named("mongodb_" + name, Map.of("host", host), Stamp.END)
                    .in(unit)
                    .as(operations || bytes ? Kind.RATE : Kind.GAUGE);
            sink.series(header).add(stamp, value);
        }
    }
}
