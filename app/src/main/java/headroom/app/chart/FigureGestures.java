package headroom.app.chart;

import headroom.app.paint.Painted;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What hand and keyboard do in a chart. Handles win over panning, panning over selecting a window of time.
final class FigureGestures {
    /// How far a hand may slip in a click, pixels.
    private static final double CLICK = 5;
    /// From here on a handle follows the hand, pixels.
    private static final double SLIP = 2;

    private final FigureView view;
    private final TimeLink link;
    private final TimeMoves moves;
    private Painted.@Nullable Handle dragged;
    private @Nullable Painted pressedIn;
    private double pressedX;
    private double pressedY;
    private boolean moved;
    private boolean panning;
    private boolean selecting;
    private @Nullable Point2D enteredAt;
    private boolean wheelZooms;
    private Optional<TimeLink.Window> pressedWindow = Optional.empty();

    FigureGestures(FigureView view, TimeLink link) {
        this.view = view;
        this.link = link;
        this.moves = new TimeMoves(view, link);
        view.setOnMouseMoved(this::move);
        view.setOnMouseExited(_ -> leave());
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(this::release);
        view.setOnMouseClicked(this::click);
        view.setOnScroll(this::scroll);
        view.setOnZoom(this::pinch);
        view.setOnKeyPressed(this::key);
    }

    /// Zooms or moves in time.
    void move(Move move) {
        moves.move(move);
    }

    private boolean timed() {
        return view.timed();
    }

    private void leave() {
        enteredAt = null;
        wheelZooms = false;
        view.hint("");
        link.point(view, Optional.empty());
    }

    /// A chart that the page carried under a resting pointer leaves the wheel to the page; one that the hand moved in
    /// takes it.
    private void noticeHand(MouseEvent event) {
        Point2D here = new Point2D(event.getScreenX(), event.getScreenY());
        if (enteredAt == null) {
            enteredAt = here;
        } else if (!here.equals(enteredAt)) {
            wheelZooms = true;
        }
    }

    private void move(MouseEvent event) {
        Painted area = view.painted();
        if (area == null) {
            return;
        }
        noticeHand(event);
        Optional<Painted.Handle> handle = handleAt(area, event);
        view.setCursor(handle.map(found -> found.sideways() ? Cursor.H_RESIZE : Cursor.V_RESIZE)
                .orElse(Cursor.DEFAULT));
        view.hint(handle.map(Painted.Handle::id).orElse(""));
        if (timed()) {
            boolean inside = event.getX() >= area.left() && event.getX() <= area.right();
            link.point(view, inside ? Optional.of(area.x().value(event.getX())) : Optional.empty());
        }
    }

