package headroom.app.chart;

import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.time.ZoneId;
import java.util.Optional;

/// What is seen of a figure.
final class Seen {
    private Seen() {}

    /// The figure in a window of time and a zone; all its time where it has nothing in the window, and as it is where
    /// it shows no time.
    ///
    /// @param window empty for all
    /// @param zone empty for the figure's own
    /// @param held the vertical axis that is kept whatever the figure says; empty for the figure's own
    static Figure of(Figure figure, Optional<TimeLink.Window> window, Optional<ZoneId> zone, Optional<Axis> held) {
        Axis vertical =
                held.filter(axis -> axis.getClass() == figure.y().getClass()).orElse(figure.y());
        if (!(figure.x() instanceof Axis.Time time)) {
            return with(figure, figure.x(), vertical);
        }
        Optional<TimeLink.Window> all = whole(figure);
        TimeLink.Window shown = window.filter(
                        wanted -> all.filter(wanted::touches).isPresent())
                .or(() -> all)
                .orElseGet(() -> new TimeLink.Window(time.from(), time.from() + 1));
        return with(figure, new Axis.Time(shown.from(), shown.to(), zone.orElse(time.zone())), vertical);
    }

    private static Figure with(Figure figure, Axis x, Axis y) {
        return new Figure(figure.id(), figure.title(), figure.subtitle(), x, y, figure.layers(), figure.spoken());
    }

    /// All the time that a figure has something for; empty where it shows no time.
    static Optional<TimeLink.Window> whole(Figure figure) {
        return figure.x() instanceof Axis.Time time && time.to() > time.from()
                ? Optional.of(new TimeLink.Window(time.from(), time.to()))
                : Optional.empty();
    }
}
