package headroom.importers.accesslog;

import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.Map;

/// Counts requests by the interval. Response times fall into classes that are 4 % wide, so that a percentile is right
/// to 2 %.
final class Intervals {
    private static final long MINUTE = 60_000;
    private static final int MOST = 100_000;
    private static final int CLASSES = 512;
    private static final double WIDTH = Math.log(1.04);
    private static final double SHORTEST_SECONDS = 1e-4;
    private static final double[] QUANTILES = {0.5, 0.95, 0.99};

    private final long start;
    private final long length;
    private final long[] requests;
    private final long[] failed;
    private final double[] bytes;
    private final double[] seconds;
    private final int[][] classes;
    private boolean timed;
    private boolean sized;
    private long all;

    Intervals(long first, long last) {
        long span = last - first;
        long fits = span <= 15 * MINUTE
                ? 1_000
                : span <= 180 * MINUTE ? 10_000 : span <= 14 * 1440 * MINUTE ? MINUTE : 5 * MINUTE;
        while (span / fits >= MOST) {
            fits *= 2; // a line of another century
        }
        length = fits;
        start = Math.floorDiv(first, length) * length;
        int count = (int) ((last - start) / length) + 1;
        requests = new long[count];
        failed = new long[count];
        bytes = new double[count];
        seconds = new double[count];
        classes = new int[count][];
    }

    void take(LoggedRequest request) {
        int i = (int) ((request.millis() - start) / length);
        if (i < 0 || i >= requests.length) {
            return; // the file changed between two readings
        }
        all++;
        requests[i]++;
        failed[i] += request.failed() ? 1 : 0;
        if (request.bytes() >= 0) {
            sized = true;
            bytes[i] += request.bytes();
        }
        if (request.seconds() >= 0) {
            timed = true;
            seconds[i] += request.seconds();
            if (!request.failed()) {
                classes[i] = classes[i] == null ? new int[CLASSES] : classes[i];
                classes[i][classOf(request.seconds())]++;
            }
        }
    }

    private static int classOf(double seconds) {
        return (int) Math.clamp(Math.log(seconds / SHORTEST_SECONDS) / WIDTH, 0, CLASSES - 1.0);
    }

    long requests() {
        return all;
    }

    /// The length of an interval, seconds.
    long seconds() {
        return length / 1000;
    }

    void give(SeriesSink sink) {
        SeriesSink.Samples count = open(sink, "requests", Unit.REQUESTS, Kind.INTERVAL_COUNT, Map.of());
        SeriesSink.Samples errors = open(sink, "errors", Unit.ERRORS, Kind.INTERVAL_COUNT, Map.of());
        for (int i = 0; i < requests.length; i++) {
            count.add(stamp(i), (double) requests[i]);
            errors.add(stamp(i), (double) failed[i]);
        }
        if (sized) {
            SeriesSink.Samples sent = open(sink, "bytes_sent", Unit.BYTES, Kind.INTERVAL_COUNT, Map.of());
            for (int i = 0; i < requests.length; i++) {
                sent.add(stamp(i), bytes[i]);
            }
        }
        if (timed) {
            SeriesSink.Samples inFlight = open(sink, "requests_in_flight", Unit.COUNT, Kind.GAUGE, Map.of());
            for (int i = 0; i < requests.length; i++) {
                inFlight.add(stamp(i), seconds[i] * 1000 / length);
            }
            for (double quantile : QUANTILES) {
                quantile(sink, quantile);
            }
        }
    }

    private void quantile(SeriesSink sink, double quantile) {
        Map<String, String> label = Map.of("quantile", Double.toString(quantile));
        SeriesSink.Samples samples = open(sink, "response_time_seconds", Unit.SECONDS, Kind.QUANTILE, label);
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] != null) {
                samples.add(stamp(i), quantile(classes[i], quantile));
            }
        }
    }

    private static double quantile(int[] counts, double quantile) {
        long all = 0;
        for (int count : counts) {
            all += count;
        }
        double rank = quantile * (all - 1);
        long below = 0;
        int at = 0;
        while (at < counts.length - 1 && below + counts[at] <= rank) {
            below += counts[at++];
        }
        return SHORTEST_SECONDS * Math.exp((at + 0.5) * WIDTH);
    }

    private long stamp(int i) {
        return start + i * length;
    }

    private SeriesSink.Samples open(SeriesSink sink, String name, Unit unit, Kind kind, Map<String, String> labels) {
        Aggregator aggregator = kind == Kind.INTERVAL_COUNT
                ? Aggregator.SUM
                : kind == Kind.QUANTILE ? Aggregator.QUANTILE : Aggregator.MEAN;
        return sink.series(SeriesHeader.named(name, labels, Stamp.START)
                .in(unit)
                .as(kind)
                .madeBy(aggregator)
                .every(length));
    }
}
