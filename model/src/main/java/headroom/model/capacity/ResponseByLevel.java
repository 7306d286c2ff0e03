package headroom.model.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/// Response times by level of load, as logarithms that never fall with load, and where they pass a limit.
///
/// @param loads levels with a response time, from the lightest
/// @param logSeconds the logarithm of the level's middle response time
/// @param runs how many runs stand behind each level
/// @param noise the standard deviation of the logarithm from run to run
/// @param open whether the load was open, so that response time grows without bound near the ceiling
record ResponseByLevel(double[] loads, double[] logSeconds, int[] runs, double noise, boolean open) {
    /// Collects the response times of the levels.
    static ResponseByLevel of(LoadLevels levels, ResponseColumn column) {
        List<LoadLevels.Level> used = levels.levels().stream()
                .filter(level -> level.steps().stream().anyMatch(step -> column.seconds(step) > 0))
                .toList();
        double[] loads = used.stream().mapToDouble(LoadLevels.Level::load).toArray();
        double[] logs = new double[used.size()];
        int[] runs = new int[used.size()];
        double squares = 0;
        int freedom = 0;
        for (int i = 0; i < logs.length; i++) {
            double[] values = used.get(i).steps().stream()
                    .mapToDouble(column::seconds)
                    .filter(seconds -> seconds > 0)
                    .map(Math::log)
                    .toArray();
            double middle = Medians.of(values);
            logs[i] = middle;
            runs[i] = values.length;
            double mean = Arrays.stream(values).average().orElseThrow();
            squares += Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            freedom += values.length - 1;
        }
        double noise = freedom >= 2 ? Math.sqrt(squares / freedom) : roughness(loads, logs);
        return new ResponseByLevel(
                loads, logs, runs, Math.clamp(noise, 0.01, 0.5), levels.axis() == LoadLevels.Axis.OFFERED);
    }

    /// The load at which the response time passes the limit: infinite when no level does, the lightest level
    /// times the
    /// share of the limit when even that one does.
    double crossing(double limitSeconds) {
        return crossing(limitSeconds, () -> 0);
    }

    /// The same with the response times and the unknown shape between two levels drawn once.
    ///
    /// @param normal a source of standard normal numbers
    double crossing(double limitSeconds, DoubleSupplier normal) {
        double[] drawn = new double[logSeconds.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = logSeconds[i] + noise / Math.sqrt(runs[i]) * normal.getAsDouble();
        }
        double[] rising = Rising.fit(drawn, runs);
        double limit = Math.log(limitSeconds);
        double shape = Math.exp(0.4 * normal.getAsDouble());
        for (int i = 0; i < rising.length; i++) {
            if (rising[i] > limit) {
                return i == 0
                        ? loads[0] * Math.exp(limit - rising[0])
                        : between(i, rising[i - 1], rising[i], limitSeconds, shape);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /// Whether even the lightest level misses the limit.
    boolean alwaysMisses(double limitSeconds) {
        return logSeconds.length > 0 && Rising.fit(logSeconds, runs)[0] > Math.log(limitSeconds);
    }

    /// Response time at the heaviest over that at the lightest level, both smoothed.
    double growth() {
        if (logSeconds.length == 0) {
            return 1;
        }
        double[] rising = Rising.fit(logSeconds, runs);
        return Math.exp(rising[rising.length - 1] - rising[0]);
    }

    private double between(int i, double logBelow, double logAbove, double limit, double shape) {
        double below = Math.exp(logBelow);
        double above = Math.exp(logAbove);
        // near its ceiling an open system's response time goes like 1/(C - X); a closed one's grows with concurrency
        double share = open ? (1 / below - 1 / limit) / (1 / below - 1 / above) : (limit - below) / (above - below);
        return loads[i - 1] + Math.pow(Math.clamp(share, 0, 1), shape) * (loads[i] - loads[i - 1]);
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
