package headroom.app.chart;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What charts on one time axis share: the window of time that they show, the moment under the pointer, and moments
/// that were pinned.
public final class TimeLink {
    private static final int REMEMBERED = 50;
    private static final int MOST_PINS = 2;

    private final ReadOnlyObjectWrapper<Optional<Window>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(Cursor.NOWHERE);
    private final Deque<Optional<Window>> back = new ArrayDeque<>();
    /// Weak, so that a chart that left the window does not live as long as the link.
    private final List<WeakReference<FigureView>> views = new ArrayList<>();

    /// A stretch of the axis.
    ///
    /// @param from its left end, in the unit of the axis
    /// @param to its right end, greater than `from`
    public record Window(double from, double to) {
        /// Checks the order.
        public Window {
            if (!(to > from)) {
                throw new IllegalArgumentException("no window: " + from + " to " + to);
            }
        }
    }

    /// Where the pointer and the pins are.
    ///
    /// @param at the moment under the pointer, in the unit of the axis; empty when it is nowhere
    /// @param pins moments that stay until they are taken away, at most two, oldest first
    /// @param reader the chart that shows the readings of all; null when the pointer was in none yet
    record Cursor(
            Optional<Double> at,
            List<Double> pins,
            @Nullable FigureView reader) {
        static final Cursor NOWHERE = new Cursor(Optional.empty(), List.of(), null);

        Cursor {
            pins = List.copyOf(pins);
        }
    }

    /// The window shown; empty for all.
    public ReadOnlyObjectProperty<Optional<Window>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// Pointer and pins.
    ReadOnlyObjectProperty<Cursor> cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /// The moment under the pointer; empty when it is nowhere.
    Optional<Double> cursorAt() {
        return cursor.get().at();
    }

    /// Moves the pointer's line in all charts; the readings show in `reader`.
    void point(FigureView reader, Optional<Double> at) {
        Cursor now = cursor.get();
        if (!now.at().equals(at) || now.reader() != reader) {
            cursor.set(new Cursor(at, now.pins(), reader));
        }
    }

    /// Pins a moment; a third pin takes the two before away.
    void pin(FigureView reader, double at) {
        List<Double> pins = new ArrayList<>(cursor.get().pins());
        if (pins.size() == MOST_PINS) {
            pins.clear();
        } else {
            pins.add(at);
        }
        cursor.set(new Cursor(cursor.get().at(), pins, reader));
    }

    /// Takes the pins away.
    ///
    /// @return whether there were any
    boolean unpin() {
        Cursor now = cursor.get();
        cursor.set(new Cursor(now.at(), List.of(), now.reader()));
        return !now.pins().isEmpty();
    }

    /// Lets a chart's values show in the reading of all.
    void join(FigureView view) {
        views.add(new WeakReference<>(view));
    }

    /// The charts that show something now, in the order in which they joined.
    List<FigureView> views() {
        views.removeIf(view -> view.get() == null);
        return views.stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .filter(view -> view.getScene() != null)
                .toList();
    }

    /// Shows another window and remembers the one before.
    public void show(Optional<Window> wanted) {
        if (!wanted.equals(window.get())) {
            back.push(window.get());
            if (back.size() > REMEMBERED) {
                back.removeLast();
            }
            window.set(wanted);
        }
    }

    /// Moves the window without remembering each step, as a drag or a wheel does.
    public void slide(Window wanted) {
        window.set(Optional.of(wanted));
    }

    /// Goes back to the window before; does nothing where there is none.
    public void back() {
        if (!back.isEmpty()) {
            window.set(back.pop());
        }
    }

    /// Whether there is a window to go back to.
    public boolean canGoBack() {
        return !back.isEmpty();
    }
}
