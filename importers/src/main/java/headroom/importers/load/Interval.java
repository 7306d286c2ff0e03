package headroom.importers.load;

/// What happened in one stretch of time.
final class Interval {
    private final Durations durations;
    private long requests;
    private long failed;
    private double seconds;
    private double goodSeconds;
    private double fewestUsers = Double.POSITIVE_INFINITY;
    private double mostUsers = Double.NEGATIVE_INFINITY;

    /// An interval in which nothing has happened.
    ///
    /// @param bits see {@link Durations}
    Interval(int bits) {
        durations = new Durations(bits);
    }

    /// Counts some requests that ended in it.
    void add(Request request, long times) {
        requests += times;
        failed += request.failed() ? times : 0;
        if (request.timed()) {
            seconds += request.micros() / 1e6 * times;
            if (!request.failed()) {
                goodSeconds += request.micros() / 1e6 * times;
                durations.add(request.micros(), times);
            }
        }
    }

    /// Sees a number of users at work.
    void users(double users) {
        fewestUsers = Math.min(fewestUsers, users);
        mostUsers = Math.max(mostUsers, users);
    }

    /// Takes all that happened in another one.
    void addAll(Interval other) {
        durations.addAll(other.durations);
        requests += other.requests;
        failed += other.failed;
        seconds += other.seconds;
        goodSeconds += other.goodSeconds;
        fewestUsers = Math.min(fewestUsers, other.fewestUsers);
        mostUsers = Math.max(mostUsers, other.mostUsers);
    }

    /// The requests that ended, failed ones among them.
    long requests() {
        return requests;
    }

    /// The requests that failed.
    long failed() {
        return failed;
    }

    /// How long all requests took together, failed ones among them.
    double seconds() {
        return seconds;
    }

    /// The mean time of those that did not fail; NaN where there is none.
    double meanSeconds() {
        return durations.total() == 0 ? Double.NaN : goodSeconds / durations.total();
    }

    /// The times of those that did not fail.
    Durations durations() {
        return durations;
    }

    /// Whether a number of users was seen.
    boolean usersKnown() {
        return mostUsers >= fewestUsers;
    }

    /// Half way between the fewest and the most users; NaN where none were seen.
    double middleUsers() {
        return usersKnown() ? (fewestUsers + mostUsers) / 2 : Double.NaN;
    }

    /// Whether the number of users stayed about the same.
    boolean steady() {
        return usersKnown() && Levels.same(fewestUsers, mostUsers, Levels.CLOSE);
    }
}
