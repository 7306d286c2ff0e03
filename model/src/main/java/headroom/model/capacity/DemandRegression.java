package headroom.model.capacity;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/// Busy servers explained by the rates of several classes of requests: `B = b₀ + Σ D·X`, service demands by
/// regression.
///
/// @param background busy servers without any request, `b₀`; 0 where it was left out
/// @param demandSeconds service demand of each class, seconds
/// @param standardErrors of the background (where there is one) and of each demand
/// @param explained the share of the variance that is explained, R²
/// @param durbinWatson the Durbin-Watson statistic of the residuals: 2 when they are independent, far below when
///     something that was left out moves slowly (the mix of requests, say)
/// @param condition the condition number of the columns: above 30 after scaling they can hardly be told apart
record DemandRegression(
        double background,
        double[] demandSeconds,
        double[] standardErrors,
        double explained,
        double durbinWatson,
        double condition) {

    /// Fits with a background term.
    ///
    /// @param busyServers busy servers at each time
    /// @param rates rates of all classes at each time, requests/s
    static DemandRegression withBackground(double[] busyServers, double[][] rates) {
        return fit(busyServers, rates, true);
    }

    /// Fits without a background term: what runs without any request is charged to the classes, to rare ones
    /// most.
    static DemandRegression withoutBackground(double[] busyServers, double[][] rates) {
        return fit(busyServers, rates, false);
    }

    private static DemandRegression fit(double[] busy, double[][] rates, boolean background) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(!background);
        regression.newSampleData(busy, rates);
        double[] parameters = regression.estimateRegressionParameters();
        double[] demands = new double[rates[0].length];
        System.arraycopy(parameters, background ? 1 : 0, demands, 0, demands.length);
        double[] residuals = regression.estimateResiduals();
        return new DemandRegression(
                background ? parameters[0] : 0,
                demands,
                regression.estimateRegressionParametersStandardErrors(),
                1 - sumOfSquares(residuals) / spread(busy),
                durbinWatson(residuals),
                condition(rates, background));
    }

    private static double condition(double[][] rates, boolean background) {
        RealMatrix columns = MatrixUtils.createRealMatrix(rates.length, rates[0].length + (background ? 1 : 0));
        int offset = background ? 1 : 0;
        for (int i = 0; i < rates.length; i++) {
            if (background) {
                columns.setEntry(i, 0, 1);
            }
            for (int j = 0; j < rates[i].length; j++) {
                columns.setEntry(i, j + offset, rates[i][j]);
            }
        }
        return new SingularValueDecomposition(columns).getConditionNumber();
    }

    private static double durbinWatson(double[] residuals) {
        double steps = 0;
        for (int i = 1; i < residuals.length; i++) {
            steps += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
        }
        return steps / sumOfSquares(residuals);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private static double spread(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
