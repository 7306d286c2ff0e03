package headroom.importers.histogram;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The histograms of one series over time, told as what a planner works with: how many values, their sum, and
/// quantiles.
public final class HistogramSeries {
    private static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99);

    private final List<Moment> moments = new ArrayList<>();

    /// Adds the histogram of a moment.
    public void add(long stampMillis, Buckets buckets) {
        moments.add(new Moment(stampMillis, buckets));
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return moments.isEmpty();
    }

    /// Gives the series away.
    ///
    /// @param metric the name of the metric; empty where a query has taken it
    /// @param unit of the values
    /// @param kind how counts came to be: of a counter, quantiles are those of what came in between two moments
    public void give(String metric, Map<String, String> labels, Unit unit, Kind kind, SeriesSink sink) {
        moments.sort(Comparator.comparingLong(Moment::millis));
        Kind counts = kind == Kind.UNKNOWN ? Kind.RATE : kind;
        SeriesSink.Samples count = open(name(metric, "count"), labels, Unit.UNKNOWN, counts, sink);
        SeriesSink.Samples sum = open(name(metric, "sum"), labels, Unit.UNKNOWN, counts, sink);
        List<SeriesSink.Samples> quantiles = SHARES.stream()
                .map(share -> open(metric, with(labels, share), unit, Kind.QUANTILE, sink))
                .toList();
        @Nullable Buckets before = null;
        for (Moment moment : moments) {
            count.add(moment.millis, moment.buckets.count());
            sum.add(moment.millis, moment.buckets.sum());
            Buckets fresh = kind != Kind.COUNTER
                    ? moment.buckets
                    : before == null ? new Buckets(List.of(), 0, 0) : moment.buckets.since(before);
            before = moment.buckets;
            for (int i = 0; i < SHARES.size(); i++) {
                double value = fresh.quantile(SHARES.get(i));
                if (!Double.isNaN(value)) {
                    quantiles.get(i).add(moment.millis, value);
                }
            }
        }
        moments.clear();
    }

    /// Gives the values of a single moment away.
    public void giveCurrent(String metric, Map<String, String> labels, Unit unit, Kind kind, SeriesSink sink) {
        Kind counts = kind == Kind.UNKNOWN ? Kind.RATE : kind;
        for (Moment moment : moments) {
            OptionalLong at = OptionalLong.of(moment.millis);
            Buckets buckets = moment.buckets;
            sink.current(header(name(metric, "count"), labels, Unit.UNKNOWN, counts), at, buckets.count(), "");
            sink.current(header(name(metric, "sum"), labels, Unit.UNKNOWN, counts), at, buckets.sum(), "");
            for (double share : SHARES) {
                double value = buckets.quantile(share);
                if (!Double.isNaN(value)) {
                    sink.current(header(metric, with(labels, share), unit, Kind.QUANTILE), at, value, "");
                }
            }
        }
        moments.clear();
    }

    private static String name(String metric, String part) {
        return metric.isEmpty() ? part : metric + "_" + part;
    }

    private static Map<String, String> with(Map<String, String> labels, double share) {
        Map<String, String> all = new TreeMap<>(labels);
        all.put("quantile", Double.toString(share));
        return all;
    }

    private static SeriesHeader header(String metric, Map<String, String> labels, Unit unit, Kind kind) {
        return SeriesHeader.named(metric, labels, Stamp.END).in(unit).as(kind);
    }

    private static SeriesSink.Samples open(
            String metric, Map<String, String> labels, Unit unit, Kind kind, SeriesSink sink) {
        return sink.series(header(metric, labels, unit, kind));
    }

    private record Moment(long millis, Buckets buckets) {}
}
