package headroom.importers.load;

/// A request as a raw record tells it.
///
/// @param endMillis when it ended, milliseconds since 1970 (or since the start of the run)
/// @param micros how long it took, microseconds; negative where the record does not say
/// @param failed whether it failed
record Request(long endMillis, long micros, boolean failed) {
    /// Times outside of this, about the years 1653 to 2286, are damage.
    private static final double MOST_MILLIS = 1e13;

    private static final double MOST_MICROS = 1e14;

    /// Whether its duration is known.
    boolean timed() {
        return micros >= 0;
    }

    /// When it began, milliseconds, rounded down.
    long startMillis() {
        return timed() ? Math.floorDiv(endMillis * 1000 - micros, 1000L) : endMillis;
    }

    /// Whether its time can be one.
    boolean plausible() {
        return Math.abs((double) endMillis) <= MOST_MILLIS && micros <= MOST_MICROS;
    }
}
