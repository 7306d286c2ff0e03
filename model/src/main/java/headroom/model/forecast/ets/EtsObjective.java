package headroom.model.forecast.ets;

import java.util.Arrays;

/// The negative log-likelihood of a form over its free numbers, with its gradient by going backwards through the
/// recursion (reverse differentiation), which costs about as much as the likelihood itself.
///
/// The free numbers: an angle for each smoothing parameter, which keeps it between its bounds and can reach them, the
/// initial level, the initial trend and all seasonal states but the last, which follows from their sum.
final class EtsObjective {
    static final double LEAST = 1e-4;
    static final double MOST = 0.9999;
    static final double LEAST_DAMPING = 0.8;
    static final double MOST_DAMPING = 0.98;

    private final EtsForm form;
    private final double[] values;
    private final double[] levels;
    private final double[] trends;
    private final double[] seasons;
    private final double[] errors;
    private final double[] means;

    /// @param values finite, of ordinary size
    EtsObjective(EtsForm form, double[] values) {
        this.form = form;
        this.values = values;
        int n = values.length;
        levels = new double[n];
        trends = new double[n];
        seasons = new double[form.seasonal() ? n : 0];
        errors = new double[n];
        means = new double[n];
    }

    /// How many smoothing parameters there are.
    private int angles() {
        return 1 + (form.trends() ? 1 : 0) + (form.seasonal() ? 1 : 0) + (form.trend() == EtsForm.Trend.DAMPED ? 1 : 0);
    }

    /// The free numbers of a model.
    double[] free(EtsModel model) {
        EtsParameters p = model.parameters();
        double[] free = new double[form.freedom() - 1];
        int i = 0;
        free[i++] = angle(p.alpha(), LEAST, MOST);
        if (form.trends()) {
            free[i++] = angle(p.beta(), LEAST, p.alpha());
        }
        if (form.seasonal()) {
            free[i++] = angle(p.gamma(), LEAST, 1 - p.alpha());
        }
        if (form.trend() == EtsForm.Trend.DAMPED) {
            free[i++] = angle(p.phi(), LEAST_DAMPING, MOST_DAMPING);
        }
        free[i++] = model.start().level();
        if (form.trends()) {
            free[i++] = model.start().trend();
        }
        for (int s = 0; i < free.length; s++) {
            free[i++] = model.start().season()[s];
        }
        return free;
    }

    /// The model of free numbers.
    EtsModel model(double[] free) {
        int i = 0;
        double alpha = between(free[i++], LEAST, MOST);
        double beta = form.trends() ? between(free[i++], LEAST, Math.max(LEAST, alpha)) : 0;
        double gamma = form.seasonal() ? between(free[i++], LEAST, Math.max(LEAST, 1 - alpha)) : 0;
        double phi = form.trend() == EtsForm.Trend.DAMPED
                ? between(free[i++], LEAST_DAMPING, MOST_DAMPING)
                : form.trends() ? 1 : 0;
        double level = free[i++];
        double trend = form.trends() ? free[i++] : 0;
        double[] season = new double[form.seasonal() ? form.period() : 0];
        double rest = form.multiplicativeSeason() ? season.length : 0;
        for (int s = 0; s < season.length - 1; s++) {
            season[s] = free[i++];
            rest -= season[s];
        }
        if (season.length > 0) {
            season[season.length - 1] = rest;
        }
        return new EtsModel(form, new EtsParameters(alpha, beta, gamma, phi), new EtsState(level, trend, season));
    }

    private static double between(double angle, double low, double high) {
        double sine = Math.sin(angle);
        return low + (high - low) * sine * sine;
    }

    private static double slope(double angle) {
        return Math.sin(2 * angle);
    }

    private static double angle(double value, double low, double high) {
        return high > low ? Math.asin(Math.sqrt(Math.clamp((value - low) / (high - low), 0.001, 0.999))) : 0.5;
    }

