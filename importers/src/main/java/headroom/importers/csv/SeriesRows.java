package headroom.importers.csv;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.limit.Limits;
import headroom.importers.table.CellKeys;
import headroom.importers.table.LocalClock;
import headroom.importers.table.Sheet;
import headroom.importers.table.WrittenUnit;
import headroom.importers.text.Selector;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Puts the cells of each row into the series that they belong to.
final class SeriesRows {
    private static final Pattern TAG_LIST = Pattern.compile("[^=,]+=[^=,]*(,[^=,]+=[^=,]*)*+");

    private static final Pattern COLON_LIST =
            Pattern.compile("[A-Za-z][\\w./-]*:[^:,\\s]+(,\\s*[A-Za-z][\\w./-]*:[^:,\\s]+)*+");
    private static final Pattern SCOPE = Pattern.compile("(?i)group|scope|tags?|tag_set");
    private static final Pattern UNIT = Pattern.compile("(?i)units?|uom");

    private static final int MOST_GROUPS = Limits.CURRENT.series();
    private static final SeriesHeader BEYOND = SeriesHeader.named("", Map.of(), Stamp.START);

    private final Sheet sheet;
    private final Layout layout;
    private final Stamp stamp;
    private final ZoneId zone;
    private final SeriesSink sink;
    private final Map<String, Group> groups = new HashMap<>();
    private final UnreadableCells unreadable = new UnreadableCells();
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
        for (int key = 0; key < read.keys(); key++) {
            if (read.firstOf(key) < read.firstOf(key + 1)) {
                take(read, key, read.group(key, this::group));
            }
        }
        unreadable.add(read.unreadable(), linesBefore);
        skipped.add(read.skipped(), linesBefore);
        strayQuotes += read.strayQuotes();
    }

    private void take(RowsRead read, int key, Group group) {
        int from = read.firstOf(key);
        int to = read.firstOf(key + 1);
        long[] millis = read.millis();
        for (int row = from; row < to && read.anyLocal(); row++) {
            if (read.local(row)) {
                localTimes = true;
                millis[row] = group.clock.moment(millis[row]);
            }
        }
        for (int i = 0; i < group.series.length; i++) {
            double[] values = read.values(i);
            if (!read.gaps(i)) {
                group.series[i].addAll(millis, values, from, to);
                continue;
            }
            for (int row = from; row < to; row++) {
                if (!RowsRead.absent(values[row])) {
                    group.series[i].add(millis[row], values[row]);
                }
            }
        }
    }

    /// The cells that held no number.
    UnreadableCells unreadable() {
        return unreadable;
    }

    /// The name of the column in which the first of them stands.
    String columnName(UnreadableCells cells) {
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

    private Group group(CellKeys keys, Integer key) {
        String joined = keys.joined(key);
        Group known = groups.get(joined);
        if (known != null) {
            return known;
        }
        if (groups.size() >= MOST_GROUPS) {
            return groups.computeIfAbsent("", all -> new Group(zone, beyond()));
        }
        Group group = new Group(zone, open(keys.texts(key)));
        groups.put(joined, group);
        return group;
    }

    /// Takes what belongs to no series any more, each sample of which is counted.
    private List<SeriesSink.Samples> beyond() {
        return layout.values().stream().map(column -> sink.series(BEYOND)).toList();
    }

    /// Opens the series of rows with such texts in the columns of tags.
    private List<SeriesSink.Samples> open(List<String> texts) {
        Map<String, String> tags = new TreeMap<>();
        String metric = "";
        Optional<Unit> said = Optional.empty();
        for (int i = 0; i < texts.size(); i++) {
            int tag = layout.tags().get(i);
            if (tag == layout.metric()) {
                metric = texts.get(i);
            } else if (layout.values().size() == 1
                    && UNIT.matcher(sheet.names().get(tag).strip()).matches()
                    && WrittenUnit.of(texts.get(i)).isPresent()) {
                said = WrittenUnit.of(texts.get(i));
            } else if (!texts.get(i).isEmpty()) {
                put(tags, sheet.names().get(tag).strip(), texts.get(i));
            }
        }
        List<SeriesSink.Samples> series = new ArrayList<>();
        Set<SeriesId> taken = new HashSet<>();
        for (int column : layout.values()) {
            String name = sheet.names().get(column);
            Unit written = sheet.numbers().unit(column);
            SeriesHeader header =
                    header(name, metric, tags, written == Unit.UNKNOWN ? said.orElse(Unit.UNKNOWN) : written);
            series.add(sink.series(taken.add(header.id()) ? header : apart(header, name)));
        }
        return series;
    }

    /// Two columns whose names come to the same series are two series all the same.
    private static SeriesHeader apart(SeriesHeader header, String columnName) {
        Map<String, String> labels = new TreeMap<>(header.id().labels());
        labels.put("column", columnName.strip());
        return new SeriesHeader(
                SeriesId.of(header.id().metric(), labels),
                header.unit(),
                header.kind(),
                header.aggregator(),
                header.stamp(),
                header.intervalMillis(),
                header.usual());
    }

    /// A cell may hold several tags, `path=/item,host=a`, as InfluxDB writes them, or `host:a,env:prod`, as Datadog
    /// does.
    private static void put(Map<String, String> tags, String name, String value) {
        if (SCOPE.matcher(name).matches() && COLON_LIST.matcher(value).matches()) {
            tags.putAll(ColumnName.tags(value));
            return;
        }
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

    /// The series of rows with the same texts in the columns of tags, and their clock.
    static final class Group {
        private final LocalClock clock;
        private final SeriesSink.Samples[] series;

        Group(ZoneId zone, List<SeriesSink.Samples> series) {
            this.clock = new LocalClock(zone);
            this.series = series.toArray(SeriesSink.Samples[]::new);
        }
    }
}
