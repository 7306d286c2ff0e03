package headroom.model.series;

import headroom.model.unit.Unit;
import java.util.List;
import java.util.Optional;

/// A measured series as its file holds it: nothing converted, nothing filled.
///
/// @param id its name
/// @param unit the unit of the values
/// @param kind how the values came to be
/// @param coverage which stretch of time each sample speaks for; of joined exports that of the finest, see
///     {@link #stretches}
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
        return combined && longestIntervalMillis() > 60_000;
    }

    /// The longest stretch that one of its samples speaks for, milliseconds: more than {@link #coverage} says where
    /// coarser exports were joined to finer ones. 0 for readings at irregular moments.
    public long longestIntervalMillis() {
        return samples instanceof SplicedSamples spliced ? spliced.longestIntervalMillis() : coverage.intervalMillis();
    }

    /// Which stretch of time sample `index` speaks for.
    public Coverage coverage(int index) {
        return samples instanceof SplicedSamples spliced ? spliced.coverage(index) : coverage;
    }

    /// The series cut where the length of its intervals changes, in the order of time; itself where it does not.
    public List<TimeSeries> stretches() {
        if (!(samples instanceof SplicedSamples spliced) || samples.size() == 0) {
            return List.of(this);
        }
        List<SplicedSamples.Piece> pieces = spliced.stretches();
        return pieces.size() == 1 && pieces.getFirst().coverage().equals(coverage)
                ? List.of(this)
                : pieces.stream()
                        .map(piece -> new TimeSeries(id, unit, kind, piece.coverage(), aggregator, piece, sourceId))
                        .toList();
    }

    /// What laying its exports over each other showed; empty for a series of one export.
    public Optional<SpliceFindings> findings() {
        return samples instanceof SplicedSamples spliced ? Optional.of(spliced.findings()) : Optional.empty();
    }

    /// The series under another name.
    public TimeSeries named(SeriesId newId) {
        return newId.equals(id) ? this : new TimeSeries(newId, unit, kind, coverage, aggregator, samples, sourceId);
    }

    /// The first moment that the series speaks for, epoch milliseconds.
    ///
    /// @throws IndexOutOfBoundsException if there are no samples
    public long startMillis() {
        return coverage(0).startMillis(samples.stampMillis(0));
    }

    /// The moment after the last one that the series speaks for, epoch milliseconds.
    ///
    /// @throws IndexOutOfBoundsException if there are no samples
    public long endMillis() {
        int last = samples.size() - 1;
        return coverage(last).endMillis(samples.stampMillis(last));
    }

    /// The series with another unit and kind, as the planner corrected them.
    public TimeSeries read(Unit newUnit, Kind newKind) {
        return new TimeSeries(id, newUnit, newKind, coverage, aggregator, samples, sourceId);
    }
}
