package headroom.model.series;

import headroom.model.unit.Unit;

/// A measured series as its file holds it: nothing converted, nothing filled.
///
/// @param id its name
/// @param unit the unit of the values
/// @param kind how the values came to be
/// @param coverage which stretch of time each sample speaks for
/// @param aggregator how each value was made; other than {@link Aggregator#NONE} and {@link Aggregator#MAX} it hides
///     peaks
/// @param samples time stamps and values
/// @param sourceId the fingerprint of the file that it came from, see {@link Source}
public record TimeSeries(
        SeriesId id, Unit unit, Kind kind, Coverage coverage, Aggregator aggregator, Samples samples, String sourceId) {

    /// Whether the values are averages (or sums) over intervals longer than a minute, so that peaks inside are lost.
    public boolean averaged() {
        boolean combined = aggregator == Aggregator.MEAN
                || aggregator == Aggregator.SUM
                || aggregator == Aggregator.LAST
                || aggregator == Aggregator.UNKNOWN;
        return combined && coverage.intervalMillis() > 60_000;
    }

    /// The first moment that the series speaks for, epoch milliseconds.
    ///
    /// @throws IndexOutOfBoundsException if there are no samples
    public long startMillis() {
        return coverage.startMillis(samples.stampMillis(0));
    }

    /// The moment after the last one that the series speaks for, epoch milliseconds.
    ///
    /// @throws IndexOutOfBoundsException if there are no samples
    public long endMillis() {
        return coverage.endMillis(samples.stampMillis(samples.size() - 1));
    }

    /// The series with another unit and kind, as the planner corrected them.
    public TimeSeries read(Unit newUnit, Kind newKind) {
        return new TimeSeries(id, newUnit, newKind, coverage, aggregator, samples, sourceId);
    }
}
