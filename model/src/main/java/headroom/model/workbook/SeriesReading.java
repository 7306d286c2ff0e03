package headroom.model.workbook;

import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Role;
import headroom.model.series.SeriesSummary;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads series of a workbook as what their role says they are.
final class SeriesReading {
    private static final long MINUTE_MILLIS = 60_000;
    private static final long[] USUAL_STEPS_MILLIS = {
        MINUTE_MILLIS, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 86_400_000
    };

    private SeriesReading() {}

    /// The entries of a role that pass a test and hold enough samples to say anything.
    static List<SeriesEntry> entries(Workbook workbook, Role role, Predicate<SeriesEntry> test) {
        return workbook.series().stream()
                .filter(entry ->
                        entry.role() == role && entry.series().samples().size() >= 2 && test.test(entry))
                .toList();
    }

    /// The series as requests a second; empty where it cannot be: a quantile, a duration, a share. A number without a
    /// unit is taken for requests a second.
    static Optional<TimeSeries> rate(SeriesEntry entry) {
        TimeSeries rate = Rates.toRate(entry.asRead());
        boolean usable = rate.kind() != Kind.QUANTILE && rate.samples().size() >= 2;
        if (!usable) {
            return Optional.empty();
        }
        return switch (rate.unit().dimension()) {
            case RATE -> Optional.of(rate);
            case UNKNOWN, COUNT -> Optional.of(rate.read(Unit.REQUESTS_PER_SECOND, rate.kind()));
            default -> Optional.empty();
        };
    }

    /// The series as a level in base units of a dimension: its factor to them, where it has one.
    static Optional<Double> factorTo(TimeSeries series, Unit unit) {
        return series.unit().dimension() == unit.dimension()
                ? Optional.of(series.unit().factorTo(unit))
                : Optional.empty();
    }

    /// What turns a use of resources into a ratio: by its unit, or, where it has none, by its values.
    static Optional<Double> factorToRatio(TimeSeries series) {
        if (series.unit().dimension() != Dimension.UNKNOWN) {
            return factorTo(series, Unit.RATIO);
        }
        double max = SeriesSummary.of(series).max();
        if (max <= 1.05) {
            return Optional.of(1.0);
        }
        return max <= 105 ? Optional.of(Unit.PERCENT.factorTo(Unit.RATIO)) : Optional.empty();
    }

    /// The step on which a series is read, at least a minute: rates are one-minute averages. For readings at irregular
    /// moments the usual step that is no finer than their mean distance.
    static long stepMillis(TimeSeries series) {
        long stated = series.coverage().intervalMillis();
        if (stated > 0) {
            return Math.max(stated, MINUTE_MILLIS);
        }
        long span = series.endMillis() - series.startMillis();
        long typical = span / Math.max(1, series.samples().size() - 1);
        for (long usual : USUAL_STEPS_MILLIS) {
            if (usual >= typical) {
                return usual;
            }
        }
        return USUAL_STEPS_MILLIS[USUAL_STEPS_MILLIS.length - 1];
    }
}
