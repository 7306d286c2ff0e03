package headroom.app.control;

import headroom.app.chart.HandleDrag;
import headroom.app.document.Trial;
import java.util.Optional;
import java.util.function.Supplier;

/// A value that a hand drags in a chart: seen while it moves, one step of the history when the hand lets go, as it was
/// when Escape is pressed.
public final class HandleTrial {
    private Optional<Trial<Double>> under = Optional.empty();

    /// Whether a hand holds it.
    public boolean underWay() {
        return under.isPresent();
    }

    /// Follows the hand.
    ///
    /// @param begin begins the change when the hand moves for the first time
    /// @param value where the hand is
    public void follow(Supplier<Trial<Double>> begin, double value, HandleDrag.Phase phase) {
        if (under.isEmpty() && phase == HandleDrag.Phase.CANCELLED) {
            return;
        }
        Trial<Double> trial = under.orElseGet(begin);
        under = Optional.of(trial);
        switch (phase) {
            case MOVING -> trial.show(value);
            case DONE -> {
                trial.show(value);
                trial.keep();
                under = Optional.empty();
            }
            case CANCELLED -> {
                trial.restore();
                under = Optional.empty();
            }
        }
    }
}
