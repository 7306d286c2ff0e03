package headroom.app.control;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Tables of many rows, which scroll.
public final class Grids {
    private static final double ROW = 32;
    private static final double HEAD = 30;

    private Grids() {}

    /// An empty table.
    ///
    /// @param spoken what it holds, for those who listen
    /// @param nothing what stands there while it is empty
    public static <R> TableView<R> table(String spoken, String nothing) {
        TableView<R> table = new TableView<>();
        table.getStyleClass().add("grid");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(spoken);
        table.setPlaceholder(Labels.secondary(nothing));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// Makes a table as high as its rows, up to `most` of them.
    public static void fit(TableView<?> table, int most) {
        fit(table, most, ROW);
    }

    /// Makes a table with rows of a height as high as they are, up to `most` of them.
    public static void fit(TableView<?> table, int most, double rowHeight) {
        double height = HEAD + 2 + rowHeight * Math.clamp(table.getItems().size(), 1, most);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    /// A column of text.
    ///
    /// @param number whether it is lined up at the right
    public static <R> TableColumn<R, R> text(String title, double width, boolean number, Function<R, String> words) {
        return nodes(title, width, number, row -> Labels.body(words.apply(row)));
    }

    /// A column of text by which the table can be put in order.
    ///
    /// @param number whether it is lined up at the right
    public static <R> TableColumn<R, R> sorted(
            String title, double width, boolean number, Function<R, String> words, Comparator<R> order) {
        TableColumn<R, R> column = text(title, width, number, words);
        column.setSortable(true);
        column.setComparator(order);
        return column;
    }

    /// A column of anything.
    public static <R> TableColumn<R, R> nodes(String title, double width, boolean number, Function<R, Node> node) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(number ? "number-column" : "word-column");
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(all -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(empty || row == null ? null : node.apply(row));
            }
        });
        return column;
    }
}
