package headroom.app.shell;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import javafx.geometry.Point2D;

/// A move with the button held down, told to the toolkit as a platform with a display tells it. The robot of the
/// toolkit
/// without one leaves out that the button is down, so that a drag would end at the edge of what it began on.
final class DraggedMouse {
    private DraggedMouse() {}

    /// Moves to a place of the screen. To be called on the interface thread, after a press of the robot's.
    static Point2D move(Point2D place) {
        Window window = Window.getWindows().getLast();
        View view = window.getView();
        int x = (int) Math.round(place.getX());
        int y = (int) Math.round(place.getY());
        view.getEventHandler()
                .handleMouseEvent(
                        view,
                        System.nanoTime(),
                        MouseEvent.DRAG,
                        MouseEvent.BUTTON_LEFT,
                        x - window.getX(),
                        y - window.getY(),
                        x,
                        y,
                        KeyEvent.MODIFIER_BUTTON_PRIMARY,
                        false,
                        false);
        return place;
    }
}
