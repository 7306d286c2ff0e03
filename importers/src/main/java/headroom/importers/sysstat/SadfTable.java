package headroom.importers.sysstat;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.LocalClock;
import headroom.importers.text.Epoch;
import headroom.importers.text.Lines;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads tables of `sadf -d`: sections of different columns in one file, times with or without a zone.
public final class SadfTable implements Importer {
    private static final String FORMAT = "sysstat";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.start().startsWith("# hostname;interval;timestamp") ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Rows rows = new Rows(content.zone(), sink);
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                rows.take(lines.text(), lines.number());
            }
        }
        rows.note();
    }

    private static final class Rows {
        private final ZoneId zone;
        private final SeriesSink sink;
        private final Map<String, LocalClock> clocks = new HashMap<>();
        private String[] names = new String[0];
        private boolean local;
        private final LinesNotRead odd = LinesNotRead.none();

        Rows(ZoneId zone, SeriesSink sink) {
            this.zone = zone;
            this.sink = sink;
        }

        void take(String line, long number) {
            if (line.startsWith("#")) {
                names = line.substring(1).strip().split(";", -1);
                return;
            }
            String[] cells = line.split(";", -1);
            if (line.isBlank() || line.contains("LINUX-RESTART") || line.contains(";COM;")) {
                return;
            }
            Map<String, String> labels = labels(cells);
            long millis = cells.length < 4 ? Epoch.NONE : time(cells[2], labels);
            if (millis == Epoch.NONE) {
                odd.add(number);
                return;
            }
            double seconds = SarColumn.number(cells[1]);
            for (int i = 3; i < Math.min(cells.length, names.length); i++) {
                double value = SarColumn.number(cells[i]);
                if (!SarColumn.identifies(names[i]) && !Double.isNaN(value)) {
                    sink.series(SarColumn.header(names[i], labels, seconds)).add(millis, value);
                }
            }
        }

        private Map<String, String> labels(String[] cells) {
            Map<String, String> labels = new TreeMap<>();
            labels.put("host", cells[0]);
            for (int i = 3; i < Math.min(cells.length, names.length); i++) {
                if (SarColumn.identifies(names[i])) {
                    labels.put(names[i], names[i].equals("CPU") && cells[i].equals("-1") ? "all" : cells[i]);
                }
            }
            return labels;
        }

        private long time(String text, Map<String, String> labels) {
            boolean named = text.endsWith("UTC") || text.indexOf('-') < 0;
            if (named) {
                return Moment.of(text.replace(" UTC", "Z"), ZoneOffset.UTC);
            }
            local = true;
            long wall = Moment.of(text, ZoneOffset.UTC);
            String key = labels.toString() + String.join(";", names).toLowerCase(Locale.ROOT);
            return wall == Epoch.NONE
                    ? wall
                    : clocks.computeIfAbsent(key, one -> new LocalClock(zone)).moment(wall);
        }

        void note() {
            if (local) {
                String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
                sink.note(Severity.CAUTION, Place.WHOLE, "no-zone", name);
            }
            odd.note(sink);
        }
    }
}
