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
}
