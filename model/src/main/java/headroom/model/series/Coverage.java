package headroom.model.series;

/// Which stretch of time each sample of a series speaks for.
///
/// @param stamp whether a time stamp is the start or the end of the stretch
/// @param intervalMillis the length of the stretch in milliseconds; 0 for readings at a moment whose distance is not
///     regular
public record Coverage(Stamp stamp, long intervalMillis) {
    /// Checks that the interval is not negative.
    public Coverage {
        if (intervalMillis < 0) {
            throw new IllegalArgumentException("interval must not be negative: " + intervalMillis + " ms");
        }
    }

    /// The first moment covered by a sample with that stamp, in epoch milliseconds.
    public long startMillis(long stampMillis) {
        return stamp == Stamp.START ? stampMillis : stampMillis - intervalMillis;
    }

    /// The moment just after the stretch covered by a sample with that stamp, in epoch milliseconds.
    public long endMillis(long stampMillis) {
        return stamp == Stamp.END ? stampMillis : stampMillis + intervalMillis;
    }
}
