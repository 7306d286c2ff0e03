package headroom.model.forecast;

import java.util.Arrays;
import java.util.List;

/// What errors are measured in: a mixture of the forecast itself, where errors grow with it, and its level over a
/// cycle, where they do not. Unlike logarithms it lets no interval explode.
///
/// @param share how much of the forecast itself goes in, 0 to 1; the rest is the level
/// @param cycle over how many steps the level is taken
/// @param least what the unit is at least, above 0
record ErrorUnit(double share, int cycle, double least) {
    private static final List<Double> SHARES = List.of(0.0, 0.5, 1.0);
    private static final double LEAST = 0.02;
    private static final double SMALLEST = 1e-12;

    /// The unit in which the errors are most alike: the one under which Laplace's distribution of one width makes them
    /// most likely.
    static ErrorUnit fitting(double[][] forecasts, double[][] actual, int cycle, double[] history) {
        ErrorUnit best = level(cycle, history);
        double lowest = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            ErrorUnit unit = new ErrorUnit(share, cycle, best.least);
            double cost = unit.cost(forecasts, actual);
            if (cost < lowest) {
                lowest = cost;
                best = unit;
            }
        }
        return best;
    }

    /// Errors that do not grow with the forecast within a cycle.
    static ErrorUnit level(int cycle, double[] history) {
        double usual = Arrays.stream(history).map(Math::abs).average().orElse(0);
        // around zero the level says nothing about the size of errors
        boolean bothSigns = Arrays.stream(history).min().orElse(0) < 0
                && Arrays.stream(history).max().orElse(0) > 0;
        return new ErrorUnit(0, cycle, Math.max((bothSigns ? 1 : LEAST) * usual, SMALLEST));
    }

    /// Errors in this unit, `[origin][step]`.
    double[][] errors(double[][] forecasts, double[][] actual) {
        double[][] errors = new double[forecasts.length][];
        for (int o = 0; o < errors.length; o++) {
            double[] unit = along(forecasts[o]);
            errors[o] = new double[unit.length];
            for (int h = 0; h < unit.length; h++) {
                errors[o][h] = (actual[o][h] - forecasts[o][h]) / unit[h];
            }
        }
        return errors;
    }

    private double cost(double[][] forecasts, double[][] actual) {
        double logs = 0;
        double errors = 0;
        int count = 0;
        for (int o = 0; o < forecasts.length; o++) {
            double[] unit = along(forecasts[o]);
            for (int h = 0; h < unit.length; h++) {
                if (!Double.isNaN(actual[o][h])) {
                    logs += Math.log(unit[h]);
                    errors += Math.abs(actual[o][h] - forecasts[o][h]) / unit[h];
                    count++;
                }
            }
        }
        return count == 0 || errors == 0 ? 0 : logs / count + Math.log(errors / count);
    }

    /// The unit at every step of a forecast; above 0.
    double[] along(double[] forecast) {
        int n = forecast.length;
        double[] sum = new double[n + 1];
        for (int h = 0; h < n; h++) {
            sum[h + 1] = sum[h] + Math.abs(forecast[h]);
        }
        double[] unit = new double[n];
        for (int h = 0; h < n; h++) {
            int from = Math.clamp(h - cycle / 2, 0, Math.max(0, n - cycle));
            int to = Math.min(n, from + cycle);
            double level = Math.max((sum[to] - sum[from]) / (to - from), least);
            double own = Math.max(Math.abs(forecast[h]), LEAST * level);
            unit[h] = level * Math.pow(own / level, share);
        }
        return unit;
    }
}
