package headroom.app.job;

import java.util.OptionalLong;

/// How long work will still take, from how fast it went so far. It says nothing before it can know, follows a change of
/// speed within seconds, and between reports counts down instead of jumping about.
final class Remaining {
    /// Before this much is done nothing is said.
    private static final double LEAST_SHARE = 0.02;
    /// Before this much time went by nothing is said, seconds.
    private static final double LEAST_SECONDS = 2;
    /// The least time over which the speed is averaged, seconds.
    private static final double LEAST_SPAN = 5;
    /// What is shown stands while the estimate differs by less than this share of it.
    private static final double TOLERANCE = 0.25;
    /// And by less than this, seconds.
    private static final double SLACK_SECONDS = 3;

    private static final double NANOS = 1e9;

    private final long startNanos;
    private long lastNanos;
    private double share;
    private double perSecond;
    private double shownSeconds = Double.NaN;
    private long shownNanos;

    /// Work that began at a moment of a clock that only tells how far apart two moments are.
    Remaining(long startNanos) {
        this.startNanos = startNanos;
        this.lastNanos = startNanos;
    }

    /// Notes how much is done, 0 to 1.
    void report(double done, long nowNanos) {
        double seconds = (nowNanos - lastNanos) / NANOS;
        if (done < share) {
            // another part of the work, with a measure of its own: begin anew
            share = done;
            perSecond = 0;
            lastNanos = nowNanos;
            shownSeconds = Double.NaN;
            return;
        }
        if (seconds <= 0) {
            return;
        }
        double speed = (done - share) / seconds;
        double span = Math.max(LEAST_SPAN, (nowNanos - startNanos) / NANOS / 3);
        double weight = perSecond == 0 ? 1 : 1 - Math.exp(-seconds / span);
        perSecond += weight * (speed - perSecond);
        share = done;
        lastNanos = nowNanos;
    }

    /// The seconds left; empty while they cannot be known.
    OptionalLong seconds(long nowNanos) {
        double elapsed = (nowNanos - startNanos) / NANOS;
        if (share < LEAST_SHARE || elapsed < LEAST_SECONDS || perSecond <= 0) {
            return OptionalLong.empty();
        }
        double silent = (nowNanos - lastNanos) / NANOS;
        // work that reports nothing for long has become slower, or stands
        double waited = share >= 1 ? 0 : Math.max(0, silent - LEAST_SPAN);
        double estimate = Math.max(0, (1 - share) / perSecond - silent) + waited;
        double shown = shownSeconds - (nowNanos - shownNanos) / NANOS;
        boolean stands = Math.abs(shown - estimate) <= Math.max(SLACK_SECONDS, TOLERANCE * estimate);
        if (!stands || shown < 0) {
            shown = estimate;
        }
        shownSeconds = shown;
        shownNanos = nowNanos;
        return OptionalLong.of(Math.round(shown));
    }
}
