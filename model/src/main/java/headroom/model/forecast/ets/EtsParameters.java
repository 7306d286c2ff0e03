package headroom.model.forecast.ets;

/// How fast the states of a model follow its errors.
///
/// @param alpha of the level
/// @param beta of the trend; 0 without one
/// @param gamma of the season; 0 without one
/// @param phi what is left of the trend after each step; 1 where it is not damped
public record EtsParameters(double alpha, double beta, double gamma, double phi) {
    /// Whether the weights of old values fade, so that forecasts do not depend on the distant past: the roots of the
    /// moving average polynomial of the reduced form lie outside the unit circle (Hyndman, Koehler, Ord and Snyder
    /// 2008, chapter 10).
    ///
    /// The polynomial follows from writing the errors of the additive model as a filter of the values, with
    /// `S(L) = 1 + L + ... + L^(m-1)`:
    /// `(1 - phi L)(1 - L^m) + L S(L) (alpha (1 - phi L) + phi beta L) + phi beta L (1 - L^m) + gamma L^m (1 - phi L)`,
    /// of which the factor that the trend or the season does not need is left out.
    public boolean admissible(EtsForm form) {
        if (!form.seasonal()) {
            return form.trends()
                    ? inside(new double[] {1, alpha + beta * phi - 1 - phi, phi * (1 - alpha)})
                    : Math.abs(1 - alpha) < 1;
        }
        return inside(seasonal(form));
    }

    private double[] seasonal(EtsForm form) {
        int m = form.period();
        double damping = form.trends() ? phi : 0;
        double trend = form.trends() ? phi * beta : 0;
        double[] theta = new double[m + 2];
        theta[0] += 1;
        theta[1] -= damping;
        theta[m] -= 1;
        theta[m + 1] += damping;
        for (int i = 0; i < m; i++) {
            theta[i + 1] += alpha;
            theta[i + 2 > m + 1 ? m + 1 : i + 2] += trend - alpha * damping;
        }
        theta[1] += trend;
        theta[m + 1] -= trend;
        theta[m] += gamma;
        theta[m + 1] -= gamma * damping;
        return theta;
    }

    /// Whether all roots of `c[0] z^n + c[1] z^(n-1) + ... + c[n]` are inside the unit circle, by the recursion of
    /// Schur
    /// and Cohn.
    private static boolean inside(double[] polynomial) {
        double[] c = polynomial;
        int n = c.length - 1;
        while (n > 0) {
            double reflected = c[n] / c[0];
            if (!(Math.abs(reflected) < 1)) {
                return false;
            }
            double[] lower = new double[n];
            for (int i = 0; i < n; i++) {
                lower[i] = c[i] - reflected * c[n - i];
            }
            c = lower;
            n--;
        }
        return true;
    }
}