    private static Optional<Painted.Handle> handleAt(Painted area, MouseEvent event) {
        return area.handles().stream()
                .filter(handle -> handle.holds(event.getX(), event.getY()))
                .reduce((_, last) -> last);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        // a page that scrolls would take the focus away again, and with it the keys
        event.consume();
        Painted area = view.painted();
        if (area == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedIn = area;
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = handleAt(area, event).orElse(null);
        moved = false;
        view.hint("");
        // what follows the hand must not change the scale under it
        view.holdScale(dragged != null);
        if (dragged != null) {
            // the panel would lie over what is dragged
            link.point(view, Optional.empty());
        }
        pressedWindow = link.windowProperty().get();
        panning = dragged == null && timed() && event.isShiftDown();
        selecting = dragged == null && timed() && !event.isShiftDown();
    }

    private void drag(MouseEvent event) {
        Painted area = pressedIn;
        if (area == null) {
            return;
        }
        if (dragged != null) {
            moved = moved || Math.hypot(event.getX() - pressedX, event.getY() - pressedY) >= SLIP;
            if (moved) {
                report(area, dragged, event, HandleDrag.Phase.MOVING);
            }
        } else if (panning) {
            double shift = area.x().value(pressedX) - area.x().value(event.getX());
            link.slide(new TimeLink.Window(area.x().from() + shift, area.x().to() + shift));
        } else if (selecting) {
            link.point(view, Optional.of(area.x().value(clamp(area, event.getX()))));
            link.select(selected(area, event));
        }
    }

    private void report(Painted area, Painted.Handle handle, MouseEvent event, HandleDrag.Phase phase) {
        double now = handle.sideways() ? area.x().value(event.getX()) : area.y().value(event.getY());
        double from = handle.sideways() ? area.x().value(pressedX) : area.y().value(pressedY);
        view.handleDrag().moved(handle.id(), now, from, phase);
    }

    private void release(MouseEvent event) {
        Painted area = pressedIn;
        if (area == null) {
            return;
        }
        if (dragged != null) {
            // who only clicks on a line changes nothing
            if (moved) {
                report(area, dragged, event, HandleDrag.Phase.DONE);
            }
        } else if (panning) {
            remember();
        } else if (selecting) {
            selected(area, event).ifPresent(window -> link.show(Optional.of(window)));
        }
        letGo();
    }

    private void letGo() {
        dragged = null;
        pressedIn = null;
        panning = false;
        selecting = false;
        view.holdScale(false);
        link.select(Optional.empty());
    }

    /// The stretch between where the drag began and where it is; empty while that may still be a click.
    private Optional<TimeLink.Window> selected(Painted area, MouseEvent event) {
        double one = area.x().value(clamp(area, pressedX));
        double other = area.x().value(clamp(area, event.getX()));
        double from = Math.min(one, other);
        double to = Math.max(one, other);
        return Math.abs(event.getX() - pressedX) > CLICK && to - from >= TimeMoves.LEAST_MILLIS
                ? Optional.of(new TimeLink.Window(from, to))
                : Optional.empty();
    }

    /// Makes the whole pan one step to go back over.
    private void remember() {
        Optional<TimeLink.Window> now = link.windowProperty().get();
        link.restore(pressedWindow);
        link.show(now);
    }

    private static double clamp(Painted area, double px) {
        return Math.clamp(px, area.left(), area.right());
    }

    private void click(MouseEvent event) {
        Painted area = view.painted();
        if (area == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2 && timed()) {
            link.unpin();
            link.show(Optional.empty());
        } else if (event.isStillSincePress() && timed() && handleAt(area, event).isEmpty()) {
            link.pin(view, area.x().value(clamp(area, event.getX())));
        }
    }

    private void scroll(ScrollEvent event) {
        Painted area = view.painted();
        if (area == null || !timed()) {
            return;
        }
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            moves.pan(area, -event.getDeltaX() / (area.right() - area.left()));
            event.consume();
        } else if (event.getDeltaY() != 0 && (wheelZooms || event.isShortcutDown())) {
            moves.zoom(
                    area,
                    area.x().value(clamp(area, event.getX())),
                    event.getDeltaY() > 0 ? 1 / TimeMoves.ZOOM : TimeMoves.ZOOM);
            event.consume();
        }
    }

    private void pinch(ZoomEvent event) {
        Painted area = view.painted();
        if (area != null && timed()) {
            moves.zoom(area, area.x().value(clamp(area, event.getX())), 1 / event.getZoomFactor());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        Painted area = view.painted();
        if (area == null || !timed()) {
            if (event.getCode() == KeyCode.ESCAPE && cancel()) {
                event.consume();
            }
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case ESCAPE -> taken = cancel();
            case PLUS, ADD, EQUALS -> moves.move(Move.ZOOM_IN);
            case MINUS, SUBTRACT -> moves.move(Move.ZOOM_OUT);
            case DIGIT0, HOME -> moves.move(Move.ALL);
            case LEFT, RIGHT -> taken = step(area, event);
            case ENTER -> link.pin(view, moves.middle(area));
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean cancel() {
        Painted area = pressedIn;
        Painted.Handle handle = dragged;
        if (panning) {
            link.restore(pressedWindow);
        }
        letGo();
        if (area != null && handle != null) {
            double from =
                    handle.sideways() ? area.x().value(pressedX) : area.y().value(pressedY);
            view.handleDrag().moved(handle.id(), from, from, HandleDrag.Phase.CANCELLED);
        }
        return area != null || link.unpin();
    }

    private boolean step(Painted area, KeyEvent event) {
        boolean left = event.getCode() == KeyCode.LEFT;
        if (event.isAltDown()) {
            // where no window was shown before, the key goes back to the view before
            boolean back = left && link.canGoBackProperty().get();
            if (back) {
                moves.move(Move.BACK);
            }
            return back;
        }
        if (event.isShiftDown()) {
            moves.move(left ? Move.EARLIER : Move.LATER);
        } else {
            moves.stepCursor(area, left ? -1 : 1);
        }
        return true;
    }
}
