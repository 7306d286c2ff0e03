package headroom.app.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A small sheet beneath something, closed by Escape or a click elsewhere.
public final class Popover {
    private static final double GAP = 4;

    private final Popup popup = new Popup();
    private final VBox sheet = new VBox();
    private boolean escaped;

    /// A popover with content.
    ///
    /// @param closed told when it closes; true if by Escape
    public Popover(java.util.function.Consumer<Boolean> closed, Node... content) {
        sheet.getStyleClass().add("popover");
        sheet.getChildren().addAll(content);
        popup.getContent().add(sheet);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                escaped = true;
                key.consume();
                popup.hide();
            }
        });
        popup.setOnHidden(hidden -> closed.accept(escaped));
    }

    /// Shows it beneath a node and gives the focus to `first`.
    public void showBeneath(Node anchor, Node first) {
        escaped = false;
        Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
        popup.show(anchor, bounds.getMinX(), bounds.getMaxY() + GAP);
        first.requestFocus();
    }

    /// Closes it.
    public void hide() {
        popup.hide();
    }

    /// Whether it is open.
    public boolean showing() {
        return popup.isShowing();
    }
}
