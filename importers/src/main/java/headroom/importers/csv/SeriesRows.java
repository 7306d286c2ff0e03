package headroom.importers.csv;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.table.CellKeys;
import headroom.importers.table.LocalClock;
import headroom.importers.table.Sheet;
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
    private final RowsRead.Unreadable unreadable = new RowsRead.Unreadable();
    private final SkippedRows skipped;
    private long strayQuotes;
    private boolean localTimes;

    SeriesRows(Sheet sheet, Layout layout, String timeName, Stamp stamp, ZoneId zone, SeriesSink sink) {
        this.sheet = sheet;
        this.layout = layout;
        this.stamp = stamp;
        this.zone = zone;
        this.sink = sink;
        this.skipped = new SkippedRows(timeName);
    }

    /// Takes the rows of the next block, which begins behind so many lines.
    void take(RowsRead read, long linesBefore) {
        Group[] groupOfKey = new Group[read.keys().size()];
        for (int row = 0; row < read.rows(); row++) {
            int key = read.key(row);
            Group group = groupOfKey[key];
            if (group == null) {
                group = group(read.keys(), key);
                groupOfKey[key] = group;
            }
            long millis = read.millis(row);
            if (read.local(row)) {
                localTimes = true;
                millis = group.clock.moment(millis);
            }
            for (int i = 0; i < group.series.length; i++) {
                double value = read.value(row, i);
                if (!RowsRead.absent(value)) {
                    group.series[i].add(millis, value);
                }
            }
        }
        unreadable.add(read.unreadable(), linesBefore);
        skipped.add(read.skipped(), linesBefore);
        strayQuotes += read.strayQuotes();
    }

    /// The cells that held no number.
    RowsRead.Unreadable unreadable() {
        return unreadable;
    }

    /// The name of the column in which the first of them stands.
    String columnName(RowsRead.Unreadable cells) {
        return sheet.names().get(cells.firstColumn()).strip();
    }

    /// The rows without a time.
    SkippedRows skipped() {
        return skipped;
    }

    /// How many quotes were opened and never closed.
    long strayQuotes() {
        return strayQuotes;
    }

    /// Whether any time had no zone.
    boolean localTimes() {
        return localTimes;
    }

    /// Whether an hour of times without a zone occurs twice although no clock of the zone was put back there.
    boolean hoursRepeated() {
        return groups.values().stream().anyMatch(group -> group.clock.repeatedHours() > 0);
    }

    private Group group(CellKeys keys, int key) {
        return groups.computeIfAbsent(keys.joined(key), unseen -> new Group(zone, open(keys.texts(key))));
    }

    /// Opens the series of rows with such texts in the columns of tags.
    private List<SeriesSink.Samples> open(List<String> texts) {
        Map<String, String> tags = new TreeMap<>();
        String metric = "";
        for (int i = 0; i < texts.size(); i++) {
            int tag = layout.tags().get(i);
            if (tag == layout.metric()) {
                metric = texts.get(i);
            } else if (!texts.get(i).isEmpty()) {
                put(tags, sheet.names().get(tag).strip(), texts.get(i));
            }
        }
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
        private final SeriesSink.Samples[] series;

        Group(ZoneId zone, List<SeriesSink.Samples> series) {
            this.clock = new LocalClock(zone);
            this.series = series.toArray(SeriesSink.Samples[]::new);
        }
    }
}
