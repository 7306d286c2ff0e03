package headroom.model.capacity;

/// Least squares for a handful of unknowns by the normal equations: enough where columns are scaled and few, and
/// a hundred times cheaper than a general decomposition, which the resampling of fits needs.
final class SmallLeastSquares {
    private SmallLeastSquares() {}

    /// The coefficients that minimise the squares of `rows · c - last column`; columns that are all zero get 0.
    ///
    /// @param rows each with `unknowns` terms and the target behind them
    static double[] solve(double[][] rows, int unknowns) {
        double[][] normal = new double[unknowns][unknowns + 1];
        for (double[] row : rows) {
            for (int i = 0; i < unknowns; i++) {
                for (int j = 0; j <= unknowns; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        double[] scale = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            scale[i] = normal[i][i] > 0 ? 1 / Math.sqrt(normal[i][i]) : 0;
        }
        for (int i = 0; i < unknowns; i++) {
            for (int j = 0; j < unknowns; j++) {
                normal[i][j] *= scale[i] * scale[j];
            }
            normal[i][unknowns] *= scale[i];
        }
        double[] solution = eliminate(normal, unknowns);
        for (int i = 0; i < unknowns; i++) {
            solution[i] *= scale[i];
        }
        return solution;
    }

    private static double[] eliminate(double[][] m, int n) {
        boolean[] used = new boolean[n];
        int[] rowOf = new int[n];
        for (int column = 0; column < n; column++) {
            rowOf[column] = -1;
            int pivot = -1;
            for (int row = 0; row < n; row++) {
                if (!used[row] && (pivot < 0 || Math.abs(m[row][column]) > Math.abs(m[pivot][column]))) {
                    pivot = row;
                }
            }
            if (pivot < 0 || Math.abs(m[pivot][column]) < 1e-12) {
                continue;
            }
            used[pivot] = true;
            rowOf[column] = pivot;
            for (int row = 0; row < n; row++) {
                double factor = row == pivot ? 0 : m[row][column] / m[pivot][column];
                for (int j = column; factor != 0 && j <= n; j++) {
                    m[row][j] -= factor * m[pivot][j];
                }
            }
        }
        double[] solution = new double[n];
        for (int column = 0; column < n; column++) {
            int row = rowOf[column];
            solution[column] = row < 0 ? 0 : m[row][n] / m[row][column];
        }
        return solution;
    }
}
