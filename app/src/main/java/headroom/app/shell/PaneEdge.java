package headroom.app.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// The edge of a pane, dragged sideways to make the pane wider or narrower. A double click gives it its usual width;
/// the preferences offer widths to those who do not drag.
final class PaneEdge extends Region {
    private double pressedX;

    /// An edge.
    ///
    /// @param moved told how far it was dragged to the right since the last time, pixels
    /// @param reset gives the usual width
    PaneEdge(DoubleConsumer moved, Runnable reset) {
        getStyleClass().add("pane-edge");
        setCursor(Cursor.H_RESIZE);
        setOnMousePressed(press -> pressedX = press.getScreenX());
        setOnMouseDragged(drag -> {
            moved.accept(drag.getScreenX() - pressedX);
            pressedX = drag.getScreenX();
        });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                reset.run();
            }
        });
    }
}
