package headroom.app.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Scrolls what gets the focus into sight, through all the panes that it lies in. Not while a mouse button is down:
/// what
/// is under the pointer stays there until it is released.
public final class FocusInSight {
    /// What stays visible around the control, pixels.
    private static final double MARGIN = 8;

    private final Scene scene;
    private final Runnable afterLayout = this::scroll;
    private boolean held;
    private boolean waiting;

    private FocusInSight(Scene scene) {
        this.scene = scene;
    }

    /// Watches the focus of a scene from now on.
    public static void watch(Scene scene) {
        FocusInSight watch = new FocusInSight(scene);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> watch.held = true);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> watch.held = false);
        // a drag may end where no release arrives
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> watch.held = false);
        scene.focusOwnerProperty().addListener((property, before, now) -> watch.follow(now));
    }

    /// What was only just put in has no place before the next layout.
    private void follow(@Nullable Node now) {
        if (now != null && !held && !waiting) {
            waiting = true;
            scene.addPostLayoutPulseListener(afterLayout);
            Platform.requestNextPulse();
        }
    }

    private void scroll() {
        waiting = false;
        scene.removePostLayoutPulseListener(afterLayout);
        Node owner = scene.getFocusOwner();
        if (owner == null) {
            return;
        }
        for (Node at = owner.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                show(pane, pane.getContent(), owner);
            }
        }
    }

    private static void show(ScrollPane pane, Node content, Node owner) {
        if (!within(owner, content)) {
            return;
        }
        Bounds wanted = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        Bounds all = content.getLayoutBounds();
        Bounds port = pane.getViewportBounds();
        pane.setVvalue(value(
                pane.getVvalue(),
                new Stretch(all.getMinY(), all.getHeight()),
                port.getHeight(),
                new Stretch(wanted.getMinY(), wanted.getHeight())));
        pane.setHvalue(value(
                pane.getHvalue(),
                new Stretch(all.getMinX(), all.getWidth()),
                port.getWidth(),
                new Stretch(wanted.getMinX(), wanted.getWidth())));
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// A part of an axis, pixels.
    private record Stretch(double from, double length) {}

    /// Where a scroll bar has to stand, 0 to 1, so that the wanted part shows; as it is where it shows already. Of what
    /// is longer than the place the beginning shows.
    private static double value(double now, Stretch all, double place, Stretch wanted) {
        double room = all.length() - place;
        if (room <= 0) {
            return now;
        }
        double from = wanted.from() - all.from();
        double first = now * room;
        double latest = Math.clamp(from - MARGIN, 0, room);
        double earliest = Math.clamp(from + wanted.length() + MARGIN - place, 0, room);
        return Math.clamp(first, Math.min(earliest, latest), latest) / room;
    }
}
