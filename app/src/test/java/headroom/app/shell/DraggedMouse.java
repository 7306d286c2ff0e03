package headroom.app.shell;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import javafx.geometry.Point2D;

/// Moves with the button held down, told to the toolkit as a platform with a display tells them. The robot of the
/// toolkit without one leaves out that the button is down, so that a drag would end at the edge of what it began on.
/// All
/// to be called on the interface thread, with places on the screen.
final class DraggedMouse {
    private DraggedMouse() {}

    static Point2D press(Point2D place) {
        return tell(place, MouseEvent.DOWN, KeyEvent.MODIFIER_BUTTON_PRIMARY);
    }

    static Point2D move(Point2D place) {
        return tell(place, MouseEvent.DRAG, KeyEvent.MODIFIER_BUTTON_PRIMARY);
    }

    static Point2D release(Point2D place) {
        return tell(place, MouseEvent.UP, KeyEvent.MODIFIER_NONE);
    }

    private static Point2D tell(Point2D place, int type, int modifiers) {
        View view = MainView.newest();
        Window window = view.getWindow();
        int x = (int) Math.round(place.getX());
        int y = (int) Math.round(place.getY());
        view.getEventHandler()
                .handleMouseEvent(
                        view,
                        System.nanoTime(),
                        type,
                        MouseEvent.BUTTON_LEFT,
                        x - window.getX(),
                        y - window.getY(),
                        x,
                        y,
                        modifiers,
                        false,
                        false);
        return place;
    }
}
