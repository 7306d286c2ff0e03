package headroom.importers.csv;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads any table with a column of times. Grafana's and Datadog's tables are told by their headers.
public final class DelimitedImporter implements Importer {
    private static final String PLAIN = "csv";
    private static final String GRAFANA = "grafana-csv";
    private static final String DATADOG = "datadog-csv";
    private static final String INFLUX = "influxdb";
    private static final String KIBANA = "kibana-csv";
    private static final Pattern GRAFANA_HEADER =
            Pattern.compile("(sep=.\\s*)?\"Time\"\\s*[,;\t]\\s*\".*", Pattern.DOTALL);

    private static final Pattern HEADER_ALONE =
            Pattern.compile("(?i)\\s*\"?(time|timestamp|date|datetime|zeit|zeitstempel)\"?[,;\t|][^\r\n]*\\s*");
    private static final String GRAPHITE = "graphite";
    private static final Pattern GRAPHITE_ROW = Pattern.compile(
            "[^\\u0001]*\\.[^\\u0001]*\\u0001\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\u0001[-+.\\deE]*");
    private static final Pattern HOURS =
            Pattern.compile("\\s*\\d{1,2}:\\d\\d(:\\d\\d([.,]\\d+)?)?( ?[AaPp]\\.?[Mm]\\.?)?\\s*");
    private static final Pattern LENS = Pattern.compile(".+ per (\\d+ )?(second|minute|hour|day|week|month)s?");

