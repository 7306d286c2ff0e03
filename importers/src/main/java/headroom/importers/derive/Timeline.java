package headroom.importers.derive;

import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Resampling;
import headroom.model.series.Rollup;
import headroom.model.series.Samples;
import headroom.model.series.SeriesSummary;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The grid of time on which series are joined: the steps of the coarsest of them.
///
/// @param startMillis the first moment of the first step
/// @param stepMillis the length of a step
/// @param size how many steps there are
/// @param stamp the end of a step that carries its stamp
record Timeline(long startMillis, long stepMillis, int size, Stamp stamp) {
    static final Timeline NONE = new Timeline(0, 1, 0, Stamp.END);
    private static final long MINUTE_MILLIS = 60_000;
    private static final int MOST_STEPS = 20_000_000;

    /// The grid of those series; empty where they are none or too long for their step.
    static Optional<Timeline> over(List<SeriesEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<TimeSeries> all = entries.stream().map(SeriesEntry::series).toList();
        long step = all.stream().mapToLong(Timeline::interval).max().orElse(MINUTE_MILLIS);
        TimeSeries coarsest =
                all.stream().filter(one -> interval(one) == step).findFirst().orElseThrow();
        long origin = stated(coarsest).startMillis();
        long start =
                all.stream().mapToLong(one -> stated(one).startMillis()).min().orElse(origin);
        long end = all.stream().mapToLong(one -> stated(one).endMillis()).max().orElse(origin);
        long from = origin + Math.floorDiv(start - origin, step) * step;
        long size = Math.ceilDiv(end - from, step);
        return size > 0 && size <= MOST_STEPS
                ? Optional.of(
                        new Timeline(from, step, (int) size, coarsest.coverage().stamp()))
                : Optional.empty();
    }

    /// A series on this grid, in base units; empty where it cannot be a rate.
    ///
    /// @param asRate whether what it counts in a second is asked for
    Optional<Row> row(SeriesEntry entry, Map<String, String> labels, boolean asRate) {
        TimeSeries read = stated(entry.asRead());
        TimeSeries series = asRate ? Rates.toRate(counting(read)) : read;
        if (series.samples().size() == 0) {
            return Optional.empty();
        }
        Rollup rollup = Resampling.roll(series, stepMillis, startMillis);
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        int shift = Math.toIntExact((rollup.startMillis() - startMillis) / stepMillis);
        double factor = toBase(series.unit());
        for (int i = 0; i < rollup.size(); i++) {
            if (rollup.count(i) > 0 && shift + i >= 0 && shift + i < size) {
                values[shift + i] = rollup.mean(i) * factor;
            }
        }
        boolean averaged = asRate || entry.series().aggregator() != Aggregator.NONE;
        return Optional.of(new Row(labels, values, entry.component(), averaged));
    }

    /// The samples of a row.
    Samples samples(double[] values) {
        long[] stamps = new long[size];
        double[] there = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                stamps[count] = startMillis + (stamp == Stamp.START ? i : i + 1L) * stepMillis;
                there[count] = values[i];
                count++;
            }
        }
        return ArraySamples.of(Arrays.copyOf(stamps, count), Arrays.copyOf(there, count));
    }

    /// The coverage of a row.
    Coverage coverage() {
        return new Coverage(stamp, stepMillis);
    }

    /// What the expression takes the rate of counts, whatever was made of its name.
    private static TimeSeries counting(TimeSeries series) {
        return switch (series.kind()) {
            case COUNTER, HISTOGRAM, INTERVAL_COUNT, RATE -> series;
            case GAUGE, QUANTILE, UNKNOWN -> series.read(series.unit(), Kind.COUNTER);
        };
    }

    private static TimeSeries stated(TimeSeries series) {
        Coverage coverage = new Coverage(series.coverage().stamp(), interval(series));
        return new TimeSeries(
                series.id(),
                series.unit(),
                series.kind(),
                coverage,
                series.aggregator(),
                series.samples(),
                series.sourceId());
    }

    private static long interval(TimeSeries series) {
        long stated = series.coverage().intervalMillis();
        return stated > 0
                ? stated
                : SeriesSummary.intervalMillis(series.samples()).orElse(MINUTE_MILLIS);
    }

    private static double toBase(Unit unit) {
        return switch (unit.dimension()) {
            case TIME -> unit.factorTo(Unit.SECONDS);
            case DATA -> unit.factorTo(Unit.BYTES);
            case DATA_RATE -> unit.factorTo(Unit.BYTES_PER_SECOND);
            case SHARE -> unit.factorTo(Unit.RATIO);
            case CORES -> unit.factorTo(Unit.CORES);
            case RATE -> unit.factorTo(Unit.PER_SECOND);
            case COUNT, UNKNOWN -> 1;
        };
    }
}
