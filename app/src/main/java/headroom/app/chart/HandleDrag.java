package headroom.app.chart;

import headroom.model.Message;
import java.util.Optional;

/// What hears of a handle that is dragged.
@FunctionalInterface
public interface HandleDrag {
    /// The handle was moved.
    ///
    /// @param id what it edits
    /// @param value where it is now, in the unit of the axis that it moves along
    /// @param from where the drag began, in the same unit
    /// @param phase whether it goes on
    void moved(String id, double value, double from, Phase phase);

    /// What a drag of a handle does, and where else that can be typed; empty where nothing is to be said.
    default Optional<Message> hint(String id) {
        return Optional.empty();
    }

    /// Where a drag is.
    enum Phase {
        MOVING,
        /// The hand let go.
        DONE,
        /// Escape: as it was before.
        CANCELLED
    }
}
