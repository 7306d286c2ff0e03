package headroom.importers.load;

import headroom.model.capacity.LoadStep;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// A step of load in the making. What is not a number, or negative, counts as not measured.
final class Measured {
    /// The percentiles that are taken of raw requests.
    static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9};

    private final SortedMap<Double, Double> quantiles = new TreeMap<>();
    private int repeat = 1;
    private OptionalDouble concurrency = OptionalDouble.empty();
    private OptionalDouble offered = OptionalDouble.empty();
    private OptionalDouble throughput = OptionalDouble.empty();
    private OptionalDouble errorRatio = OptionalDouble.empty();
    private OptionalDouble mean = OptionalDouble.empty();
    private Optional<Instant> start = Optional.empty();

    /// Which repetition of the level it is, from 1.
    Measured repeat(int which) {
        repeat = which;
        return this;
    }

    /// Requests or clients at once; above 0.
    Measured concurrency(double atOnce) {
        concurrency = atOnce > 0 ? known(atOnce) : OptionalDouble.empty();
        return this;
    }

    /// Requests offered a second; above 0.
    Measured offered(double rps) {
        offered = rps > 0 ? known(rps) : OptionalDouble.empty();
        return this;
    }

    /// Requests answered a second, failed ones among them.
    Measured throughput(double rps) {
        throughput = known(rps);
        return this;
    }

    /// Failed requests and all requests.
    Measured errors(double failed, double all) {
        errorRatio = all > 0 ? share(failed / all) : OptionalDouble.empty();
        return this;
    }

    /// The share of requests that failed, 0 to 1.
    Measured errorRatio(double ratio) {
        errorRatio = share(ratio);
        return this;
    }

    /// The mean response time, seconds.
    Measured mean(double seconds) {
        mean = known(seconds);
        return this;
    }

    /// A response time, seconds, by its percentile; the shortest and the longest are none.
    Measured quantile(double percentile, double seconds) {
        if (percentile > 0 && percentile < 100 && known(seconds).isPresent()) {
            quantiles.put(percentile, seconds);
        }
        return this;
    }

    /// The mean and the percentiles of the requests that did not fail, and the share of those that did.
    Measured times(Interval interval) {
        mean(interval.meanSeconds());
        errors((double) interval.failed(), (double) interval.requests());
        for (double percentile : PERCENTILES) {
            quantile(percentile, interval.durations().quantileSeconds(percentile));
        }
        return this;
    }

    /// When it began.
    Measured start(Instant moment) {
        start = Optional.of(moment);
        return this;
    }

    /// Whether a throughput is known.
    boolean complete() {
        return throughput.isPresent();
    }

    /// The step; empty where no throughput is known.
    Optional<LoadStep> step() {
        if (throughput.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LoadStep(
                repeat,
                concurrency,
                offered,
                throughput.getAsDouble(),
                errorRatio,
                mean,
                quantiles,
                new TreeMap<>(),
                new TreeMap<>(),
                OptionalDouble.empty(),
                start));
    }

    private static OptionalDouble known(double value) {
        return value >= 0 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble share(double ratio) {
        return Double.isFinite(ratio) ? OptionalDouble.of(Math.clamp(ratio, 0.0, 1.0)) : OptionalDouble.empty();
    }
}
