package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Optional;

/// What a load test says about what it drove, in its own requests a second.
///
/// @param capacityRps the highest sustained throughput at which objective and error limit held; empty with a
///     reason
/// @param ceilingRps the highest sustained throughput, whatever the response time
/// @param method how the capacity was found
/// @param saturated whether throughput stopped rising while response time, errors or a resource's use rose
/// @param retrograde whether throughput falls again under the heaviest load
/// @param limit what ended the capacity
/// @param bestFrom the lightest load at which throughput is nearly the best that was sustained
/// @param bestTo the heaviest such load
/// @param explanation one sentence
/// @param levels the steps behind it
record Measurement(
        Optional<Estimate> capacityRps,
        Optional<Estimate> ceilingRps,
        CapacityMethod method,
        boolean saturated,
        boolean retrograde,
        Limit limit,
        double bestFrom,
        double bestTo,
        Message explanation,
        LoadLevels levels) {

    /// What ended the capacity.
    enum Limit {
        /// Throughput stopped rising.
        THROUGHPUT,
        /// The response time objective was missed.
        RESPONSE,
        /// Too many requests failed.
        ERRORS,
        /// Nothing: the test ended before.
        NOT_REACHED,
        /// Nothing can be told.
        UNKNOWN
    }

    static Measurement nothing(LoadLevels levels, Message reason) {
        return new Measurement(
                Optional.empty(),
                Optional.empty(),
                CapacityMethod.NONE,
                false,
                false,
                Limit.UNKNOWN,
                0,
                0,
                reason,
                levels);
    }

    /// The Universal Scalability Law over the levels of concurrency, where there are enough of them.
    Optional<UslFit> curve() {
        return levels.axis() == LoadLevels.Axis.CONCURRENCY ? UslFitting.fit(levels.steps()) : Optional.empty();
    }

    /// Steps left out or kept although disturbed, as evidence that the test was not alone on its machine.
    List<LoadStep> disturbedKept() {
        return levels.steps().stream().filter(LoadLevels::isDisturbed).toList();
    }
}
