package headroom.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The values of a figure as a table, for those who cannot see the picture, for spreadsheets and for programs: one row
/// for each place of the horizontal axis, one column for each line, edge of a band or set of marks. Times carry the
/// figure's zone, in every row. Only what the figure shows is in it.
public final class FigureTable {
    private final Words words;
    private final Figure figure;
    private final Grid grid;

    private FigureTable(Figure figure, Words words) {
        this.words = words;
        this.figure = figure;
        this.grid = lying() == null ? Grid.of(figure, words) : Grid.EMPTY;
    }

    /// The values of a figure, in `words`.
    public static FigureTable of(Figure figure, Words words) {
        return new FigureTable(figure, words);
    }

    private Layer.@org.jspecify.annotations.Nullable Rows lying() {
        for (Layer layer : figure.layers()) {
            if (layer instanceof Layer.Rows rows) {
                return rows;
            }
        }
        return null;
    }

    /// The names of the columns, with units.
    public List<String> header() {
        List<String> header = new ArrayList<>();
        if (lying() != null) {
            for (String key : List.of("what", "order", "from", "note", "change")) {
                header.add(words.say("chart.column-" + key));
            }
        } else {
            header.add(
                    figure.x() instanceof Axis.Time ? words.say("chart.column-time") : words.say(labelOf(figure.x())));
            header.addAll(grid.names());
        }
        if (figure.x() instanceof Axis.Time) {
            header.add(words.say("chart.column-zone"));
        }
        return header;
    }

    private static Message labelOf(Axis axis) {
        return switch (axis) {
            case Axis.Time time -> Message.literal(time.zone().getId());
            case Axis.Numbers numbers -> numbers.label();
            case Axis.Names names -> names.label();
        };
    }

    /// The rows, each as long as the header; an empty cell where a column has no value. Written when they are read, so
    /// that a long table costs nothing until somebody looks.
    public List<List<String>> rows(TableForm form) {
        Layer.Rows lying = lying();
        if (lying != null) {
            return lying.rows().stream().map(row -> lyingRow(row, form)).toList();
        }
        return new AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return row(index, form);
            }

            @Override
            public int size() {
                return grid.size();
            }
        };
    }

    private List<String> row(int index, TableForm form) {
        List<String> cells = new ArrayList<>();
        double x = grid.place(index);
        cells.add(place(x, form));
        for (int column = 0; column < grid.names().size(); column++) {
            cells.add(form.number(grid.value(index, column), words));
        }
        if (figure.x() instanceof Axis.Time time) {
            cells.add(form.zone(moment(x, time.zone())));
        }
        return cells;
    }

    private List<String> lyingRow(Layer.Row row, TableForm form) {
        ZoneId zone = figure.x() instanceof Axis.Time time ? time.zone() : words.zone();
        ZonedDateTime from = moment(row.fromX(), zone);
        List<String> cells = new ArrayList<>(List.of(
                words.say(row.name()),
                form.day(moment(row.leadFromX(), zone).toLocalDate(), words),
                form.day(from.toLocalDate(), words),
                words.say(row.before()),
                words.say(row.inside())));
        if (figure.x() instanceof Axis.Time) {
            cells.add(form.zone(from));
        }
        return cells;
    }

    private String place(double x, TableForm form) {
        return switch (figure.x()) {
            case Axis.Time time -> form.time(moment(x, time.zone()));
            case Axis.Numbers _ -> form.number(x, words);
            case Axis.Names names ->
                x >= 0 && x < names.names().size() ? words.say(names.names().get((int) x)) : form.number(x, words);
        };
    }

    private static ZonedDateTime moment(double millis, ZoneId zone) {
        return Instant.ofEpochMilli(Math.round(millis)).atZone(zone);
    }

    /// All of it as text with tabs, as the reader's spreadsheet takes it.
    public String tabbed() {
        return line(header())
                + rows(TableForm.SHEET).stream().map(FigureTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.replace('\t', ' ').replace('\n', ' '))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /// All of it as comma separated values, below comments that begin with `#`: what it shows, how it was made, the
    /// lines that have one value throughout, and where it comes from.
    public String csv(Message origin) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            for (String comment : comments(origin)) {
                csv.writeComment(comment);
            }
            csv.writeRecord(header());
            rows(TableForm.FILE).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private List<String> comments(Message origin) {
        List<String> comments = new ArrayList<>();
        comments.add(words.say(figure.title()));
        comments.add(words.say(figure.subtitle()));
        for (Layer layer : figure.layers()) {
            if (layer instanceof Layer.Threshold threshold) {
                comments.add(words.say("chart.comment-level", threshold.label(), TableForm.plain(threshold.y())));
            } else if (layer instanceof Layer.Moment moment) {
                comments.add(words.say(moment.label()));
            }
        }
        comments.add(words.say(origin));
        return comments.stream()
                .filter(comment -> !comment.isBlank())
                .map(comment -> " " + comment.replace('\n', ' '))
                .toList();
    }
}