    /// The negative log-likelihood; infinite where the model is impossible.
    ///
    /// @param gradient filled with the slope along each free number
    double at(double[] free, double[] gradient) {
        EtsModel model = model(free);
        if (!model.parameters().admissible(form)) {
            return Double.POSITIVE_INFINITY;
        }
        double[] season = model.start().season().clone();
        double squares = forward(model, season);
        if (!(squares > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double logs = 0;
        if (form.multiplicativeError()) {
            for (double mean : means) {
                logs += Math.log(mean);
            }
        }
        backward(model.parameters(), squares, free, gradient);
        return values.length * Math.log(squares) / 2 + logs;
    }

    /// Follows the series and remembers the way; the sum of squared innovations, NaN where it cannot be followed.
    private double forward(EtsModel model, double[] season) {
        EtsParameters p = model.parameters();
        boolean multiplies = form.multiplicativeSeason();
        boolean ratio = form.multiplicativeError();
        int m = form.period();
        double level = model.start().level();
        double trend = model.start().trend();
        double squares = 0;
        int phase = 0;
        for (int t = 0; t < values.length; t++) {
            double y = values[t];
            double s = season.length == 0 ? 0 : season[phase];
            double base = level + p.phi() * trend;
            double mean = multiplies ? base * s : base + s;
            if (ratio && !(mean > 0 && base > 0 && (!multiplies || s > 0))) {
                return Double.NaN;
            }
            levels[t] = level;
            trends[t] = trend;
            means[t] = mean;
            double difference = y - mean;
            double moved = multiplies ? y / s - base : difference;
            errors[t] = ratio ? difference / mean : difference;
            squares += errors[t] * errors[t];
            level = base + p.alpha() * moved;
            trend = p.phi() * trend + p.beta() * moved;
            if (season.length > 0) {
                seasons[t] = s;
                season[phase] = s + p.gamma() * (multiplies ? y / base - s : difference);
            }
            phase = phase + 1 == m ? 0 : phase + 1;
        }
        return squares;
    }

    private void backward(EtsParameters p, double squares, double[] free, double[] gradient) {
        boolean multiplies = form.multiplicativeSeason();
        boolean ratio = form.multiplicativeError();
        int m = form.period();
        int n = values.length;
        double[] season = new double[form.seasonal() ? m : 0];
        double level = 0;
        double trend = 0;
        double alpha = 0;
        double beta = 0;
        double gamma = 0;
        double phi = 0;
        for (int t = n - 1; t >= 0; t--) {
            double y = values[t];
            int phase = t % m;
            double s = season.length == 0 ? 0 : seasons[t];
            double base = levels[t] + p.phi() * trends[t];
            double difference = y - means[t];
            double moved = multiplies ? y / s - base : difference;
            double onSeason = season.length == 0 ? 0 : season[phase];
            alpha += level * moved;
            beta += trend * moved;
            phi += trend * trends[t];
            double onMoved = p.alpha() * level + p.beta() * trend;
            double onBase = level - onMoved;
            double back = onSeason;
            if (season.length > 0) {
                gamma += onSeason * (multiplies ? y / base - s : difference);
                double onChange = p.gamma() * onSeason;
                back -= onChange;
                onBase -= multiplies ? onChange * y / (base * base) : onChange;
                back -= multiplies ? onMoved * y / (s * s) : onMoved;
            }
            double onError = n * errors[t] / squares;
            double onMean = ratio ? (1 - onError * y / means[t]) / means[t] : -onError;
            onBase += multiplies ? onMean * s : onMean;
            if (season.length > 0) {
                season[phase] = back + (multiplies ? onMean * base : onMean);
            }
            trend = p.phi() * trend + p.phi() * onBase;
            phi += onBase * trends[t];
            level = onBase;
        }
        Arrays.fill(gradient, 0);
        spread(p, new double[] {alpha, beta, gamma, phi}, free, gradient);
        int i = angles();
        gradient[i++] = level;
        if (form.trends()) {
            gradient[i++] = trend;
        }
        for (int k = 0; i < gradient.length; k++) {
            gradient[i++] = season[k] - season[m - 1];
        }
    }

    /// From slopes along the parameters to slopes along their angles; bounds that depend on alpha move with it.
    private void spread(EtsParameters p, double[] slopes, double[] free, double[] gradient) {
        int i = 1;
        double alpha = slopes[0];
        if (form.trends()) {
            double sine = Math.sin(free[i]);
            gradient[i] = slopes[1] * Math.max(0, p.alpha() - LEAST) * slope(free[i]);
            alpha += slopes[1] * sine * sine;
            i++;
        }
        if (form.seasonal()) {
            double sine = Math.sin(free[i]);
            double room = 1 - p.alpha() - LEAST;
            gradient[i] = slopes[2] * Math.max(0, room) * slope(free[i]);
            alpha -= room > 0 ? slopes[2] * sine * sine : 0;
            i++;
        }
        if (form.trend() == EtsForm.Trend.DAMPED) {
            gradient[i] = slopes[3] * (MOST_DAMPING - LEAST_DAMPING) * slope(free[i]);
        }
        gradient[0] = alpha * (MOST - LEAST) * slope(free[0]);
    }
}
