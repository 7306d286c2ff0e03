package headroom.app.report;

import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The values of a figure in line: columns that have points at the same place share a row. Points at one place of one
/// column take a row each.
final class Grid {
    static final Grid EMPTY = new Grid(List.of(), new double[0], new double[0][]);

    private final List<String> names;
    private final double[] places;
    private final double[][] values;

    /// A column under way: its name and its points, sorted by place, without gaps.
    private record Column(String name, double[] xs, double[] ys) {}

    private Grid(List<String> names, double[] places, double[][] values) {
        this.names = names;
        this.places = places;
        this.values = values;
    }

    /// The values that lie between the ends of the figure's horizontal axis.
    static Grid of(Figure figure, Words words) {
        List<Column> columns = new ArrayList<>();
        for (Layer layer : figure.layers()) {
            columns.addAll(new Columns(figure, words).of(layer));
        }
        return merged(columns);
    }

    /// The names of the columns, with units.
    List<String> names() {
        return names;
    }

    int size() {
        return places.length;
    }

    double place(int row) {
        return places[row];
    }

    /// NaN where the column has nothing.
    double value(int row, int column) {
        return values[column][row];
    }

    private static Grid merged(List<Column> columns) {
        int most = columns.stream().mapToInt(column -> column.xs().length).sum();
        double[] places = new double[most];
        double[][] values = new double[columns.size()][most];
        for (double[] column : values) {
            Arrays.fill(column, Double.NaN);
        }
        int[] next = new int[columns.size()];
        int rows = 0;
        for (double place = least(columns, next); !Double.isNaN(place); place = least(columns, next)) {
            for (int c = 0; c < next.length; c++) {
                Column column = columns.get(c);
                if (next[c] < column.xs().length && column.xs()[next[c]] == place) {
                    values[c][rows] = column.ys()[next[c]++];
                }
            }
            places[rows++] = place;
        }
        for (int c = 0; c < values.length; c++) {
            values[c] = Arrays.copyOf(values[c], rows);
        }
        return new Grid(columns.stream().map(Column::name).toList(), Arrays.copyOf(places, rows), values);
    }

    /// The next place of any column; NaN where all are at their ends.
    private static double least(List<Column> columns, int[] next) {
        double least = Double.NaN;
        for (int c = 0; c < next.length; c++) {
            double[] xs = columns.get(c).xs();
            if (next[c] < xs.length && !(xs[next[c]] >= least)) {
                least = xs[next[c]];
            }
        }
        return least;
    }

    /// Makes the columns of a figure's layers.
    private record Columns(Figure figure, Words words) {
        List<Column> of(Layer layer) {
            return switch (layer) {
                case Layer.Line line -> List.of(curve(line.name(), line.curve()));
                case Layer.Staircase stairs -> List.of(curve(stairs.name(), stairs.curve()));
                case Layer.Band band ->
                    List.of(
                            curve(Message.of("shell.values-low", band.name()), band.low()),
                            curve(Message.of("shell.values-high", band.name()), band.high()));
                case Layer.Marks marks -> marks(marks.name(), marks.marks());
                case Layer.Bars bars -> marks(bars.name(), bars.bars());
                case Layer.Cells cells -> cells(cells);
                case Layer.Rows _, Layer.Threshold _, Layer.Moment _, Layer.Span _, Layer.Label _ -> List.of();
            };
        }

        private String named(Message name) {
            String unit =
                    figure.y() instanceof Axis.Numbers numbers ? numbers.unit().symbol() : "";
            return unit.isEmpty() ? words.say(name) : words.say("chart.column-unit", name, unit);
        }

        private boolean shown(double x) {
            return !(figure.x() instanceof Axis.Time time) || (x >= time.from() && x <= time.to());
        }

        private Column curve(Message name, Curve curve) {
            double[] xs = new double[curve.size()];
            double[] ys = new double[curve.size()];
            int count = 0;
            for (int i = 0; i < curve.size(); i++) {
                if (!Double.isNaN(curve.y(i)) && shown(curve.x(i))) {
                    xs[count] = curve.x(i);
                    ys[count++] = curve.y(i);
                }
            }
            return new Column(named(name), Arrays.copyOf(xs, count), Arrays.copyOf(ys, count));
        }

        private List<Column> marks(Message name, List<Layer.Mark> marks) {
            List<Layer.Mark> sorted = marks.stream()
                    .filter(mark -> shown(mark.x()))
                    .sorted(Comparator.comparingDouble(Layer.Mark::x))
                    .toList();
            double[] xs = sorted.stream().mapToDouble(Layer.Mark::x).toArray();
            List<Column> columns = new ArrayList<>();
            columns.add(new Column(
                    named(name), xs, sorted.stream().mapToDouble(Layer.Mark::y).toArray()));
            if (sorted.stream().anyMatch(mark -> !Double.isNaN(mark.low()))) {
                columns.add(new Column(
                        named(Message.of("shell.values-low", name)),
                        xs,
                        sorted.stream().mapToDouble(Layer.Mark::low).toArray()));
                columns.add(new Column(
                        named(Message.of("shell.values-high", name)),
                        xs,
                        sorted.stream().mapToDouble(Layer.Mark::high).toArray()));
            }
            return columns;
        }

        private List<Column> cells(Layer.Cells cells) {
            List<Column> columns = new ArrayList<>();
            for (int r = 0; r < cells.values().length; r++) {
                double[] row = cells.values()[r];
                double[] xs = new double[row.length];
                Arrays.setAll(xs, column -> column);
                columns.add(new Column(rowName(r), xs, row.clone()));
            }
            return columns;
        }

        private String rowName(int row) {
            return figure.y() instanceof Axis.Names names && row < names.names().size()
                    ? words.say(names.names().get(row))
                    : Integer.toString(row);
        }
    }
}
