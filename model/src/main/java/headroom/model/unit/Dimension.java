package headroom.model.unit;

/// What kind of thing a unit measures. Only units of one dimension convert into each other.
public enum Dimension {
    /// Durations; base unit seconds.
    TIME,
    /// Amounts of data; base unit bytes.
    DATA,
    /// Data per time; base unit bytes per second.
    DATA_RATE,
    /// Shares of a whole; base unit ratio, 0 to 1.
    SHARE,
    /// Busy processors; base unit cores.
    CORES,
    /// Things counted (requests, connections, instances); base unit one.
    COUNT,
    /// Things counted per time; base unit one per second.
    RATE,
    /// Not known: converts into nothing but itself.
    UNKNOWN
}
