package headroom.model.workbook;

import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Splice;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A series in the workbook and what the planner says of it.
///
/// @param series the series as imported; its unit and kind are the file's. Of a merged series what its exports make
///     together, of a folded one what its members do: computed from them, and not kept on disk
/// @param unit the unit that counts, corrected by the planner or the file's
/// @param kind the kind that counts
/// @param role what it says about the system
/// @param component the component that it belongs to; empty for the whole path or when not known
/// @param exports the exports that were merged into it, as their files hold them; empty for a series of one file
/// @param fold how it is made of other series of the workbook; empty for a series that a file holds
public record SeriesEntry(
        TimeSeries series,
        Unit unit,
        Kind kind,
        Role role,
        Optional<String> component,
        List<TimeSeries> exports,
        Optional<SeriesFold> fold) {
    private static final Comparator<TimeSeries> BY_TIME = Comparator.comparingLong(
                    (TimeSeries part) -> part.samples().size() == 0 ? Long.MAX_VALUE : part.startMillis())
            .thenComparing(TimeSeries::sourceId);

    /// Copies the list. Workbooks written before there were merged and folded series say nothing of them.
    public SeriesEntry {
        exports = exports == null ? List.of() : List.copyOf(exports);
        fold = fold == null ? Optional.empty() : fold;
    }

    /// A series that one file holds.
    public SeriesEntry(TimeSeries series, Unit unit, Kind kind, Role role, Optional<String> component) {
        this(series, unit, kind, role, component, List.of(), Optional.empty());
    }

    /// The series with the unit and kind that count.
    public TimeSeries asRead() {
        return series.read(unit, kind);
    }

    /// The exports that it is made of: those merged into it, or the one that it is. A folded series has none.
    public List<TimeSeries> parts() {
        return fold.isPresent() ? List.of() : exports.isEmpty() ? List.of(series) : exports;
    }

    /// Whether it is made of several exports.
    public boolean merged() {
        return exports.size() > 1;
    }

    /// Whether a part of it comes from a file.
    ///
    /// @param sha256 the fingerprint of the file
    public boolean comesFrom(String sha256) {
        // most series are of one file, and this is asked of all of them for each file
        return exports.isEmpty()
                ? fold.isEmpty() && series.sourceId().equals(sha256)
                : exports.stream().anyMatch(part -> part.sourceId().equals(sha256));
    }

    /// The same series with another meaning.
    public SeriesEntry withRole(Role other) {
        return new SeriesEntry(series, unit, kind, other, component, exports, fold);
    }

    /// The same series with values in another unit.
    public SeriesEntry withUnit(Unit other) {
        return new SeriesEntry(series, other, kind, role, component, exports, fold);
    }

    /// The same series with values that came to be in another way.
    public SeriesEntry withKind(Kind other) {
        return new SeriesEntry(series, unit, other, role, component, exports, fold);
    }

    /// The same series at another component, or at none.
    public SeriesEntry withComponent(Optional<String> other) {
        return new SeriesEntry(series, unit, kind, role, other, exports, fold);
    }

    /// The decisions about this series for other samples.
    SeriesEntry withSeries(TimeSeries other) {
        return new SeriesEntry(other, unit, kind, role, component, exports, fold);
    }

    /// The decisions about this series for other exports of it, at least one.
    SeriesEntry ofParts(List<TimeSeries> parts) {
        if (parts.size() == 1) {
            TimeSeries whole = parts.getFirst().named(series.id());
            return new SeriesEntry(whole, unit, kind, role, component, List.of(), fold);
        }
        // the order in which files came shall not show
        SeriesId plain = series.id().withSuffix("");
        List<TimeSeries> sorted =
                parts.stream().map(part -> part.named(plain)).sorted(BY_TIME).toList();
        return new SeriesEntry(Splice.of(series.id(), sorted), unit, kind, role, component, sorted, fold);
    }
}
