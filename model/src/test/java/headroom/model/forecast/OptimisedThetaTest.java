package headroom.model.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the recursions of Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), written down once more,
/// word for word.
class OptimisedThetaTest {
    /// The number of users connected to the Internet through a server, every minute (Makridakis, Wheelwright and
    /// Hyndman 1998), every second value.
    private static final double[] USERS = {
        88, 85, 84, 85, 84, 89, 91, 88, 84, 83, 89, 99, 107, 113, 121, 136, 145, 149, 145, 140, 134, 131, 129, 131, 139,
        150, 151, 142, 132, 122, 108, 92, 84, 83, 91, 99, 109, 122, 137, 147, 155, 165, 173, 174, 175, 172, 175, 184,
        187, 192
    };

    /// The sum of squared one-step errors, and the forecasts.
    private static double[] literal(
            double[] y, boolean dynamic, double start, double alpha, double theta, int horizon) {
        int n = y.length;
        double[] values = Arrays.copyOf(y, n + horizon);
        double level = start;
        double squares = 0;
        for (int t = 1; t <= n + horizon; t++) {
            double[] line = line(values, dynamic ? Math.max(1, t - 1) : n);
            double c = 1 - alpha;
            double weight = 1 - 1 / theta;
            double fitted;
            if (dynamic || t <= n) {
                double trend = Math.pow(c, t - 1) * line[0] + (1 - Math.pow(c, t)) / alpha * line[1];
                fitted = level + weight * trend;
            } else {
                int h = t - n;
                double trend = Math.pow(c, n) * line[0] + (h - 1 + (1 - Math.pow(c, n + 1)) / alpha) * line[1];
                fitted = level + weight * trend;
            }
            if (t <= n) {
                squares += (y[t - 1] - fitted) * (y[t - 1] - fitted);
            } else {
                values[t - 1] = fitted;
            }
            if (t <= n || dynamic) {
                level = alpha * values[t - 1] + c * level;
            }
        }
        double[] result = Arrays.copyOfRange(values, n - 1, n + horizon);
        result[0] = squares;
        return result;
    }

    private static double[] line(double[] values, int count) {
        double middle = (count + 1) / 2.0;
        double mean = Arrays.stream(values, 0, count).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int i = 1; i <= count; i++) {
            product += (i - middle) * (values[i - 1] - mean);
            square += (i - middle) * (i - middle);
        }
        double slope = square > 0 ? product / square : 0;
        return new double[] {mean - slope * middle, slope};
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void forecastsAsTheRecursionDoes(boolean dynamic) {
        OptimisedTheta method = new OptimisedTheta(dynamic);
        OptimisedTheta.Fit fit = method.fit(USERS);
        double theta = 1 / (1 - Math.min(fit.share(), 1 - 1e-12));
        // our level is counted from the first value: the paper's is less by what its line starts with
        double start = fit.start() - fit.share() * USERS[0];
        double[] expected = literal(USERS, dynamic, start, fit.alpha(), theta, 10);
        assertEquals(expected[0], fit.squares(), 1e-6 * expected[0]);
        double[] found = method.ahead(USERS, fit, 10);
        for (int h = 0; h < 10; h++) {
            assertEquals(expected[h + 1], found[h], 1e-6 * expected[h + 1], (h + 1) + " ahead");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noOtherNumbersFitBetter(boolean dynamic) {
        double found = new OptimisedTheta(dynamic).fit(USERS).squares();
        for (double alpha = 0.05; alpha < 1; alpha += 0.05) {
            for (double theta : new double[] {1, 1.2, 1.5, 2, 3, 5, 20, 1e6}) {
                for (double start = -100; start <= 200; start += 10) {
                    double squares = literal(USERS, dynamic, start, alpha, theta, 0)[0];
                    assertTrue(squares >= found - 1e-6, alpha + " " + theta + " " + start + ": " + squares);
                }
            }
        }
    }

    @Test
    void aStraightLineGoesOn() {
        double[] line = new double[40];
        Arrays.setAll(line, t -> 10 + 3.0 * t);
        for (boolean dynamic : new boolean[] {false, true}) {
            double[] ahead = new OptimisedTheta(dynamic).forecast(Past.of(line, new int[0], 0), 5);
            assertEquals(10 + 3 * 44, ahead[4], dynamic ? 1.5 : 1e-3);
        }
    }
}
