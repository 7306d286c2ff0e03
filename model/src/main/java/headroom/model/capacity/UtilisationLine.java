package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/// Utilisation against throughput as a straight line, the utilisation law with background: `U = b + D·X` (Denning
/// and Buzen 1978). Where it reaches 1 the resource is full.
///
/// @param background utilisation without any request, 0 or more
/// @param demandSeconds use of the resource per request, seconds over the number of its servers; above 0
/// @param varianceBackground variance of the background
/// @param varianceDemand variance of the demand
/// @param covariance of both
/// @param freedom points less parameters, at least 1
/// @param highestRps the highest throughput that stands behind the line
record UtilisationLine(
        double background,
        double demandSeconds,
        double varianceBackground,
        double varianceDemand,
        double covariance,
        int freedom,
        double highestRps) {
    /// How much surer than a straight line nobody can be: this share per doubling beyond what was measured, one
    /// standard deviation. Demand per request changes with load (caches, clock frequency, collection of garbage).
    private static final double EXTRAPOLATION_ERROR = 0.05;

    /// Fits a line by least squares; the background is dropped when it would be negative or there are fewer than
    /// four points. Empty when use does not grow with throughput.
    ///
    /// @param rps throughputs
    /// @param utilisation utilisations, ratio
    /// @param effective how many independent points these are worth
    static Optional<UtilisationLine> fit(double[] rps, double[] utilisation, double effective) {
        int n = rps.length;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double highest = 0;
        for (int i = 0; i < n; i++) {
            sx += rps[i];
            sy += utilisation[i];
            sxx += rps[i] * rps[i];
            sxy += rps[i] * utilisation[i];
            highest = Math.max(highest, rps[i]);
        }
        double spread = sxx - sx * sx / Math.max(1, n);
        double slope = spread > 0 ? (sxy - sx * sy / n) / spread : 0;
        double background = n == 0 ? 0 : (sy - slope * sx) / n;
        boolean free = n >= 4 && background >= 0 && slope > 0 && spread > 1e-6 * sxx;
        if (!free) {
            slope = sxx > 0 ? sxy / sxx : 0;
            background = 0;
        }
        if (!(slope > 0)) {
            return Optional.empty();
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double error = utilisation[i] - background - slope * rps[i];
            squares += error * error;
        }
        double share = n / Math.max(2, effective);
        int freedom = (int) Math.max(1, Math.min(n, effective) - (free ? 2 : 1));
        double variance = Math.max(squares / Math.max(1, n - (free ? 2 : 1)), 1e-8) * share;
        return Optional.of(
                free
                        ? new UtilisationLine(
                                background,
                                slope,
                                variance * sxx / (n * spread),
                                variance / spread,
                                -variance * sx / (n * spread),
                                freedom,
                                highest)
                        : new UtilisationLine(0, slope, 0, variance / sxx, 0, freedom, highest));
    }

    /// Utilisation at a throughput, ratio.
    double at(double rps) {
        return background + demandSeconds * rps;
    }

    /// The throughput at which utilisation reaches `full`, with an interval that widens beyond what was measured.
    Estimate ceiling(double full) {
        double value = Math.max(full - background, 0.01) / demandSeconds;
        double variance = (varianceBackground + value * value * varianceDemand + 2 * value * covariance)
                / (demandSeconds * demandSeconds);
        double t = new TDistribution(freedom).inverseCumulativeProbability(0.975);
        double relative = t * Math.sqrt(Math.max(0, variance)) / value;
        double doublings = Math.max(0, Math.log(value / highestRps) / Math.log(2));
        double carried = 1.96 * EXTRAPOLATION_ERROR * doublings;
        double half = Math.min(2, Math.hypot(relative, carried));
        return Estimate.between(value * Math.exp(-half), value, value * Math.exp(half));
    }
}
