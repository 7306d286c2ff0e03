package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.forecast.regression.Influences;
import headroom.model.forecast.regression.Regression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The level as the sum of a line that flattens, waves of the week (and of the year, once one was seen), holidays and
/// events, with errors that follow their own past.
public record CalendarRegression() implements Forecaster {
    private static final int ORDER = 7;
    private static final int YEAR_WAVES = 4;
    private static final int FEWEST = 8;
    private static final double DAMPING = 0.998;
    /// Older days say little of today's level and cost time.
    private static final int MOST = 1_096;

    @Override
    public String id() {
        return "regression";
    }

    @Override
    public Message words(long stepMillis) {
        return Message.of("forecast.method-regression");
    }

    @Override
    public double[] forecast(Past whole, int horizon) {
        int skipped = Math.max(0, whole.size() - MOST);
        double[] values = Arrays.copyOfRange(whole.values(), skipped, whole.size());
        SpecialDays special = whole.special().from(skipped);
        List<SpecialDays.Kind> known = known(special, values.length);
        double[][] past = influences(whole, special, known, values.length, 0, values.length);
        if (values.length < past.length + FEWEST) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double[] flat = new double[horizon];
            Arrays.fill(flat, mean);
            return flat;
        }
        double[][] ahead = influences(whole, special, known, values.length, values.length, horizon);
        // what single holidays do beyond their kind is too rarely seen for an influence of its own
        SpecialDays.Effects effects = special.effects(values);
        double[] beyond = special.beyondKinds(effects, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] -= beyond[i];
        }
        double[] forecast = Regression.of(values, past, ORDER).forecast(ahead, horizon);
        double[] then = special.beyondKinds(effects, values.length, horizon);
        for (int h = 0; h < horizon; h++) {
            forecast[h] += then[h];
        }
        return forecast;
    }

    /// The kinds of days of which the history holds one.
    private static List<SpecialDays.Kind> known(SpecialDays special, int size) {
        List<SpecialDays.Kind> known = new ArrayList<>();
        for (SpecialDays.Kind kind : special.kinds()) {
            boolean seen = false;
            for (int i = 0; i < size && !seen; i++) {
                seen = special.isAt(kind, i);
            }
            if (seen) {
                known.add(kind);
            }
        }
        return known;
    }

    private static double[][] influences(
            Past past, SpecialDays special, List<SpecialDays.Kind> known, int size, int from, int steps) {
        Influences influences = Influences.of(from, steps).level();
        for (int period : past.periods()) {
            if (2 * period <= size) {
                influences.waves(period, Math.min(YEAR_WAVES, period / 2));
            }
        }
        if (past.year() > 0 && size >= past.year()) {
            influences.waves(past.year(), YEAR_WAVES);
        }
        List<double[]> rows = new ArrayList<>(List.of(influences.table()));
        rows.add(line(size, from, steps));
        for (SpecialDays.Kind kind : known) {
            double[] row = new double[steps];
            for (int i = 0; i < steps && (from < size || kind.ahead()); i++) {
                row[i] = special.isAt(kind, from + i) ? 1 : 0;
            }
            rows.add(row);
        }
        return rows.toArray(double[][]::new);
    }

    /// Straight over the past, flattening after it.
    private static double[] line(int size, int from, int steps) {
        double[] line = new double[steps];
        double now = 0;
        double slope = 1;
        for (int i = 0; i < steps; i++) {
            if (from < size) {
                line[i] = (double) (from + i - size) / size;
            } else {
                slope *= DAMPING;
                now += slope;
                line[i] = (now - 1) / size;
            }
        }
        return line;
    }
}
