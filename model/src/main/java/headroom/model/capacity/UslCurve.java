package headroom.model.capacity;

import java.util.OptionalDouble;

/// The Universal Scalability Law with its three parameters (Gunther 2007): `X(N) = λN / (1 + σ(N-1) + κN(N-1))`.
///
/// The inverses follow from the definition by solving the quadratic in N. Two widespread texts have the signs of
/// σ and κ swapped in the inverse by response time, which a test with σ = κ cannot show.
///
/// @param lambda throughput of a single unit of concurrency, requests/s; above 0
/// @param sigma contention, 0 to 1
/// @param kappa coherency, 0 to 1
record UslCurve(double lambda, double sigma, double kappa) {
    UslCurve {
        if (!(lambda > 0) || !(sigma >= 0) || !(kappa >= 0)) {
            throw new IllegalArgumentException(
                    "no such curve: lambda " + lambda + ", sigma " + sigma + ", kappa " + kappa);
        }
    }

    /// Throughput at a concurrency, requests/s.
    double throughputRps(double concurrency) {
        return lambda * concurrency / slowdown(concurrency);
    }

    /// Mean response time at a concurrency by Little's law, seconds.
    double responseSeconds(double concurrency) {
        return slowdown(concurrency) / lambda;
    }

    /// The concurrency with the highest throughput; infinite when κ is 0 (no peak), 1 at least.
    double peakConcurrency() {
        return kappa == 0 ? Double.POSITIVE_INFINITY : Math.max(1, Math.sqrt(Math.max(0, 1 - sigma) / kappa));
    }

    /// The throughput at the peak; the asymptote `λ/σ` when there is none; infinite for linear scaling.
    double limitRps() {
        double peak = peakConcurrency();
        if (Double.isFinite(peak)) {
            return throughputRps(peak);
        }
        return sigma == 0 ? Double.POSITIVE_INFINITY : lambda / sigma;
    }

    /// The concurrency at which the mean response time is reached, `R(N) = R`; empty when it is never that short.
    OptionalDouble concurrencyAtResponse(double seconds) {
        // κN² + (σ-κ)N + (1 - σ - λR) = 0
        double linear = sigma - kappa;
        double constant = 1 - sigma - lambda * seconds;
        if (kappa == 0) {
            return sigma == 0 ? OptionalDouble.empty() : positive(-constant / sigma);
        }
        double discriminant = linear * linear - 4 * kappa * constant;
        return discriminant < 0 ? OptionalDouble.empty() : positive((-linear + Math.sqrt(discriminant)) / (2 * kappa));
    }

    /// The least concurrency at which the throughput is reached; empty above the peak.
    OptionalDouble concurrencyAtThroughput(double rps) {
        // κX·N² + ((σ-κ)X - λ)N + (1-σ)X = 0, the smaller root is the stable branch
        double quadratic = kappa * rps;
        double linear = (sigma - kappa) * rps - lambda;
        double constant = (1 - sigma) * rps;
        if (quadratic == 0) {
            return linear >= 0 ? OptionalDouble.empty() : positive(-constant / linear);
        }
        double discriminant = linear * linear - 4 * quadratic * constant;
        if (discriminant < 0 || linear >= 0) {
            return OptionalDouble.empty();
        }
        // the smaller root, in the form that does not cancel
        return positive(2 * constant / (-linear + Math.sqrt(discriminant)));
    }

    /// The throughput at which the mean response time is reached, requests/s.
    OptionalDouble throughputAtResponse(double seconds) {
        OptionalDouble concurrency = concurrencyAtResponse(seconds);
        return concurrency.isEmpty() ? concurrency : OptionalDouble.of(concurrency.getAsDouble() / seconds);
    }

    private double slowdown(double concurrency) {
        return 1 + sigma * (concurrency - 1) + kappa * concurrency * (concurrency - 1);
    }

    private static OptionalDouble positive(double value) {
        return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
