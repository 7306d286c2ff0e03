package headroom.app.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What charts on one time axis share: the window of time that they show and the moment under the pointer.
public final class TimeLink {
    private static final int REMEMBERED = 50;

    private final ReadOnlyObjectWrapper<Optional<Window>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Double>> cursor = new SimpleObjectProperty<>(Optional.empty());
    private final Deque<Optional<Window>> back = new ArrayDeque<>();

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

    /// The window shown; empty for all.
    public ReadOnlyObjectProperty<Optional<Window>> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /// The moment under the pointer, in the unit of the axis; empty when it is nowhere.
    public ObjectProperty<Optional<Double>> cursorProperty() {
        return cursor;
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
