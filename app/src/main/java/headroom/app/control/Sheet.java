package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private final List<Region> stripes = new ArrayList<>();
    private List<R> rows = List.of();
    private int selected = -1;
    private Consumer<R> chosen = row -> {};
    private boolean selectable;

    /// A column.
    ///
    /// @param title its header, with the unit where there is one
    /// @param numeric whether it holds numbers: lined up at the right
    /// @param grows whether it takes the room that is left
    /// @param cell what stands in a row
    public record Column<R>(String title, boolean numeric, boolean grows, Function<R, Node> cell) {
        /// A column of words.
        public static <R> Column<R> words(String title, Function<R, String> text) {
            return new Column<>(title, false, false, row -> Labels.body(text.apply(row)));
        }

        /// A column of words that takes the room that is left.
        public static <R> Column<R> wide(String title, Function<R, String> text) {
            return new Column<>(title, false, true, row -> {
                Label label = Labels.paragraph(text.apply(row));
                label.setMaxWidth(Double.MAX_VALUE);
                return label;
            });
        }

        /// A column of numbers.
        public static <R> Column<R> numbers(String title, Function<R, String> text) {
            return new Column<>(title, true, false, row -> Labels.body(text.apply(row)));
        }

        /// A column of numbers that say what stands behind them.
        public static <R> Column<R> explained(
                String title, Speech speech, Function<R, String> text, Function<R, Explained> behind) {
            return new Column<>(
                    title, true, false, row -> behind.apply(row).behind(Labels.body(text.apply(row)), speech));
        }

        /// The same column, lined up at the right.
        public Column<R> number() {
            return new Column<>(title, true, grows, cell);
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

    /// Shows rows and marks one as chosen.
    public void show(List<R> newRows, int newSelected) {
        rows = List.copyOf(newRows);
        grid.getChildren().clear();
        stripes.clear();
        for (int c = 0; c < columns.size(); c++) {
            grid.add(padded(Labels.styled(columns.get(c).title(), "sheet-head"), c), c, 0);
        }
        addStripe(0, "sheet-head-line");
        for (int r = 0; r < rows.size(); r++) {
            addRow(r);
        }
        selected = newSelected;
        markSelected();
    }

    private void addRow(int index) {
        Region stripe = addStripe(index + 1, "sheet-row");
        stripes.add(stripe);
        if (selectable) {
            stripe.setOnMousePressed(press -> {
                requestFocus();
                choose(index);
            });
        }
        for (int c = 0; c < columns.size(); c++) {
            Node cell = columns.get(c).cell().apply(rows.get(index));
            StackPane padded = padded(cell, c);
            padded.setPickOnBounds(false);
            if (cell instanceof Label && !Explained.explains(cell)) {
                cell.setMouseTransparent(true);
            } else if (selectable && cell instanceof Label) {
                // it hears the pointer for its tooltip, and a press on it chooses the row all the same
                cell.setOnMousePressed(press -> {
                    requestFocus();
                    choose(index);
                });
            }
            grid.add(padded, c, index + 1);
        }
    }

    private Region addStripe(int row, String style) {
        HBox stripe = new HBox();
        stripe.getStyleClass().add(style);
        grid.add(stripe, 0, row, columns.size(), 1);
        stripe.toBack();
        return stripe;
    }

    private StackPane padded(Node cell, int column) {
        StackPane pane = new StackPane(cell);
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
        for (int i = 0; i < stripes.size(); i++) {
            stripes.get(i).getStyleClass().setAll("sheet-row");
            if (i == stripes.size() - 1) {
                stripes.get(i).getStyleClass().add("sheet-last");
            }
            if (i == selected) {
                stripes.get(i).getStyleClass().add("sheet-selected");
            }
        }
    }
}
