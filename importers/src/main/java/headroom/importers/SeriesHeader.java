package headroom.importers;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.Map;

/// What a file says of a series before its samples. What it does not say is unknown and is proposed from name,
/// labels and values later.
///
/// @param id its name and labels
/// @param unit the unit; {@link Unit#UNKNOWN} where the file does not say
/// @param kind how the values came to be; {@link Kind#UNKNOWN} where the file does not say
/// @param aggregator how each value was made; {@link Aggregator#UNKNOWN} where the file does not say
/// @param stamp which end of its interval a time stamp marks
/// @param intervalMillis the length of the interval, in milliseconds; 0: the most frequent distance of the stamps
/// @param usual the kind that series of this source have where neither file nor name tells it
public record SeriesHeader(
        SeriesId id, Unit unit, Kind kind, Aggregator aggregator, Stamp stamp, long intervalMillis, Kind usual) {
    /// A series of which the file tells only the name.
    public static SeriesHeader named(String metric, Map<String, String> labels, Stamp stamp) {
        return new SeriesHeader(
                SeriesId.of(metric, labels), Unit.UNKNOWN, Kind.UNKNOWN, Aggregator.UNKNOWN, stamp, 0, Kind.UNKNOWN);
    }

    /// The same series with a unit.
    public SeriesHeader in(Unit newUnit) {
        return new SeriesHeader(id, newUnit, kind, aggregator, stamp, intervalMillis, usual);
    }

    /// The same series with a kind.
    public SeriesHeader as(Kind newKind) {
        return new SeriesHeader(id, unit, newKind, aggregator, stamp, intervalMillis, usual);
    }

    /// The same series with an aggregator.
    public SeriesHeader madeBy(Aggregator newAggregator) {
        return new SeriesHeader(id, unit, kind, newAggregator, stamp, intervalMillis, usual);
    }

    /// The same series with a stated interval.
    public SeriesHeader every(long newIntervalMillis) {
        return new SeriesHeader(id, unit, kind, aggregator, stamp, newIntervalMillis, usual);
    }

    /// The same series with a kind to fall back on.
    public SeriesHeader usually(Kind newUsual) {
        return new SeriesHeader(id, unit, kind, aggregator, stamp, intervalMillis, newUsual);
    }
}
