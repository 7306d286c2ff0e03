package headroom.model.capacity;

import java.util.List;

/// How high a fitted curve really reaches: its height, corrected by how far the runs at about that throughput lie
/// off it. No family of curves has quite the shape of every system.
///
/// @param runLoads the load of each run
/// @param failing whether too many requests failed in the run
/// @param bound how far off a single run may count, as a logarithm
record CurveTop(double[] runLoads, boolean[] failing, double bound) {
    /// Runs within about this share of a throughput tell how far a curve is off there.
    private static final double SAME_THROUGHPUT = 0.05;
    /// The curve itself counts as much as this many runs.
    private static final double LITTLE_FAITH = 4;

    /// Prepares the corrections of curves fitted to the levels.
    static CurveTop of(LoadLevels levels, ThroughputFit fit, double errorLimit) {
        List<LoadStep> steps = levels.steps();
        boolean[] failing = new boolean[steps.size()];
        for (int i = 0; i < failing.length; i++) {
            failing[i] = steps.get(i).errorRatio().orElse(0) > errorLimit;
        }
        return new CurveTop(levels.loads(), failing, 3 * fit.noise().total());
    }

    /// The most that a curve reaches up to a load, requests/s.
    ///
    /// @param rps the throughput of each run
    double of(LoadCurve curve, double upTo, double[] rps) {
        double height = curve.rps(Math.min(upTo, curve.bestLoadUpTo(upTo)));
        if (curve instanceof LevelLine) {
            return height;
        }
        double sum = 0;
        double total = LITTLE_FAITH;
        for (int i = 0; i < rps.length; i++) {
            double fitted = curve.rps(runLoads[i]);
            double distance = Math.log(fitted / height) / SAME_THROUGHPUT;
            // what fails is not served: runs with errors lie below the curve that errors have not bent yet
            double weight = failing[i] ? 0 : Math.exp(-distance * distance / 2);
            sum += weight * Math.clamp(Math.log(rps[i] / fitted), -bound, bound);
            total += weight;
        }
        return height * Math.exp(sum / total);
    }
}
