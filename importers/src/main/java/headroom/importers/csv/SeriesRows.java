package headroom.importers.csv;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.table.Body;
import headroom.importers.table.LocalClock;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import headroom.importers.text.Selector;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Puts the cells of each row into the series that they belong to.
final class SeriesRows {
    private static final Pattern TAG_LIST = Pattern.compile("[^=,]+=[^=,]*(,[^=,]+=[^=,]*)*");

    private final Sheet sheet;
    private final Layout layout;
    private final Stamp stamp;
    private final ZoneId zone;
    private final SeriesSink sink;
    private final Map<String, Group> groups = new HashMap<>();
    private long unreadableCells;
    private long firstUnreadableLine;
    private String firstUnreadableText = "";
    private String firstUnreadableColumn = "";
    private boolean localTimes;

    SeriesRows(Sheet sheet, Layout layout, Stamp stamp, ZoneId zone, SeriesSink sink) {
        this.sheet = sheet;
        this.layout = layout;
        this.stamp = stamp;
        this.zone = zone;
        this.sink = sink;
    }

    /// Takes the row on which the table stands and whose time was read.
    void take(Body body, TimeColumn time) {
        Group group = group(body);
        localTimes |= time.local();
        long millis = time.local() ? group.clock.moment(time.millis()) : time.millis();
        for (int i = 0; i < group.series.size(); i++) {
            int column = layout.values().get(i);
            if (body.empty(column)) {
                continue; // missing, and the usual way to say so
            }
            double value = body.number(column);
            if (body.readable()) {
                group.series.get(i).add(millis, value);
            } else {
                refuse(body, column);
            }
        }
    }

    private void refuse(Body body, int column) {
        if (unreadableCells == 0) {
            firstUnreadableLine = body.line();
            firstUnreadableText = column < body.cells() ? body.text(column) : "";
            firstUnreadableColumn = sheet.names().get(column).strip();
        }
        unreadableCells++;
    }

    /// How many cells held neither a number nor a word for none.
    long unreadableCells() {
        return unreadableCells;
    }

    long firstUnreadableLine() {
        return firstUnreadableLine;
    }

    /// What the first of them held.
    String firstUnreadableText() {
        return firstUnreadableText;
    }

    /// The name of the column in which the first of them stands.
    String firstUnreadableColumn() {
        return firstUnreadableColumn;
    }

    /// Whether any time had no zone.
    boolean localTimes() {
        return localTimes;
    }

    /// Whether an hour of times without a zone occurs twice although no clock of the zone was put back there.
    boolean hoursRepeated() {
        return groups.values().stream().anyMatch(group -> group.clock.repeatedHours() > 0);
    }

    private Group group(Body body) {
        String key = "";
        if (!layout.tags().isEmpty()) {
            StringBuilder joined = new StringBuilder();
            for (int tag : layout.tags()) {
                joined.append(body.text(tag)).append('\u0001');
            }
            key = joined.toString();
        }
        Group known = groups.get(key);
        if (known != null) {
            return known;
        }
        Group group = new Group(zone, open(body));
        groups.put(key, group);
        return group;
    }

    private List<SeriesSink.Samples> open(Body body) {
        Map<String, String> tags = new TreeMap<>();
        for (int tag : layout.tags()) {
            String value = body.text(tag);
            if (tag != layout.metric() && !value.isEmpty()) {
                put(tags, sheet.names().get(tag).strip(), value);
            }
        }
        String metric = layout.metric() < 0 ? "" : body.text(layout.metric());
        List<SeriesSink.Samples> series = new ArrayList<>();
        for (int column : layout.values()) {
            series.add(sink.series(header(
                    sheet.names().get(column), metric, tags, sheet.numbers().unit(column))));
        }
        return series;
    }

    /// A cell may hold several tags, `path=/item,host=a`, as InfluxDB writes them.
    private static void put(Map<String, String> tags, String name, String value) {
        if (!name.equalsIgnoreCase("tags") || !TAG_LIST.matcher(value).matches()) {
            tags.put(name, value);
            return;
        }
        for (String tag : value.split(",", -1)) {
            int equals = tag.indexOf('=');
            tags.put(tag.substring(0, equals), tag.substring(equals + 1));
        }
    }

    private SeriesHeader header(String columnName, String metricCell, Map<String, String> tags, Unit unit) {
        ColumnName own = ColumnName.of(columnName);
        Map<String, String> labels = new TreeMap<>(tags);
        labels.putAll(own.labels());
        if (metricCell.isEmpty()) {
            return header(own.metric(), labels, unit, own);
        }
        ColumnName cell = ColumnName.of(metricCell);
        Optional<Selector> selector = Selector.parse(metricCell);
        selector.ifPresent(s -> labels.putAll(s.labels()));
        if (cell.datadog() && !own.datadog()) {
            labels.putAll(ColumnName.tags(Layout.generic(columnName) ? "" : columnName));
            return header(cell.metric(), labels, unit, cell);
        }
        String metric = Layout.generic(columnName) ? cell.metric() : cell.metric() + "_" + columnName;
        return header(metric, labels, unit, cell);
    }

    private SeriesHeader header(String metric, Map<String, String> labels, Unit unit, ColumnName name) {
        Kind usual = name.datadog() ? Kind.GAUGE : Kind.UNKNOWN;
        Aggregator aggregator = name.aggregator();
        return new SeriesHeader(SeriesId.of(metric, labels), unit, name.kind(), aggregator, stamp, 0, usual);
    }

    private static final class Group {
        private final LocalClock clock;
        private final List<SeriesSink.Samples> series;

        Group(ZoneId zone, List<SeriesSink.Samples> series) {
            this.clock = new LocalClock(zone);
            this.series = series;
        }
    }
}