    @Override
    public Set<String> formats() {
        return Set.of(PLAIN, GRAFANA, DATADOG, INFLUX, KIBANA, GRAPHITE);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.binary() || head.json().isPresent() || head.start().startsWith("<")) {
            return Optional.empty();
        }
        Optional<String> table = head.sheet().map(sheet -> format(head, sheet));
        boolean names = head.complete() && HEADER_ALONE.matcher(head.text()).matches();
        return table.isEmpty() && names ? Optional.of(PLAIN) : table;
    }

    private static String format(Head head, Sheet sheet) {
        String start = head.start().replace("\uFEFF", "");
        if (GRAFANA_HEADER.matcher(start).matches() && sheet.names().getFirst().equals("Time")) {
            return GRAFANA;
        }
        boolean archived = sheet.names().size() > 3
                && sheet.names().get(0).equals("column 1")
                && sheet.names().get(1).equals("date")
                && sheet.names().get(2).equals("metric");
        boolean expressions =
                sheet.names().stream().anyMatch(name -> ColumnName.of(name).datadog());
        return archived || expressions ? DATADOG : neighbour(sheet);
    }

    /// Tables of other tools that are read like any other and told by their headers.
    private static String neighbour(Sheet sheet) {
        List<String> names = sheet.names();
        if (names.size() > 3 && names.subList(0, 3).equals(List.of("name", "tags", "time"))) {
            return INFLUX;
        }
        if (!sheet.named()
                && names.size() == 3
                && GRAPHITE_ROW.matcher(row(sheet)).matches()) {
            return GRAPHITE;
        }
        boolean lens = names.stream().anyMatch(name -> LENS.matcher(name).matches());
        return lens && names.contains("Count of records") ? KIBANA : PLAIN;
    }

    private static String row(Sheet sheet) {
        return sheet.rows().isEmpty() ? "" : String.join("\u0001", sheet.rows().getFirst());
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Optional<Sheet> table = content.head().sheet();
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            note(sink, Severity.DANGER, Place.line(1), "table-without-rows");
            return;
        }
        Sheet sheet = table.get();
        Optional<TimeColumn> found = TimeColumn.find(sheet, content.options().form());
        if (found.isEmpty()) {
            sink.read(sheet.form(), sheet.names(), List.of());
            withoutTime(sheet, content.options().form().timeColumn(), sink);
            return;
        }
        TimeColumn time = found.get();
        if (!time.orderDecided() && !content.head().complete()) {
            try (InputStream text = content.utf8()) {
                time.decideOrder(sheet.open(text));
            }
        }
        Layout layout = Layout.of(sheet, time);
        // Grafana mostly shows Prometheus, whose points stand at the end of what they cover
        Stamp stamp = format.equals(GRAFANA) ? Stamp.END : Stamp.START;
        // what the planner said of this table goes before its header, its header before the zone of the workbook
        Optional<ZoneId> named = content.options().form().zone().isPresent()
                ? Optional.empty()
                : NamedZone.in(sheet.names().get(time.column()));
        ZoneId zone = named.orElse(content.zone());
        SeriesRows rows = new SeriesRows(sheet, layout, sheet.names().get(time.column()), stamp, zone, sink);
        try (InputStream text = content.utf8()) {
            new BlocksRead(sheet, layout, time, rows).read(text);
        }
        rows.skipped().note(sink);
        ReadingOf.report(sheet, time, rows.localTimes() ? Optional.of(zone) : Optional.empty(), sink);
        if (rows.localTimes() && named.isEmpty()) {
            note(sink, Severity.CAUTION, Place.WHOLE, "no-zone", name(zone));
        }
        remark(zone, sink, time, layout, rows);
    }

    private static void withoutTime(Sheet sheet, Optional<String> said, SeriesSink sink) {
        int column = said.map(sheet.names()::indexOf).orElse(-1);
        if (column >= 0) {
            note(sink, Severity.DANGER, Place.line(1), "no-such-times", said.orElseThrow(), sheet.cell(0, column));
            return;
        }
        Optional<String> hours = IntStream.range(0, sheet.names().size())
                .filter(one -> sheet.rows().stream()
                        .allMatch(row ->
                                one < row.size() && HOURS.matcher(row.get(one)).matches()))
                .mapToObj(sheet.names()::get)
                .findFirst();
        if (hours.isPresent()) {
            note(
                    sink,
                    Severity.DANGER,
                    Place.line(1),
                    "times-without-date",
                    hours.get(),
                    sheet.cell(0, sheet.names().indexOf(hours.get())));
        } else {
            note(sink, Severity.DANGER, Place.line(1), "table-without-time", String.join(", ", first(sheet)));
        }
    }

    private static List<String> first(Sheet sheet) {
        return sheet.names().subList(0, Math.min(6, sheet.names().size()));
    }

    private static void remark(ZoneId zone, SeriesSink sink, TimeColumn time, Layout layout, SeriesRows rows) {
        if (rows.hoursRepeated()) {
            note(sink, Severity.CAUTION, Place.WHOLE, "hour-repeated", name(zone));
        }
        if (time.form() == TimeColumn.Form.OFFSET) {
            note(sink, Severity.CAUTION, Place.line(1), "times-from-start");
        }
        if (!time.orderDecided()) {
            note(sink, Severity.CAUTION, Place.WHOLE, time.dayFirst() ? "day-first" : "month-first");
        }
        UnreadableCells unreadable = rows.unreadable();
        if (unreadable.cells() > 0) {
            note(
                    sink,
                    Severity.CAUTION,
                    Place.line(unreadable.firstLine()),
                    "unreadable-cells",
                    unreadable.cells(),
                    unreadable.firstText(),
                    rows.columnName(unreadable));
        }
        if (!layout.ignored().isEmpty()) {
            note(sink, Severity.INFO, Place.line(1), "text-columns", String.join(", ", layout.ignored()));
        }
        if (rows.strayQuotes() > 0) {
            note(sink, Severity.CAUTION, Place.WHOLE, "stray-quotes", rows.strayQuotes());
        }
    }

    private static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    static void note(SeriesSink sink, Severity severity, Place place, String what, Object... arguments) {
        sink.note(severity, place, Message.of("import." + what, arguments), Message.of("import." + what + ".action"));
    }
}
