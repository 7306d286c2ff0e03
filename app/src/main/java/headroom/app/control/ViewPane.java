package headroom.app.control;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What a view shows: its cards, or before there is anything for them what to do.
public final class ViewPane extends StackPane {
    private final Node filled;
    private String shown = "";

    /// Shows the cards until it is told otherwise.
    public ViewPane(Node filled) {
        this.filled = filled;
        getStyleClass().add("view-root");
        getChildren().setAll(filled);
    }

    /// Shows the cards.
    public void fill() {
        if (!shown.isEmpty()) {
            shown = "";
            getChildren().setAll(filled);
        }
    }

    /// Shows what to do in place of the cards; the same state is not made twice, so that its buttons keep the focus.
    ///
    /// @param state names what is missing
    public void empty(String state, Supplier<EmptyState> made) {
        if (!state.equals(shown)) {
            shown = state;
            getChildren().setAll(made.get());
        }
    }
}
