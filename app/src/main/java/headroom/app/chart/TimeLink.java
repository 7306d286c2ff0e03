package headroom.app.chart;

import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What charts on one time axis share: the window of time that they show, the moment under the pointer, and moments
/// that were pinned.
public final class TimeLink {
    private static final int REMEMBERED = 50;
    private static final int MOST_PINS = 2;
    /// Turns of the wheel that follow each other more closely are one step to go back over.
    private static final long ONE_TURN_MILLIS = 700;

    private final ReadOnlyObjectWrapper<Optional<Window>> window = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Cursor> cursor = new ReadOnlyObjectWrapper<>(Cursor.NOWHERE);
    private final ReadOnlyObjectWrapper<Optional<Window>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final LongSupplier clockMillis;
    private long zoomedAtMillis = Long.MIN_VALUE / 2;
    private final Deque<Optional<Window>> back = new ArrayDeque<>();
    /// Weak, so that a chart that left the window does not live as long as the link.
    private final List<WeakReference<FigureView>> views = new ArrayList<>();

    /// A link that knows by the machine's clock which turns of the wheel belong together.
    public TimeLink() {
        this(() -> System.nanoTime() / 1_000_000);
    }

    /// A link with a clock that only tells how far apart two moments are, milliseconds.
    TimeLink(LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
    }

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

        /// Whether the two have more than an end in common.
        public boolean touches(Window other) {
            return from < other.to && to > other.from;
        }

        /// The window in words, as short as it stays clear: "6 Oct – 9 Nov 2026", "6 Oct 2026, 14:00 – 18:30".
        public String words(ZoneId zone, Locale locale) {
            return Stretch.of(this, zone).words(locale);
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

    /// The stretch that a drag is selecting at the moment; empty while none is.
    ReadOnlyObjectProperty<Optional<Window>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Marks a stretch in all charts while a drag selects it.
    void select(Optional<Window> stretch) {
        selection.set(stretch);
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
            canGoBack.set(true);
            window.set(wanted);
        }
        zoomedAtMillis = Long.MIN_VALUE / 2;
    }

    /// Shows a larger or smaller window; the turns of one move of the wheel are one step to go back over.
    void zoom(Optional<Window> wanted) {
        long now = clockMillis.getAsLong();
        boolean goesOn = now - zoomedAtMillis < ONE_TURN_MILLIS;
        if (goesOn) {
            window.set(wanted);
        } else {
            show(wanted);
        }
        zoomedAtMillis = now;
    }

    /// Moves the window without remembering each step, as a drag or a wheel does.
    public void slide(Window wanted) {
        restore(Optional.of(wanted));
    }

    /// Shows what was shown before a drag began, which was not remembered.
    void restore(Optional<Window> before) {
        window.set(before);
    }

    /// Goes back to the window before; does nothing where there is none.
    public void back() {
        if (!back.isEmpty()) {
            window.set(back.pop());
            canGoBack.set(!back.isEmpty());
            zoomedAtMillis = Long.MIN_VALUE / 2;
        }
    }

    /// Whether there is a window to go back to.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }
}
