package headroom.app.shell;

import static headroom.app.shell.Shown.onScreen;
import static headroom.app.shell.Shown.settle;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// A planner's hands on the keyboard.
public final class Keyboard {
    private static final int MOST_TABS = 400;

    private final FxRobot hands;
    private final Scene scene;

    Keyboard(FxRobot hands, Scene scene) {
        this.hands = hands;
        this.scene = scene;
    }

    /// Presses keys together.
    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            hands.robotContext().getKeyboardRobot().pressNoWait(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            hands.robotContext().getKeyboardRobot().releaseNoWait(keys[i]);
        }
        settle();
    }

    /// Types into the field that has the focus, in place of what it holds, and confirms.
    public void enter(String text) {
        press(KeyCode.SHORTCUT, KeyCode.A);
        hands.write(text, 0);
        press(KeyCode.ENTER);
    }

    /// Presses Tab some times and tells what had the focus after each.
    public List<Node> tab(int times) {
        return onScreen(() -> {
            View view = MainView.newest();
            List<Node> visited = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                for (int type : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
                    view.getEventHandler()
                            .handleKeyEvent(view, System.nanoTime(), type, KeyEvent.VK_TAB, new char[] {'\t'}, 0);
                }
                visited.add(scene.getFocusOwner());
            }
            return visited;
        });
    }

    /// Presses Tab until something has the focus.
    public Node tabTo(String what, Predicate<Node> wanted) {
        for (int turn = 0; turn < MOST_TABS; turn++) {
            Node now = tab(1).getFirst();
            if (now != null && wanted.test(now)) {
                settle();
                return now;
            }
        }
        throw new AssertionError("Tab does not reach " + what);
    }

    /// The node that has the focus.
    public Optional<Node> focused() {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner())
                .filter(Objects::nonNull)
                .findFirst());
    }
}
