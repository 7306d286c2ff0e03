package headroom.model.capacity;

import headroom.model.unit.Estimate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// The peak of a fitted Universal Scalability Law, with an interval from resampled residuals.
///
/// Residuals are drawn with replacement, widened by `√(n/(n-3))` for the fitted parameters, added to the fitted
/// curve and fitted again. Where more than one draw in forty has no peak, none is claimed.
///
/// @param concurrency where throughput is highest; empty when a peak cannot be told from a plateau
/// @param rps the highest throughput, or the asymptote where there is no peak
/// @param shareWithoutPeak the share of draws without a peak, 0 to 1
record UslPeak(Optional<Estimate> concurrency, Estimate rps, double shareWithoutPeak) {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_240_601;
    private static final double TOLERATED_WITHOUT_PEAK = 0.025;

    /// The peak of a fit to throughputs measured at `n`.
    static UslPeak of(UslFitting.Result fit, double[] n, double[] x) {
        UslCurve curve = fit.curve();
        double[] residual = new double[n.length];
        double widen = Math.sqrt(n.length / (double) fit.freedom());
        for (int i = 0; i < n.length; i++) {
            residual[i] = (x[i] - curve.throughputRps(n[i])) * widen;
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
        double[] peaks = new double[DRAWS];
        double[] limits = new double[DRAWS];
        double[] drawn = new double[n.length];
        int without = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < n.length; i++) {
                drawn[i] = curve.throughputRps(n[i]) + residual[random.nextInt(n.length)];
            }
            UslCurve again = UslRefit.from(curve, n, drawn);
            peaks[draw] = again.peakConcurrency();
            limits[draw] = again.limitRps();
            without += Double.isInfinite(peaks[draw]) ? 1 : 0;
        }
        Arrays.sort(peaks);
        Arrays.sort(limits);
        double share = without / (double) DRAWS;
        Optional<Estimate> concurrency = share > TOLERATED_WITHOUT_PEAK || fit.kappaAtBound()
                ? Optional.empty()
                : Optional.of(around(curve.peakConcurrency(), peaks));
        double highest = Arrays.stream(x).max().orElseThrow();
        Estimate rps = Double.isFinite(curve.limitRps()) ? around(curve.limitRps(), limits) : Estimate.atLeast(highest);
        return new UslPeak(concurrency, rps, share);
    }

    private static Estimate around(double value, double[] sorted) {
        double low = quantile(sorted, 0.025);
        double high = quantile(sorted, 0.975);
        return Estimate.between(Math.min(low, value), value, Math.max(high, value));
    }

    private static double quantile(double[] sorted, double p) {
        double value = Medians.quantile(sorted, p);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }
}
