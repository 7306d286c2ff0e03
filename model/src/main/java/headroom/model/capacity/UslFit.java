package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.List;
import java.util.Optional;

/// A fit of the Universal Scalability Law, `X(N) = λN / (1 + σ(N-1) + κN(N-1))` (Gunther 2007), with its
/// diagnostics.
///
/// @param lambda throughput of a single unit of concurrency, requests/s
/// @param sigma contention, 0 to 1
/// @param kappa coherency, 0 to 1
/// @param peakConcurrency where throughput is highest; empty when no peak can be told apart from a plateau
/// @param peakRps the highest throughput, or the asymptote where there is no peak
/// @param residuals measured less fitted throughput in the order of the steps, requests/s
/// @param lowConcurrency the least concurrency measured
/// @param highConcurrency the greatest concurrency measured; the curve is extrapolated beyond it
public record UslFit(
        Estimate lambda,
        Estimate sigma,
        Estimate kappa,
        Optional<Estimate> peakConcurrency,
        Estimate peakRps,
        List<Double> residuals,
        double lowConcurrency,
        double highConcurrency) {
    private static final double NEAR = 1.5;
    private static final double FAR = 2;

    /// Copies the residuals.
    public UslFit {
        residuals = List.copyOf(residuals);
    }

    /// The fitted throughput at a concurrency, requests/s.
    public double throughputRps(double concurrency) {
        double n = concurrency;
        return lambda.value() * n / (1 + sigma.value() * (n - 1) + kappa.value() * n * (n - 1));
    }

    /// The fitted mean response time at a concurrency by Little's law, seconds.
    public double responseSeconds(double concurrency) {
        return concurrency / throughputRps(concurrency);
    }

    /// How far a prediction at a concurrency may be believed.
    public Reach reach(double concurrency) {
        double ratio = concurrency / highConcurrency;
        if (ratio <= 1) {
            return Reach.MEASURED;
        }
        if (ratio <= NEAR) {
            return Reach.NEAR;
        }
        return ratio <= FAR ? Reach.EXTRAPOLATED : Reach.REFUSED;
    }

    /// How far a prediction lies beyond what was measured. Fits to small systems promised 13 to 16 % too much at
    /// twice the concurrency measured and up to 41 % beyond.
    public enum Reach {
        /// Within what was measured.
        MEASURED,
        /// Up to half as much again.
        NEAR,
        /// Up to twice as much: to be shown as a guess.
        EXTRAPOLATED,
        /// Beyond: not to be shown at all.
        REFUSED
    }
}
