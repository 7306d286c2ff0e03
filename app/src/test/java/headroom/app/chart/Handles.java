package headroom.app.chart;

import headroom.app.paint.Painted;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Point2D;

/// What can be dragged in a chart, for a planner's hand. To be asked on the interface thread.
public final class Handles {
    private Handles() {}

    /// The first handle whose id is wanted.
    public static Optional<Painted.Handle> find(FigureView chart, Predicate<String> wanted) {
        Painted area = chart.painted();
        return area == null
                ? Optional.empty()
                : area.handles().stream()
                        .filter(handle -> wanted.test(handle.id()))
                        .findFirst();
    }

    /// The middle of a handle on the screen.
    public static Point2D middle(FigureView chart, Painted.Handle handle) {
        return chart.localToScreen(handle.left() + handle.width() / 2, handle.top() + handle.height() / 2);
    }
}
