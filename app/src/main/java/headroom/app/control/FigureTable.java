package headroom.app.control;

import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The values of a figure as a table, for those who cannot see the picture and for spreadsheets: one row for each place
/// of the horizontal axis, one column for each line, edge of a band or set of marks. Times carry the figure's zone.
public final class FigureTable {
    private final Speech speech;
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /// A column under way: its name and its points, each a place and a value.
    private record Column(String name, List<double[]> points) {}

    private FigureTable(Speech speech) {
        this.speech = speech;
    }

    /// The values of a figure, in the words and zone of the moment.
    public static FigureTable of(Figure figure, Speech speech) {
        FigureTable table = new FigureTable(speech);
        for (Layer layer : figure.layers()) {
            if (layer instanceof Layer.Rows lying) {
                table.fillLying(lying);
                return table;
            }
        }
        table.fill(figure);
        return table;
    }

    /// The names of the columns.
    public List<String> header() {
        return List.copyOf(header);
    }

    /// The rows, each as long as the header; an empty cell where a column has no value.
    public List<List<String>> rows() {
        return rows;
    }

    /// All of it as text with tabs, as spreadsheets take it.
    public String text() {
        return String.join("\t", header) + "\n"
                + rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
    }

    private void fillLying(Layer.Rows lying) {
        header.addAll(List.of(
                speech.say("shell.values-what"), speech.say("shell.values-order"), speech.say("shell.values-change")));
        for (Layer.Row row : lying.rows()) {
            rows.add(List.of(speech.say(row.name()), speech.say(row.before()), speech.say(row.inside())));
        }
    }

    private void fill(Figure figure) {
        List<Column> columns = new ArrayList<>();
        for (Layer layer : figure.layers()) {
            columns.addAll(columns(layer, figure));
        }
        header.add(horizontal(figure.x()));
        columns.forEach(column -> header.add(column.name()));
        SortedMap<Double, double[]> values = new TreeMap<>();
        for (int c = 0; c < columns.size(); c++) {
            for (double[] point : columns.get(c).points()) {
                values.computeIfAbsent(point[0], x -> empty(columns.size()))[c] = point[1];
            }
        }
        for (Map.Entry<Double, double[]> row : values.entrySet()) {
            List<String> cells = new ArrayList<>();
            cells.add(place(figure.x(), row.getKey()));
            for (double value : row.getValue()) {
                cells.add(Double.isNaN(value) ? "" : speech.print(value));
            }
            rows.add(cells);
        }
    }

    private static double[] empty(int width) {
        double[] row = new double[width];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    private String horizontal(Axis axis) {
        return switch (axis) {
            case Axis.Time time -> speech.say("shell.values-time", time.zone().getId());
            case Axis.Numbers numbers -> speech.say(numbers.label());
            case Axis.Names names -> speech.say(names.label());
        };
    }

    private String place(Axis axis, double x) {
        return switch (axis) {
            case Axis.Time time -> time(x, time.zone());
            case Axis.Numbers numbers -> speech.print(x);
            case Axis.Names names ->
                x >= 0 && x < names.names().size() ? speech.say(names.names().get((int) x)) : speech.print(x);
        };
    }

    private static String time(double millis, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(Math.round(millis)).atZone(zone).toOffsetDateTime());
    }

    private List<Column> columns(Layer layer, Figure figure) {
        return switch (layer) {
            case Layer.Line line -> List.of(column(line.name(), points(line.curve())));
            case Layer.Staircase stairs -> List.of(column(stairs.name(), points(stairs.curve())));
            case Layer.Band band ->
                List.of(
                        column(Message.of("shell.values-low", band.name()), points(band.low())),
                        column(Message.of("shell.values-high", band.name()), points(band.high())));
            case Layer.Marks marks -> marks(marks.name(), marks.marks());
            case Layer.Bars bars -> marks(bars.name(), bars.bars());
            case Layer.Cells cells -> cells(cells, figure.y());
            case Layer.Rows lying -> List.of();
            case Layer.Threshold threshold -> List.of();
            case Layer.Moment moment -> List.of();
            case Layer.Span span -> List.of();
            case Layer.Label label -> List.of();
        };
    }

    private Column column(Message name, List<double[]> points) {
        return new Column(speech.say(name), points);
    }

    private static List<double[]> points(Curve curve) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (!Double.isNaN(curve.y(i))) {
                points.add(new double[] {curve.x(i), curve.y(i)});
            }
        }
        return points;
    }

    private List<Column> marks(Message name, List<Layer.Mark> marks) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(
                name,
                marks.stream().map(mark -> new double[] {mark.x(), mark.y()}).toList()));
        if (marks.stream().anyMatch(mark -> !Double.isNaN(mark.low()))) {
            columns.add(column(
                    Message.of("shell.values-low", name),
                    marks.stream()
                            .map(mark -> new double[] {mark.x(), mark.low()})
                            .toList()));
            columns.add(column(
                    Message.of("shell.values-high", name),
                    marks.stream()
                            .map(mark -> new double[] {mark.x(), mark.high()})
                            .toList()));
        }
        return columns;
    }

    private List<Column> cells(Layer.Cells cells, Axis names) {
        List<Column> columns = new ArrayList<>();
        for (int r = 0; r < cells.values().length; r++) {
            List<double[]> points = new ArrayList<>();
            for (int c = 0; c < cells.values()[r].length; c++) {
                points.add(new double[] {c, cells.values()[r][c]});
            }
            columns.add(new Column(place(names, r), points));
        }
        return columns;
    }
}
