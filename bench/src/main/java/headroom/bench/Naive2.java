package headroom.bench;

import java.util.Arrays;

/// The benchmark of the M4 competition: the last value, seasonally adjusted by a classical multiplicative decomposition
/// where a test of the autocorrelation finds a season (Makridakis, Spiliotis and Assimakopoulos 2020).
final class Naive2 {
    private Naive2() {}

    static double[] forecast(double[] history, int horizon, int period) {
        int n = history.length;
        double[] ahead = new double[horizon];
        Arrays.fill(ahead, history[n - 1]);
        if (seasonal(history, period)) {
            double[] index = indices(history, period);
            for (int h = 0; h < horizon; h++) {
                ahead[h] *= index[(n + h) % period] / index[(n - 1) % period];
            }
        }
        return ahead;
    }

    private static boolean seasonal(double[] x, int period) {
        if (x.length < 3 * period) {
            return false;
        }
        double squares = 0;
        for (int k = 1; k < period; k++) {
            double r = autocorrelation(x, k);
            squares += r * r;
        }
        double limit = 1.645 * Math.sqrt((1 + 2 * squares) / x.length);
        return Math.abs(autocorrelation(x, period)) > limit;
    }

    private static double autocorrelation(double[] x, int lag) {
        double mean = 0;
        for (double value : x) {
            mean += value / x.length;
        }
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < x.length; i++) {
            bottom += (x[i] - mean) * (x[i] - mean);
            top += i + lag < x.length ? (x[i] - mean) * (x[i + lag] - mean) : 0;
        }
        return bottom == 0 ? 0 : top / bottom;
    }

    private static double[] indices(double[] x, int period) {
        double[] sum = new double[period];
        int[] count = new int[period];
        for (int i = period / 2; i < x.length - period / 2; i++) {
            double trend = 0;
            for (int k = -period / 2; k <= period / 2; k++) {
                boolean end = period % 2 == 0 && Math.abs(k) == period / 2;
                trend += x[i + k] / period * (end ? 0.5 : 1);
            }
            sum[i % period] += x[i] / trend;
            count[i % period]++;
        }
        double all = 0;
        for (int phase = 0; phase < period; phase++) {
            sum[phase] /= count[phase];
            all += sum[phase] / period;
        }
        for (int phase = 0; phase < period; phase++) {
            sum[phase] /= all;
        }
        return sum;
    }
}
