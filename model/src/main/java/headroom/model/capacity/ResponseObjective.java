package headroom.model.capacity;

/// The response time that must hold for the throughput to count.
///
/// @param seconds the limit; above 0
/// @param percentile which percentile of the response times must keep it, above 0 and below 100
public record ResponseObjective(double seconds, double percentile) {
    /// Checks the ranges.
    public ResponseObjective {
        if (!(seconds > 0) || !(percentile > 0 && percentile < 100)) {
            throw new IllegalArgumentException("no such objective: p" + percentile + " under " + seconds + " s");
        }
    }
}
