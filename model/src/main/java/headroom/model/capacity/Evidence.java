package headroom.model.capacity;

/// What a capacity rests on, from the strongest to the weakest.
public enum Evidence {
    /// A test of the whole path reached the limit of this component.
    MEASURED,
    /// A test of this component alone.
    ISOLATED,
    /// Use of its resources against throughput, in production or below the limit, carried on to the limit.
    EXTRAPOLATED,
    /// Entered by the planner.
    ASSUMED,
    /// Nothing.
    NONE
}
