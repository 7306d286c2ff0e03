package headroom.importers.load;

import headroom.model.capacity.LoadStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns intervals into steps: neighbours with about the same number of users become one.
final class Levels {
    /// How much the users that a tool reports may differ within one step.
    static final double CLOSE = 0.05;

    /// How much it may differ where it has to be told from the requests.
    private static final double LOOSE = 0.25;

    private static final double HALF = 0.5;

    private final Timeline timeline;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Long, Integer> visits = new HashMap<>();
    private final boolean usersKnown;

    private Levels(Timeline timeline) {
        this.timeline = timeline;
        this.usersKnown = timeline.intervals().values().stream().anyMatch(Interval::usersKnown);
    }

    /// Intervals in a row at one level.
    private static final class Stretch {
        private final long fromMillis;
        private final double level;
        private final Interval all;
        private double levels;
        private int intervals;
        private long toMillis;

        Stretch(long fromMillis, double level, Interval first) {
            this.fromMillis = fromMillis;
            this.level = level;
            this.all = first;
        }
    }

    /// Whether two numbers of users are about the same.
    static boolean same(double some, double others, double tolerance) {
        return Math.abs(some - others) <= Math.max(HALF, tolerance * Math.max(some, others));
    }

    /// The steps of a test; each interval a step of its own or, with its neighbours, a part of one.
    static List<LoadStep> steps(Timeline timeline) {
        Levels levels = new Levels(timeline);
        levels.group();
        return levels.finished(true);
    }

    /// The one step of a test whose load does not change.
    ///
    /// @param dated whether times are since 1970, not since the start of the test
    static List<LoadStep> oneStep(Timeline timeline, boolean dated) {
        Levels levels = new Levels(timeline);
        timeline.intervals().forEach((from, interval) -> levels.append(from, interval, 0, 0));
        return levels.finished(dated);
    }

    private void group() {
        boolean leaveMixed = leaveMixed();
        double tolerance = usersKnown ? CLOSE : LOOSE;
        double last = Double.NaN;
        for (Map.Entry<Long, Interval> entry : timeline.intervals().entrySet()) {
            Interval interval = entry.getValue();
            double users = usersKnown ? interval.middleUsers() : inFlight(interval);
            last = Double.isNaN(users) ? last : users;
            boolean mixed = leaveMixed && interval.usersKnown() && !interval.steady();
            if (!mixed && interval.requests() > 0) {
                append(entry.getKey(), interval, last, tolerance);
            }
        }
    }

    /// Where the load stood still most of the time, what lies between two levels is none.
    private boolean leaveMixed() {
        long steady =
                timeline.intervals().values().stream().filter(Interval::steady).count();
        return steady * 2 >= timeline.intervals().size();
    }

    /// Requests at once by Little's law.
    private double inFlight(Interval interval) {
        return interval.seconds() * 1000 / timeline.widthMillis();
    }

    private void append(long fromMillis, Interval interval, double level, double tolerance) {
        boolean continues =
                !stretches.isEmpty() && (same(stretches.getLast().level, level, tolerance) || Double.isNaN(level));
        if (continues) {
            stretches.getLast().all.addAll(interval);
        } else {
            stretches.add(new Stretch(fromMillis, level, interval));
        }
        Stretch open = stretches.getLast();
        open.levels += level;
        open.intervals++;
        open.toMillis = fromMillis + timeline.widthMillis();
    }

    private List<LoadStep> finished(boolean dated) {
        List<LoadStep> steps = new ArrayList<>();
        for (Stretch stretch : stretches) {
            step(stretch, dated).step().ifPresent(steps::add);
        }
        return steps;
    }

    private Measured step(Stretch stretch, boolean dated) {
        // the first and the last interval are not filled: the test began in the one and ended in the other
        boolean whole = timeline.lastMillis() - timeline.firstMillis() >= 1000;
        long from = stretch == stretches.getFirst() && whole
                ? Math.clamp(timeline.firstMillis(), stretch.fromMillis - timeline.widthMillis(), stretch.toMillis - 1)
                : stretch.fromMillis;
        long to = whole ? Math.clamp(timeline.lastMillis(), from + 1, stretch.toMillis) : stretch.toMillis;
        double seconds = (to - from) / 1000.0;
        double level = usersKnown && Double.isFinite(stretch.level)
                ? stretch.levels / stretch.intervals
                : stretch.all.seconds() / seconds;
        Measured step = new Measured()
                .repeat(visits.merge(Math.round(level), 1, Integer::sum))
                .concurrency(level)
                .throughput(stretch.all.requests() / seconds)
                .times(stretch.all);
        return dated ? step.start(Instant.ofEpochMilli(from)) : step;
    }
}
