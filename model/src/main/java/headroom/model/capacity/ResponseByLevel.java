package headroom.model.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// Response times by level of load, and where they pass a limit.
///
/// In a closed test response time rises from a floor into a straight line of concurrency, `(r^p +
/// (N/C)^p)^(1/p)`; where the levels follow such a curve, it says where the limit is passed. Elsewhere (open
/// load, cliffs) only the levels themselves are used, as a sequence that never falls, and the shape between two
/// of them counts as unknown.
final class ResponseByLevel {
    /// Levels may miss the smooth curve by this share, beside their noise.
    private static final double TOLERATED_MISFIT = 0.08;

    private final double[] loads;
    private final double[] logSeconds;
    private final int[] runs;
    private final double noise;
    private final boolean open;
    private final double[] runLoads;
    private final Optional<LoadCurve> smooth;
    private final Optional<LoadCurves> refit;

    private ResponseByLevel(List<LoadLevels.Level> used, ResponseColumn column, boolean open) {
        this.open = open;
        this.loads = used.stream().mapToDouble(LoadLevels.Level::load).toArray();
        this.logSeconds = new double[loads.length];
        this.runs = new int[loads.length];
        double squares = 0;
        int freedom = 0;
        for (int i = 0; i < loads.length; i++) {
            double[] values = logs(used.get(i), column);
            logSeconds[i] = Medians.of(values);
            runs[i] = values.length;
            double mean = Arrays.stream(values).average().orElseThrow();
            squares += Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            freedom += values.length - 1;
        }
        double scatter = freedom >= 2 ? Math.sqrt(squares / freedom) : roughness(loads, logSeconds);
        this.noise = Math.clamp(scatter, 0.01, 0.5);
        this.runLoads = used.stream()
                .flatMapToDouble(level -> Arrays.stream(logs(level, column)).map(v -> level.load()))
                .toArray();
        double[] seconds = used.stream()
                .flatMapToDouble(level -> Arrays.stream(logs(level, column)).map(Math::exp))
                .toArray();
        Optional<LoadCurves> curves =
                open || loads.length < 4 ? Optional.empty() : Optional.of(new LoadCurves(runLoads));
        this.smooth = curves.map(c -> rise(c, runLoads, seconds)).filter(this::follows);
        this.refit = smooth.flatMap(curve -> curves.map(c -> c.near(curve)));
    }

    /// Collects the response times of the levels; empty where there are none.
    static Optional<ResponseByLevel> of(LoadLevels levels, ResponseColumn column) {
        List<LoadLevels.Level> used = levels.levels().stream()
                .filter(level -> level.steps().stream().anyMatch(step -> column.seconds(step) > 0))
                .toList();
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResponseByLevel(used, column, levels.axis() != LoadLevels.Axis.CONCURRENCY));
    }

    private static double[] logs(LoadLevels.Level level, ResponseColumn column) {
        return level.steps().stream()
                .mapToDouble(column::seconds)
                .filter(seconds -> seconds > 0)
                .map(Math::log)
                .toArray();
    }

    /// The curve whose load over height is the response time.
    private static LoadCurve rise(LoadCurves curves, double[] loads, double[] seconds) {
        double[] ratio = new double[loads.length];
        double[] weight = new double[loads.length];
        for (int i = 0; i < loads.length; i++) {
            ratio[i] = loads[i] / seconds[i];
            weight[i] = 1;
        }
        return curves.best(ratio, weight).curve();
    }

    private boolean follows(LoadCurve curve) {
        for (int i = 0; i < loads.length; i++) {
            double off = Math.abs(logSeconds[i] - Math.log(loads[i] / curve.rps(loads[i])));
            if (off > TOLERATED_MISFIT + 3 * noise / Math.sqrt(runs[i])) {
                return false;
            }
        }
        return true;
    }

    /// The load at which the response time passes the limit: infinite when no level does, less than the lightest
    /// level when even that one does.
    double crossing(double limitSeconds) {
        return smooth.isPresent() ? crossing(smooth.get(), limitSeconds) : betweenLevels(logSeconds, limitSeconds, 1);
    }

    /// The same with the response times, and what is unknown between two levels, drawn once.
    ///
    /// @param normal a source of standard normal numbers
    double crossing(double limitSeconds, DoubleSupplier normal) {
        if (smooth.isPresent()) {
            double[] seconds = new double[runLoads.length];
            for (int i = 0; i < seconds.length; i++) {
                double centre = runLoads[i] / smooth.get().rps(runLoads[i]);
                seconds[i] = centre * Math.exp(noise * normal.getAsDouble());
            }
            return crossing(rise(refit.orElseThrow(), runLoads, seconds), limitSeconds);
        }
        double[] drawn = new double[logSeconds.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = logSeconds[i] + noise / Math.sqrt(runs[i]) * normal.getAsDouble();
        }
        return betweenLevels(drawn, limitSeconds, Math.exp(0.4 * normal.getAsDouble()));
    }

    private double crossing(LoadCurve curve, double limitSeconds) {
        double low = loads[0] * 1e-3;
        double high = loads[loads.length - 1];
        if (high / curve.rps(high) <= limitSeconds) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < 40; i++) {
            double middle = Math.sqrt(low * high);
            if (middle / curve.rps(middle) > limitSeconds) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private double betweenLevels(double[] logs, double limitSeconds, double shape) {
        double[] rising = Rising.fit(logs, runs);
        double limit = Math.log(limitSeconds);
        for (int i = 0; i < rising.length; i++) {
            if (rising[i] > limit) {
                return i == 0
                        ? loads[0] * Math.exp(limit - rising[0])
                        : between(i, rising[i - 1], rising[i], limitSeconds, shape);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double between(int i, double logBelow, double logAbove, double limit, double shape) {
        double below = Math.exp(logBelow);
        double above = Math.exp(logAbove);
        // near its ceiling an open system's response time goes like 1/(C - X); a closed one's grows with concurrency
        double share = open ? (1 / below - 1 / limit) / (1 / below - 1 / above) : (limit - below) / (above - below);
        return loads[i - 1] + Math.pow(Math.clamp(share, 0, 1), shape) * (loads[i] - loads[i - 1]);
    }

    /// Whether even the lightest level misses the limit.
    boolean alwaysMisses(double limitSeconds) {
        return Rising.fit(logSeconds, runs)[0] > Math.log(limitSeconds);
    }

    /// Response time at the heaviest over that at the lightest level, both smoothed.
    double growth() {
        double[] rising = Rising.fit(logSeconds, runs);
        return Math.exp(rising[rising.length - 1] - rising[0]);
    }

    /// Noise from how far each level lies off the line between its neighbours, where levels were run only once.
    private static double roughness(double[] loads, double[] logs) {
        double squares = 0;
        int count = 0;
        for (int i = 1; i + 1 < logs.length; i++) {
            double share = Math.log(loads[i] / loads[i - 1]) / Math.log(loads[i + 1] / loads[i - 1]);
            double off = logs[i] - (1 - share) * logs[i - 1] - share * logs[i + 1];
            squares += Math.min(off * off, 0.25) / (1 + share * share + (1 - share) * (1 - share));
            count++;
        }
        return count == 0 ? 0.1 : Math.sqrt(squares / count);
    }
}
