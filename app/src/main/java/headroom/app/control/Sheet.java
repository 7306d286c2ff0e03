package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A table of few rows that is as high as they are: no scroll bar of its own, numbers lined up at the right.
///
/// @param <R> what a row shows
public final class Sheet<R> extends VBox {
    private static final double LEAST_GROWING = 120;

    private final List<Column<R>> columns;
    private final GridPane grid = new GridPane();
    private final List<Line<R>> lines = new ArrayList<>();
    private List<R> rows = List.of();
    private int selected = -1;
    private Consumer<R> chosen = row -> {};
    private boolean selectable;

    /// What a row is shown by.
    private record Line<R>(Region stripe, List<SheetCell<R>> cells) {}

    /// A column.
    ///
    /// @param title its header, with the unit where there is one
    /// @param numeric whether it holds numbers: lined up at the right
    /// @param grows whether it takes the room that is left
    /// @param content what stands in it
    public record Column<R>(String title, boolean numeric, boolean grows, SheetCell.Content<R> content) {
        /// A column of controls, which are made anew with each row that is shown.
        public Column(String title, boolean numeric, boolean grows, Function<R, Node> cell) {
            this(title, numeric, grows, new SheetCell.Made<>(cell));
        }

        /// A column of words.
        public static <R> Column<R> words(String title, Function<R, String> text) {
            return new Column<>(title, false, false, SheetCell.Said.plain(text));
        }

        /// A column of words that takes the room that is left.
        public static <R> Column<R> wide(String title, Function<R, String> text) {
            return new Column<>(title, false, true, SheetCell.Said.plain(text).wrapped());
        }

        /// A column of numbers.
        public static <R> Column<R> numbers(String title, Function<R, String> text) {
            return new Column<>(title, true, false, SheetCell.Said.plain(text));
        }

        /// A column of numbers that say what stands behind them.
        public static <R> Column<R> explained(
                String title, Speech speech, Function<R, String> text, Function<R, Explained> behind) {
            return Column.<R>said(
                            title, speech, row -> Saying.of(text.apply(row)).behind(Optional.of(behind.apply(row))))
                    .number();
        }

        /// A column of words that may look otherwise in each row and say what stands behind them.
        public static <R> Column<R> said(String title, Speech speech, Function<R, Saying> saying) {
            return new Column<>(title, false, false, new SheetCell.Said<>(saying, Optional.of(speech), false));
        }

        /// The same column of words, wrapped, in the room that is left.
        public Column<R> growing() {
            return new Column<>(
                    title, numeric, true, content instanceof SheetCell.Said<R> said ? said.wrapped() : content);
        }

        /// The same column, lined up at the right.
        public Column<R> number() {
            return new Column<>(title, true, grows, content);
        }

        /// A column of whatever is needed.
        public static <R> Column<R> of(String title, Function<R, Node> cell) {
            return new Column<>(title, false, false, cell);
        }
    }

    /// An empty table.
    public Sheet(String spoken, List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
        getStyleClass().add("sheet");
        grid.getStyleClass().add("sheet-grid");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(spoken);
        for (Column<R> column : columns) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column.numeric() ? HPos.RIGHT : HPos.LEFT);
            constraints.setHgrow(column.grows() ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setMinWidth(column.grows() ? LEAST_GROWING : Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(constraints);
        }
        getChildren().add(new SideScroll(grid));
    }

    /// Lets the planner choose a row, by click, arrow keys and Enter.
    public Sheet<R> choosing(Consumer<R> whenChosen) {
        selectable = true;
        chosen = whenChosen;
        setFocusTraversable(true);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
                choose(Math.clamp(selected + (key.getCode() == KeyCode.DOWN ? 1 : -1), 0, rows.size() - 1));
                key.consume();
            }
        });
        return this;
    }

    /// Shows rows; the selection stays at the row that equals the one chosen before, if there is one.
    public void show(List<R> newRows) {
        show(newRows, selected >= 0 && selected < rows.size() ? newRows.indexOf(rows.get(selected)) : -1);
    }

    /// Shows rows and marks one as chosen. What was made for a row shows the one that takes its place.
    public void show(List<R> newRows, int newSelected) {
        rows = List.copyOf(newRows);
        if (grid.getChildren().isEmpty()) {
            addHead();
        }
        while (lines.size() > rows.size()) {
            removeLine();
        }
        for (int r = 0; r < lines.size(); r++) {
            fill(r);
        }
        while (lines.size() < rows.size()) {
            addLine();
        }
        selected = newSelected;
        markSelected();
    }

    private void addHead() {
        for (int c = 0; c < columns.size(); c++) {
            grid.add(padded(Labels.styled(columns.get(c).title(), "sheet-head"), c), c, 0);
        }
        addStripe(0, "sheet-head-line");
    }

    private void addLine() {
        int index = lines.size();
        Region stripe = addStripe(index + 1, "sheet-row");
        if (selectable) {
            stripe.setOnMousePressed(press -> pressed(index));
        }
        List<SheetCell<R>> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            StackPane place = padded(c);
            place.setPickOnBounds(false);
            Column<R> column = columns.get(c);
            cells.add(new SheetCell<>(
                    column.content(), column.numeric(), place, selectable ? () -> pressed(index) : () -> {}));
            grid.add(place, c, index + 1);
        }
        lines.add(new Line<>(stripe, cells));
        fill(index);
    }

    private void fill(int index) {
        R row = rows.get(index);
        lines.get(index).cells().forEach(cell -> cell.show(row));
    }

    private void removeLine() {
        Line<R> line = lines.removeLast();
        grid.getChildren().remove(line.stripe());
        line.cells().forEach(cell -> grid.getChildren().remove(cell.place()));
    }

    private void pressed(int index) {
        requestFocus();
        choose(index);
    }

    private Region addStripe(int row, String style) {
        HBox stripe = new HBox();
        stripe.getStyleClass().add(style);
        grid.add(stripe, 0, row, columns.size(), 1);
        stripe.toBack();
        return stripe;
    }

    private StackPane padded(Node cell, int column) {
        StackPane pane = padded(column);
        pane.getChildren().add(cell);
        return pane;
    }

    private StackPane padded(int column) {
        StackPane pane = new StackPane();
        pane.getStyleClass().add(columns.get(column).numeric() ? "sheet-number" : "sheet-cell");
        return pane;
    }

    private void choose(int index) {
        if (index >= 0 && index < rows.size() && index != selected) {
            selected = index;
            markSelected();
            chosen.accept(rows.get(index));
        }
    }

    private void markSelected() {
        for (int i = 0; i < lines.size(); i++) {
            List<String> styles = new ArrayList<>(List.of("sheet-row"));
            if (i == lines.size() - 1) {
                styles.add("sheet-last");
            }
            if (i == selected) {
                styles.add("sheet-selected");
            }
            Labels.restyle(lines.get(i).stripe(), styles);
        }
    }
}
