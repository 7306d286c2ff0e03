package headroom.importers.load;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Requests folded into intervals, in any order and any number: where there would be too many intervals they become
/// longer, so that memory stays within bounds.
final class Timeline {
    /// Lengths of intervals in milliseconds; each is a multiple of the one before.
    private static final long[] WIDTHS = {
        1_000, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 21_600_000, 86_400_000
    };

    private static final int MOST_INTERVALS = 600;
    /// Quantiles are right to 0.2 %.
    private static final int BITS = 8;

    private int next = 1;
    private long widthMillis = WIDTHS[0];
    private NavigableMap<Long, Interval> intervals = new TreeMap<>();
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis = Long.MIN_VALUE;
    private boolean finerThanSeconds;
    private long requests;
    private long implausible;

    /// Takes a request.
    void add(Request request) {
        add(request, 1);
    }

    /// Takes so many equal requests, at least one.
    void add(Request request, long times) {
        if (!request.plausible()) {
            implausible++;
            return;
        }
        at(request.endMillis()).add(request, times);
        requests += times;
        span(request.startMillis());
        span(request.endMillis());
        finerThanSeconds |= request.endMillis() % 1000 != 0;
    }

    /// Sees a number of users at a moment.
    void users(long millis, double users) {
        if (users >= 0 && users < 1e9 && new Request(millis, -1, false).plausible()) {
            at(millis).users(users);
        }
    }

    private void span(long millis) {
        firstMillis = Math.min(firstMillis, millis);
        lastMillis = Math.max(lastMillis, millis);
    }

    private Interval at(long millis) {
        Interval interval = intervals.computeIfAbsent(Math.floorDiv(millis, widthMillis), any -> new Interval(BITS));
        if (intervals.size() <= MOST_INTERVALS) {
            return interval;
        }
        while (intervals.size() > MOST_INTERVALS) {
            widen();
        }
        return at(millis);
    }

    private void widen() {
        long wider = next < WIDTHS.length ? WIDTHS[next++] : widthMillis * 10;
        long factor = wider / widthMillis;
        NavigableMap<Long, Interval> merged = new TreeMap<>();
        for (Map.Entry<Long, Interval> entry : intervals.entrySet()) {
            merged.computeIfAbsent(Math.floorDiv(entry.getKey(), factor), any -> new Interval(BITS))
                    .addAll(entry.getValue());
        }
        intervals = merged;
        widthMillis = wider;
    }

    /// The intervals in which something happened, by their start, milliseconds.
    NavigableMap<Long, Interval> intervals() {
        NavigableMap<Long, Interval> byStart = new TreeMap<>();
        intervals.forEach((index, interval) -> byStart.put(index * widthMillis, interval));
        return byStart;
    }

    /// How long each interval is, milliseconds.
    long widthMillis() {
        return widthMillis;
    }

    /// When the first request began; meaningless without requests.
    long firstMillis() {
        return firstMillis;
    }

    /// When the last request ended; the end of its second where times are whole seconds.
    long lastMillis() {
        return finerThanSeconds ? lastMillis : lastMillis + 1000;
    }

    /// How many requests were taken.
    long requests() {
        return requests;
    }

    /// How many requests were left out because their times can't be.
    long implausible() {
        return implausible;
    }
}
