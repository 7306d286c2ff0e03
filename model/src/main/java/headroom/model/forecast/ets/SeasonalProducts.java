package headroom.model.forecast.ets;

/// Moments of the forms whose season multiplies the level (Hyndman, Koehler, Ord and Snyder 2008, section 6.3): the
/// product of the states `Q = (level, trend)' (season)` moves to `F1 Q F2' + e (G1 Q F2' + F1 Q G2') + e^2 G1 Q G2'`,
/// linear in Q, so that its mean and its covariance follow from those before; innovations are taken for normal.
final class SeasonalProducts {
    private final EtsForm form;
    private final EtsParameters parameters;
    private final double variance;
    private final int m;
    private final int size;

    SeasonalProducts(EtsForm form, EtsParameters parameters, double variance) {
        this.form = form;
        this.parameters = parameters;
        this.variance = variance;
        m = form.period();
        size = 2 * m;
    }

    /// Row 0 of each column is the level's part, row 1 that of the trend; column 0 is the next season to come.
    EtsForecast forecast(EtsState end, int horizon) {
        double[] product = new double[size];
        for (int s = 0; s < m; s++) {
            product[2 * s] = end.level() * end.season()[s];
            product[2 * s + 1] = end.trend() * end.season()[s];
        }
        double[][] spread = new double[size][size];
        double[] mean = new double[horizon];
        double[] result = new double[horizon];
        double phi = form.trends() ? parameters.phi() : 0;
        for (int h = 0; h < horizon; h++) {
            mean[h] = product[0] + phi * product[1];
            double own = spread[0][0] + 2 * phi * spread[0][1] + phi * phi * spread[1][1];
            result[h] = (1 + variance) * own + variance * mean[h] * mean[h];
            if (h < horizon - 1) {
                spread = next(spread, product);
                product = mean(product);
            }
        }
        return new EtsForecast(mean, result);
    }

    private double[] mean(double[] product) {
        double[] still = part(product, 0);
        double[] twice = part(product, 2);
        for (int i = 0; i < size; i++) {
            still[i] += variance * twice[i];
        }
        return still;
    }

    private double[][] next(double[][] spread, double[] product) {
        double[][] still = rows(spread, 0);
        double[][] both = new double[size][size];
        double[][] once = rows(withSquare(spread, product, 1, 1), 1);
        double[][] twice = rows(withSquare(spread, product, 3, 2), 2);
        double[][] mixed = rows(spread, 2);
        for (int i = 0; i < size; i++) {
            double[] stillStill = part(still[i], 0);
            double[] stillTwice = part(still[i], 2);
            double[] twiceStill = part(mixed[i], 0);
            double[] onceOnce = part(once[i], 1);
            double[] twiceTwice = part(twice[i], 2);
            for (int j = 0; j < size; j++) {
                both[i][j] = stillStill[j]
                        + variance * (stillTwice[j] + twiceStill[j] + onceOnce[j])
                        + variance * variance * twiceTwice[j];
            }
        }
        return both;
    }

    private double[][] withSquare(double[][] spread, double[] product, double times, double squared) {
        double[][] sum = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum[i][j] = times * spread[i][j] + squared * product[i] * product[j];
            }
        }
        return sum;
    }

    /// The operator applied to the first index of a matrix.
    private double[][] rows(double[][] matrix, int innovations) {
        double[][] result = new double[size][size];
        double[] column = new double[size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                column[i] = matrix[i][j];
            }
            double[] moved = part(column, innovations);
            for (int i = 0; i < size; i++) {
                result[i][j] = moved[i];
            }
        }
        return result;
    }

    /// What goes with no innovation, with one, or with its square.
    private double[] part(double[] product, int innovations) {
        double phi = form.trends() ? parameters.phi() : 0;
        double[] moved = new double[size];
        for (int s = 0; s < m; s++) {
            double base = product[2 * s] + phi * product[2 * s + 1];
            double trend = phi * product[2 * s + 1];
            int to = 2 * (s == 0 ? m - 1 : s - 1);
            // the season that was used goes to the back; it alone is changed by an innovation
            double own = s == 0 ? parameters.gamma() : 0;
            switch (innovations) {
                case 0 -> put(moved, to, base, trend, 1);
                case 1 -> {
                    put(moved, to, parameters.alpha() * base, parameters.beta() * base, 1);
                    put(moved, to, base, trend, own);
                }
                default -> put(moved, to, parameters.alpha() * base, parameters.beta() * base, own);
            }
        }
        return moved;
    }

    private static void put(double[] moved, int to, double level, double trend, double times) {
        moved[to] += times * level;
        moved[to + 1] += times * trend;
    }
}
