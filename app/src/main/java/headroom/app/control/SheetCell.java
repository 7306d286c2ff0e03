package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// A cell of a {@link Sheet}. Words are changed where they stand; what else a column shows is made anew with each row.
///
/// @param <R> what a row shows
final class SheetCell<R> {
    private final Content<R> content;
    private final boolean numeric;
    private final StackPane place;
    private final Runnable pressed;
    private Optional<Label> said = Optional.empty();

    /// What stands in the cells of a column.
    sealed interface Content<R> {}

    /// Something made for a row.
    record Made<R>(Function<R, Node> make) implements Content<R> {}

    /// Words.
    ///
    /// @param saying the words of a row
    /// @param speech tells what stands behind them; empty where nothing does
    /// @param wraps whether long words take several lines
    record Said<R>(Function<R, Saying> saying, Optional<Speech> speech, boolean wraps) implements Content<R> {
        /// Words that say all.
        static <R> Said<R> plain(Function<R, String> text) {
            return new Said<>(row -> Saying.of(text.apply(row)), Optional.empty(), false);
        }

        /// The same words on as many lines as they need.
        Said<R> wrapped() {
            return new Said<>(saying, speech, true);
        }
    }

    /// An empty cell.
    ///
    /// @param numeric whether it is lined up at the right
    /// @param place where it stands in the table
    /// @param pressed told when its words are pressed, since words that listen for the pointer hide the row
    SheetCell(Content<R> content, boolean numeric, StackPane place, Runnable pressed) {
        this.content = content;
        this.numeric = numeric;
        this.place = place;
        this.pressed = pressed;
    }

    StackPane place() {
        return place;
    }

    void show(R row) {
        switch (content) {
            case Made<R> made -> {
                Node node = made.make().apply(row);
                if (node instanceof Label label) {
                    listen(label);
                }
                place.getChildren().setAll(node);
            }
            case Said<R> saying -> say(saying, saying.saying().apply(row));
        }
    }

    private void say(Said<R> column, Saying saying) {
        Label label = said.orElseGet(() -> label(column));
        label.setText(saying.text());
        List<String> styles = new ArrayList<>(List.of("label", "body"));
        styles.addAll(saying.styles());
        Labels.restyle(label, styles);
        column.speech()
                .ifPresent(speech -> saying.explained()
                        .ifPresentOrElse(
                                explained -> explained.behind(label, speech), () -> Explained.nothingBehind(label)));
        listen(label);
    }

    private Label label(Said<R> column) {
        Label label = column.wraps() ? Labels.paragraph("") : Labels.body("");
        if (column.wraps() && numeric) {
            label.setTextAlignment(TextAlignment.RIGHT);
        } else if (column.wraps()) {
            label.setMaxWidth(Double.MAX_VALUE);
        }
        said = Optional.of(label);
        place.getChildren().setAll(label);
        return label;
    }

    /// Words hear the pointer for their tooltip only, and a press on them chooses the row all the same.
    private void listen(Label label) {
        boolean hears = Explained.explains(label);
        label.setMouseTransparent(!hears);
        label.setOnMousePressed(hears ? press -> pressed.run() : null);
    }
}
