package headroom.importers.sysstat;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Epoch;
import headroom.importers.text.Lines;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what `vmstat -t` prints. Its first row is the mean since the system started and is left out.
public final class VmstatText implements Importer {
    private static final String FORMAT = "os-tools";
    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("r", new Column("procs_runnable", Unit.COUNT, Kind.GAUGE)),
            Map.entry("b", new Column("procs_blocked", Unit.COUNT, Kind.GAUGE)),
            Map.entry("swpd", new Column("memory_swapped", Unit.KIBIBYTES, Kind.GAUGE)),
            Map.entry("free", new Column("memory_free", Unit.KIBIBYTES, Kind.GAUGE)),
            Map.entry("buff", new Column("memory_buffers", Unit.KIBIBYTES, Kind.GAUGE)),
            Map.entry("cache", new Column("memory_cache", Unit.KIBIBYTES, Kind.GAUGE)),
            Map.entry("in", new Column("interrupts_per_second", Unit.PER_SECOND, Kind.RATE)),
            Map.entry("cs", new Column("context_switches_per_second", Unit.PER_SECOND, Kind.RATE)),
            Map.entry("us", new Column("cpu_user", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("sy", new Column("cpu_system", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("id", new Column("cpu_idle", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("wa", new Column("cpu_iowait", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("st", new Column("cpu_steal", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("gu", new Column("cpu_guest", Unit.PERCENT, Kind.GAUGE)),
            Map.entry("si", new Column("swap_in_per_second", Unit.UNKNOWN, Kind.RATE)),
            Map.entry("so", new Column("swap_out_per_second", Unit.UNKNOWN, Kind.RATE)),
            Map.entry("bi", new Column("blocks_in_per_second", Unit.PER_SECOND, Kind.RATE)),
            Map.entry("bo", new Column("blocks_out_per_second", Unit.PER_SECOND, Kind.RATE)));

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean ours = !head.binary()
                && head.start().startsWith("procs -")
                && head.firstLine().contains("timestamp");
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Rows rows = new Rows(content.zone(), sink);
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                rows.take(lines.text().strip(), lines.number());
            }
        }
        rows.note();
    }

    private record Column(String name, Unit unit, Kind kind) {}

    private static final class Rows {
        private final ZoneId zone;
        private final SeriesSink sink;
        private List<String> names = List.of();
        private boolean utc;
        private boolean sinceStart = true;
        private boolean timed;
        private final LinesNotRead odd = LinesNotRead.none();

        Rows(ZoneId zone, SeriesSink sink) {
            this.zone = zone;
            this.sink = sink;
        }

        void take(String line, long number) {
            if (line.isEmpty() || line.startsWith("procs")) {
                return;
            }
            List<String> cells = List.of(line.split("\\s+", -1));
            if (cells.getFirst().equals("r")) {
                names = cells;
                utc = cells.getLast().equals("UTC") || cells.getLast().equals("GMT");
                return;
            }
            // the last name is that of the zone; a time is two cells
            long millis = !names.isEmpty() && cells.size() == names.size() + 1
                    ? Moment.of(cells.get(cells.size() - 2) + "T" + cells.getLast(), utc ? ZoneOffset.UTC : zone)
                    : Epoch.NONE;
            if (millis == Epoch.NONE) {
                odd.add(number);
            } else if (sinceStart) {
                sinceStart = false;
            } else {
                row(cells, millis);
            }
        }

        private void row(List<String> cells, long millis) {
            timed = true;
            for (int i = 0; i < names.size() - 1; i++) {
                Column column = COLUMNS.get(names.get(i));
                double value = SarColumn.number(cells.get(i));
                if (column != null && !Double.isNaN(value)) {
                    sink.series(SeriesHeader.named(column.name, Map.of(), Stamp.END)
                                    .in(column.unit)
                                    .as(column.kind)
                                    .madeBy(Aggregator.MEAN))
                            .add(millis, value);
                }
            }
        }

        void note() {
            if (timed && !utc) {
                String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
                sink.note(Severity.CAUTION, Place.WHOLE, "no-zone", name);
            }
            odd.note(sink);
        }
    }
}
