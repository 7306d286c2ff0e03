package headroom.importers.derive;

import headroom.model.Progress;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.SeriesId;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A series that was computed.
///
/// @param series its samples; unit and kind are still to be told by its name where they are unknown
/// @param component the component of the series behind it, where they agree
/// @param from what it was computed from, as the catalogue writes it
public record Derived(TimeSeries series, Optional<String> component, String from) {
    /// What can be computed from the series of a file: by the lines of a catalogue, and quantiles or means from the
    /// buckets, sums and counts of histograms and summaries. A series that the file holds itself is not computed, and
    /// of several lines for one series the first counts.
    ///
    /// @param sourceId the fingerprint of the file
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public static List<Derived> all(
            List<SeriesEntry> entries, List<Derivation> derivations, String sourceId, Progress progress) {
        Operands operands = new Operands(entries, progress);
        Set<SeriesId> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(entry.series().id()));
        List<Derived> all = new ArrayList<>();
        for (Derivation derivation : derivations) {
            if (derivation.expression().metrics().allMatch(operands.byMetric()::containsKey)) {
                add(derivation, operands, sourceId, taken, all);
            }
        }
        for (Derived derived : Durations.all(operands, sourceId)) {
            if (taken.add(derived.series.id())) {
                all.add(derived);
            }
        }
        return all;
    }

    private static void add(
            Derivation derivation, Operands operands, String sourceId, Set<SeriesId> taken, List<Derived> into) {
        Evaluation.Computed computed = Evaluation.of(derivation.expression(), operands);
        for (Row row : computed.rows()) {
            Derived derived = of(derivation.metric(), row, Kind.UNKNOWN, computed.grid(), derivation.text(), sourceId);
            if (derived.series.samples().size() > 0 && taken.add(derived.series.id())) {
                into.add(derived);
            }
        }
    }

    /// A row as a series.
    static Derived of(String metric, Row row, Kind kind, Timeline grid, String from, String sourceId) {
        return of(metric, Unit.UNKNOWN, row, kind, grid, from, sourceId);
    }

    /// A row as a series whose unit is known.
    static Derived of(String metric, Unit unit, Row row, Kind kind, Timeline grid, String from, String sourceId) {
        Map<String, String> labels = row.labels();
        TimeSeries series = new TimeSeries(
                SeriesId.of(metric, labels),
                unit,
                kind,
                grid.coverage(),
                kind == Kind.QUANTILE ? Aggregator.QUANTILE : row.averaged() ? Aggregator.MEAN : Aggregator.NONE,
                grid.samples(row.values()),
                sourceId);
        return new Derived(series, row.component(), from);
    }
}
