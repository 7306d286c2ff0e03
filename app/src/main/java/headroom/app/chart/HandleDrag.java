package headroom.app.chart;

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

    /// Where a drag is.
    enum Phase {
        MOVING,
        /// The hand let go.
        DONE,
        /// Escape: as it was before.
        CANCELLED
    }
}
