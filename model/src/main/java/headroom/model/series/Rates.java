package headroom.model.series;

import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Turns what was counted into events per second.
public final class Rates {
    private Rates() {}

    /// The series as a rate, where it counts something; every other series as it is. Series are turned one by
    /// one, before they are summed: a counter that was reset in one member would vanish in a sum.
    ///
    /// - A counter: what it grew by between two readings, over the time between them. A fall is a reset: the
    ///   new value is what was counted since. Nothing is said across a gap (more than one and a half
    ///   intervals). The rate at a stamp covers the time since the reading before. A bucket of a histogram is a
    ///   counter too.
    /// - A count per interval: divided by the interval that it covers, not by the distance to its neighbour,
    ///   which is longer where empty intervals are left out. Only a series without a regular interval is
    ///   divided by distances.
    /// - A rate per minute or hour becomes one per second.
    public static TimeSeries toRate(TimeSeries series) {
        List<TimeSeries> stretches = series.stretches();
        return stretches.size() == 1
                ? ofStretch(series)
                : Splice.following(
                        series,
                        stretches.stream().map(Rates::ofStretch).toList(),
                        series.findings().orElseThrow());
    }

    private static TimeSeries ofStretch(TimeSeries series) {
        return switch (series.kind()) {
            case COUNTER, HISTOGRAM -> fromCounter(series);
            case INTERVAL_COUNT -> fromCounts(series);
            case GAUGE, RATE, QUANTILE, UNKNOWN -> perSecond(series);
        };
    }

    private static TimeSeries fromCounter(TimeSeries series) {
        Samples samples = series.samples();
        long interval = interval(series);
        double factor = factor(series);
        int size = Math.max(0, samples.size() - 1);
        long[] stamps = new long[size];
        double[] rates = new double[size];
        int count = 0;
        for (int i = 1; i < samples.size(); i++) {
            long distance = samples.stampMillis(i) - samples.stampMillis(i - 1);
            if (interval > 0 && SeriesSummary.isGap(distance, interval)) {
                continue;
            }
            double growth = samples.value(i) - samples.value(i - 1);
            double counted = growth < 0 ? samples.value(i) : growth;
            stamps[count] = samples.stampMillis(i);
            rates[count] = counted * factor / (distance / 1000.0);
            count++;
        }
        return rate(series, new Coverage(Stamp.END, interval), stamps, rates, count);
    }

    private static TimeSeries fromCounts(TimeSeries series) {
        Samples samples = series.samples();
        long interval = interval(series);
        double factor = factor(series);
        long[] stamps = new long[samples.size()];
        double[] rates = new double[samples.size()];
        int count = 0;
        for (int i = 0; i < samples.size(); i++) {
            long covered = interval > 0 ? interval : distance(series, i);
            if (covered > 0) {
                stamps[count] = samples.stampMillis(i);
                rates[count] = samples.value(i) * factor / (covered / 1000.0);
                count++;
            }
        }
        return rate(series, new Coverage(series.coverage().stamp(), interval), stamps, rates, count);
    }

    private static TimeSeries perSecond(TimeSeries series) {
        if (series.unit().dimension() != Dimension.RATE || series.unit().factorTo(Unit.PER_SECOND) == 1) {
            return series;
        }
        Samples samples = series.samples();
        long[] stamps = new long[samples.size()];
        double[] rates = new double[samples.size()];
        double factor = series.unit().factorTo(Unit.PER_SECOND);
        Unit unit = series.unit() == Unit.REQUESTS_PER_MINUTE ? Unit.REQUESTS_PER_SECOND : Unit.PER_SECOND;
        for (int i = 0; i < rates.length; i++) {
            stamps[i] = samples.stampMillis(i);
            rates[i] = samples.value(i) * factor;
        }
        Samples perSecond = ArraySamples.of(stamps, rates);
        return new TimeSeries(
                series.id(), unit, series.kind(), series.coverage(), series.aggregator(), perSecond, series.sourceId());
    }

    private static TimeSeries rate(TimeSeries series, Coverage coverage, long[] stamps, double[] rates, int count) {
        Samples samples = ArraySamples.of(Arrays.copyOf(stamps, count), Arrays.copyOf(rates, count));
        return new TimeSeries(
                series.id(),
                unitOfRate(series.id(), series.unit()),
                Kind.RATE,
                coverage,
                Aggregator.MEAN,
                samples,
                series.sourceId());
    }

    private static long interval(TimeSeries series) {
        long stated = series.coverage().intervalMillis();
        return stated > 0
                ? stated
                : SeriesSummary.intervalMillis(series.samples()).orElse(0);
    }

    private static long distance(TimeSeries series, int index) {
        Samples samples = series.samples();
        int from = series.coverage().stamp() == Stamp.START ? index : index - 1;
        return from < 0 || from + 1 >= samples.size() ? 0 : samples.stampMillis(from + 1) - samples.stampMillis(from);
    }

    /// What one second of a counter of time is worth in the unit of its rate, and 1 for everything else.
    private static double factor(TimeSeries series) {
        return switch (series.unit().dimension()) {
            case TIME -> series.unit().factorTo(Unit.SECONDS);
            case DATA -> series.unit().factorTo(Unit.BYTES);
            default -> 1;
        };
    }

    /// The unit of what a series counts in a second.
    ///
    /// @param counted the unit in which it counts
    public static Unit unitOfRate(SeriesId id, Unit counted) {
        return switch (counted) {
            case REQUESTS -> Unit.REQUESTS_PER_SECOND;
            case ERRORS -> Unit.ERRORS_PER_SECOND;
            case COUNT, CONNECTIONS, INSTANCES -> Unit.PER_SECOND;
            case UNKNOWN -> Unit.PER_SECOND;
            default ->
                switch (counted.dimension()) {
                    // busy seconds a second: of processors it is how many were busy, of anything else a share of time
                    case TIME -> ofProcessors(id) ? Unit.CORES : Unit.RATIO;
                    case DATA -> Unit.BYTES_PER_SECOND;
                    default -> counted;
                };
        };
    }

    private static boolean ofProcessors(SeriesId id) {
        return id.metric().toLowerCase(Locale.ROOT).contains("cpu");
    }
}
