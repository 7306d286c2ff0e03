package headroom.model.capacity;

/// How a capacity was found.
public enum CapacityMethod {
    /// The highest measured throughput that met the objective.
    BEST_STEP,
    /// Universal Scalability Law fitted to throughput over concurrency.
    USL,
    /// Throughput that stays flat while load grows.
    PLATEAU,
    /// Utilisation law: throughput at which the busiest resource is full.
    UTILISATION_LAW,
    /// The least of the components' capacities.
    WEAKEST_COMPONENT,
    /// Entered by the planner.
    ASSUMED,
    /// Nothing could be fitted.
    NONE
}
