package headroom.model.series;

/// How the value of an interval was made from what happened in it, before the file was written.
public enum Aggregator {
    /// A reading at a moment, nothing was combined.
    NONE,
    MEAN,
    MAX,
    MIN,
    SUM,
    LAST,
    QUANTILE,
    /// Combined somehow; the file does not say.
    UNKNOWN
}
