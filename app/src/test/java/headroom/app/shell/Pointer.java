package headroom.app.shell;

import static headroom.app.shell.Shown.onScreen;
import static headroom.app.shell.Shown.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/// A planner's hand on the mouse.
public final class Pointer {
    private static final int MOST_TURNS = 60;
    private static final int DRAG_STEPS = 6;

    private final FxRobot hands;

    Pointer(FxRobot hands) {
        this.hands = hands;
    }

    /// Clicks a control, after turning the wheel until it can be seen. It is looked for anew where the program put
    /// another in its place meanwhile.
    public void click(Supplier<Node> control) {
        putOn(control);
        hands.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        hands.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /// Drags from the middle of a control.
    public void drag(Supplier<Node> control, double dx, double dy) {
        Grip grip = new Grip(putOn(control));
        grip.carry(dx, dy);
        grip.letGo();
    }

    /// Takes hold of a place on the screen.
    public Grip grip(Point2D place) {
        put(place);
        settle();
        return new Grip(place);
    }

    /// A hand with the button held down.
    public static final class Grip {
        private Point2D at;

        private Grip(Point2D place) {
            at = place;
            onScreen(() -> DraggedMouse.press(place));
        }

        /// Moves on, in some steps as a hand does.
        public void carry(double dx, double dy) {
            Point2D from = at;
            for (int step = 1; step <= DRAG_STEPS; step++) {
                at = from.add(dx * step / DRAG_STEPS, dy * step / DRAG_STEPS);
                Point2D next = at;
                onScreen(() -> DraggedMouse.move(next));
                settle();
            }
        }

        /// Lets go of the button.
        public void letGo() {
            Point2D end = at;
            onScreen(() -> DraggedMouse.release(end));
            settle();
        }
    }

    /// Clicks the shown button that reads so.
    public void clickButton(String text) {
        click(() -> Shown.button(text));
    }

    /// Clicks where a label stands that is found by query and reads so.
    public void clickText(String query, String text) {
        click(() -> Shown.labelled(query, text::equals));
    }

    /// Picks from the open menu.
    public void pick(String item) {
        click(() -> Shown.labelled(".menu-item .label", item::equals));
    }

    private Point2D putOn(Supplier<Node> control) {
        for (int attempt = 0; ; attempt++) {
            Node node = found(control);
            reach(node);
            Optional<Point2D> middle = onScreen(() -> middle(node));
            if (middle.isPresent()) {
                put(middle.get());
                settle();
                if (onScreen(() -> middle(node)).equals(middle)) {
                    return middle.get();
                }
            }
            if (attempt == MOST_TURNS) {
                throw new AssertionError("it does not stay: " + node);
            }
        }
    }

    /// The control, once it is there: what was changed a moment ago is shown with the next pulse.
    private static Node found(Supplier<Node> control) {
        for (int attempt = 1; ; attempt++) {
            try {
                return control.get();
            } catch (AssertionError missing) {
                if (attempt == MOST_TURNS) {
                    throw missing;
                }
                settle();
            }
        }
    }

    private static Optional<Point2D> middle(Node node) {
        Bounds bounds = node.getScene() == null ? null : node.localToScreen(node.getBoundsInLocal());
        return bounds == null
                ? Optional.empty()
                : Optional.of(new Point2D(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY())));
    }

    private void put(Point2D place) {
        hands.robotContext().getBaseRobot().moveMouse(place);
    }

    /// Turns the wheel until a node can be seen.
    public void reach(Node node) {
        for (ScrollPane pane : onScreen(() -> panes(node))) {
            reach(node, pane);
        }
    }

    private void reach(Node node, ScrollPane pane) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double off = onScreen(() -> outside(node, pane));
            if (off == 0) {
                return;
            }
            Bounds view = onScreen(() -> pane.localToScreen(pane.getBoundsInLocal()));
            // at the edge, where no chart takes the wheel for itself
            put(new Point2D(view.getMinX() + 4, view.getCenterY()));
            hands.scroll(1, off > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
            settle();
        }
    }

    /// What scrolls around a node, the innermost first.
    private static List<ScrollPane> panes(Node node) {
        List<ScrollPane> panes = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                panes.add(pane);
            }
        }
        return panes;
    }

    /// How far a node lies below (or, negative, above) what its scroll pane shows, pixels.
    private static double outside(Node node, ScrollPane pane) {
        Bounds own = node.localToScene(node.getBoundsInLocal());
        Bounds view = pane.localToScene(pane.getBoundsInLocal());
        if (own.getMaxY() > view.getMaxY()) {
            return own.getMaxY() - view.getMaxY();
        }
        return Math.min(0, own.getMinY() - view.getMinY());
    }

    /// Chooses from a list where the value stands, found by its name for those who listen.
    public void choose(String named, String choice) {
        for (int attempt = 1; ; attempt++) {
            click(() -> Shown.named(named));
            boolean open = onScreen(() -> !Shown.nodes(".menu-item .label").isEmpty());
            if (open || attempt == MOST_TURNS) {
                break;
            }
        }
        pick(choice);
    }
}
