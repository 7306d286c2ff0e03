package headroom.app.chart;

import headroom.app.paint.Painted;
import java.util.Optional;

/// Zooms and moves the window of time that a chart shares with others.
final class TimeMoves {
    /// How much larger the window is after one step out.
    static final double ZOOM = 1.2;
    /// The shortest window, milliseconds.
    static final double LEAST_MILLIS = 1_000;

    private static final double STRIDE = 0.1;
    /// How far an arrow key moves the cursor, pixels.
    private static final double STEP = 4;

    private final FigureView view;
    private final TimeLink link;

    TimeMoves(FigureView view, TimeLink link) {
        this.view = view;
        this.link = link;
    }

    /// Does nothing in a chart that shows no time.
    void move(Move move) {
        Painted area = view.painted();
        if (area == null || !view.timed()) {
            return;
        }
        switch (move) {
            case ZOOM_IN -> zoom(area, middle(area), 1 / ZOOM);
            case ZOOM_OUT -> zoom(area, middle(area), ZOOM);
            case EARLIER -> pan(area, -STRIDE);
            case LATER -> pan(area, STRIDE);
            case ALL -> link.show(Optional.empty());
            case BACK -> link.back();
        }
    }

    /// Makes the window larger or smaller about a moment, which stays where it is.
    ///
    /// @param factor the new length over the old
    void zoom(Painted area, double about, double factor) {
        double from = about - (about - area.x().from()) * factor;
        double to = about + (area.x().to() - about) * factor;
        boolean all = view.whole()
                .filter(whole -> from <= whole.from() && to >= whole.to())
                .isPresent();
        if (all) {
            // further out there is nothing
            link.zoom(Optional.empty());
        } else if (to - from >= LEAST_MILLIS) {
            link.zoom(Optional.of(new TimeLink.Window(from, to)));
        }
    }

    /// Moves the window by a share of its length.
    void pan(Painted area, double share) {
        double shift = (area.x().to() - area.x().from()) * share;
        link.slide(new TimeLink.Window(area.x().from() + shift, area.x().to() + shift));
    }

    /// Moves the cursor to the left or to the right, from the middle where it is nowhere.
    ///
    /// @param sign -1 to the left, 1 to the right
    void stepCursor(Painted area, double sign) {
        double pixel = (area.x().to() - area.x().from()) / (area.right() - area.left());
        double at = middle(area) + STEP * pixel * sign;
        link.point(view, Optional.of(Math.clamp(at, area.x().from(), area.x().to())));
    }

    /// Where the cursor is, else the middle of what is shown.
    double middle(Painted area) {
        return link.cursorAt().orElse((area.x().from() + area.x().to()) / 2);
    }
}
