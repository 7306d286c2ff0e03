package headroom.model.series;

/// What a series says about the system.
public enum Role {
    DEMAND,
    THROUGHPUT,
    UTILISATION,
    RESPONSE_TIME,
    ERRORS,
    CONCURRENCY,
    QUEUE,
    INSTANCES,
    LIMIT,
    OTHER
}
