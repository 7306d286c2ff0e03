package headroom.model.series;

/// How the values of a series came to be, which decides how they become rates and how they may be combined.
public enum Kind {
    /// Grows since a start and falls only at a reset.
    COUNTER,
    /// Events in each interval.
    INTERVAL_COUNT,
    /// A level at a moment.
    GAUGE,
    /// Events per second.
    RATE,
    /// A quantile of a distribution: never summed or averaged.
    QUANTILE,
    /// A bucket of a histogram.
    HISTOGRAM,
    /// Not told by name, metadata or values.
    UNKNOWN
}
