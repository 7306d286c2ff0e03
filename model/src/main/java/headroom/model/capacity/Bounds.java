package headroom.model.capacity;

/// What throughput a closed system can have at all, from its service demands alone (Lazowska et al. 1984, chapter
/// 5).
///
/// @param totalSeconds the sum of the service demands, `D`; above 0
/// @param largestSeconds the largest of them per server, `Dmax`; above 0
/// @param stations how many service centres there are, for the average demand of the balanced bounds
/// @param thinkSeconds think time, `Z`; 0 or more
record Bounds(double totalSeconds, double largestSeconds, int stations, double thinkSeconds) {
    Bounds {
        if (!(totalSeconds >= largestSeconds) || !(largestSeconds > 0) || stations < 1 || !(thinkSeconds >= 0)) {
            throw new IllegalArgumentException("no such demands: " + totalSeconds + " s in all, " + largestSeconds
                    + " s at most, " + stations + " stations, " + thinkSeconds + " s thinking");
        }
    }

    /// The concurrency at which queues must begin, `N* = (D+Z)/Dmax`.
    double kneeConcurrency() {
        return (totalSeconds + thinkSeconds) / largestSeconds;
    }

    /// The asymptotic upper bound, `min(1/Dmax, N/(D+Z))`, requests/s.
    double highestRps(double concurrency) {
        return Math.min(1 / largestSeconds, concurrency / (totalSeconds + thinkSeconds));
    }

    /// The asymptotic lower bound: everybody queues behind everybody, `N/(N·D+Z)`, requests/s.
    double lowestRps(double concurrency) {
        return concurrency / (concurrency * totalSeconds + thinkSeconds);
    }

    /// The upper bound of a balanced system, requests/s.
    double highestBalancedRps(double concurrency) {
        double average = totalSeconds / stations;
        double queueing = (concurrency - 1) * average / (1 + thinkSeconds / totalSeconds);
        return Math.min(1 / largestSeconds, concurrency / (thinkSeconds + totalSeconds + queueing));
    }

    /// The lower bound of a balanced system, requests/s.
    double lowestBalancedRps(double concurrency) {
        double queueing = (concurrency - 1) * largestSeconds / (1 + thinkSeconds / (concurrency * totalSeconds));
        return concurrency / (thinkSeconds + totalSeconds + queueing);
    }
}
