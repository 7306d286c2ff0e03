package headroom.importers.influx;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.RowReader;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the tables that Flux answers, annotated or not: several tables in one file, each with rows that say what its
/// columns are.
public final class AnnotatedTables implements Importer {
    private static final String FORMAT = "influxdb";
    private static final Set<String> NO_TAGS =
            Set.of("", "result", "table", "_start", "_stop", "_time", "_value", "_field", "_measurement");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean annotated = head.start().matches("(?s)(#(datatype|group|default),|,result,table,).*");
        return !head.binary() && annotated ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, ',');
            Table table = new Table(content, sink);
            while (rows.next()) {
                table.take(rows);
            }
            if (table.untimed > 0) {
                sink.note(Severity.CAUTION, Place.line(table.firstUntimed), "rows-without-time", table.untimed, "");
            }
        }
    }

    /// The table that the reader stands in.
    private static final class Table {
        private final Content content;
        private final SeriesSink sink;
        private List<String> names = List.of();
        private List<String> types = List.of();
        private List<String> defaults = List.of();
        private boolean headerNext = true;
        private final Map<String, SeriesSink.Samples> open = new HashMap<>();
        private long untimed;
        private long firstUntimed;

        Table(Content content, SeriesSink sink) {
            this.content = content;
            this.sink = sink;
        }

        void take(RowReader row) {
            String first = row.text(0);
            if (first.startsWith("#")) {
                types = first.equals("#datatype") ? cells(row) : types;
                defaults = first.equals("#default") ? cells(row) : defaults;
                headerNext = true;
            } else if (row.cells() < 2) {
                headerNext = true;
            } else if (headerNext) {
                names = cells(row);
                headerNext = false;
            } else {
                data(row);
            }
        }

        private static List<String> cells(RowReader row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.cells(); i++) {
                cells.add(row.text(i));
            }
            return cells;
        }

        private void data(RowReader row) {
            Map<String, String> cells = new TreeMap<>();
            List<String> values = new ArrayList<>();
            for (int i = 1; i < names.size(); i++) {
                String text = row.text(i);
                String cell = text.isEmpty() && i < defaults.size() ? defaults.get(i) : text;
                cells.put(names.get(i), cell);
                if (numeric(i, cell) && !NO_TAGS.contains(names.get(i))) {
                    values.add(names.get(i));
                }
            }
            if (cells.containsKey("error")) {
                sink.note(Severity.DANGER, Place.line(row.line()), "server-error", cells.get("error"));
                return;
            }
            long millis = Moment.of(cells.getOrDefault("_time", ""), content.zone());
            if (millis == Epoch.NONE) {
                firstUntimed = untimed == 0 ? row.line() : firstUntimed;
                untimed++;
                return;
            }
            if (cells.containsKey("_value")) {
                add(cells, "_value", cells.getOrDefault("_field", ""), millis, values);
            } else {
                values.forEach(field -> add(cells, field, field, millis, values));
            }
        }

        private boolean numeric(int column, String cell) {
            if (types.isEmpty()) { // without annotations only what a cell holds tells
                return !names.contains("_value") && cell.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
            }
            String type = column < types.size() ? types.get(column) : "";
            return type.equals("double") || type.equals("long") || type.equals("unsignedLong");
        }

        private void add(Map<String, String> cells, String column, String field, long millis, List<String> values) {
            double value;
            try {
                value = Double.parseDouble(cells.getOrDefault(column, ""));
            } catch (NumberFormatException e) {
                return; // a text, a truth value, or nothing
            }
            Map<String, String> tags = new TreeMap<>(cells);
            tags.keySet().removeAll(NO_TAGS);
            tags.keySet().removeAll(values);
            tags.values().removeIf(String::isEmpty);
            String measurement = cells.getOrDefault("_measurement", "");
            open.computeIfAbsent(
                            measurement + '\u0001' + field + '\u0001' + tags,
                            key -> sink.series(InfluxNames.header(measurement, field, tags)))
                    .add(millis, value);
        }
    }
}
