package headroom.model.forecast.regression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;

/// Known influences on a series, for its steps so far and for those to come.
public final class Influences {
    private final int from;
    private final int steps;
    private final List<double[]> rows = new ArrayList<>();

    private Influences(int from, int steps) {
        this.from = from;
        this.steps = steps;
    }

    /// No influences yet.
    ///
    /// @param from the number of the first step, 0 for the first of the history
    /// @param steps how many steps
    public static Influences of(int from, int steps) {
        return new Influences(from, steps);
    }

    /// A constant.
    public Influences level() {
        return with(_ -> 1);
    }

    /// A straight line, a unit in `length` steps.
    public Influences line(double length) {
        return with(step -> step / length);
    }

    /// Waves of a period and of its halves, thirds and so on (the first Fourier terms).
    ///
    /// @param period in steps, not necessarily whole
    /// @param harmonics how many; of the shortest wave that a step can show only the cosine is taken
    public Influences waves(double period, int harmonics) {
        for (int k = 1; k <= harmonics && 2 * k <= period; k++) {
            double turns = k / period;
            with(step -> Math.cos(2 * Math.PI * turns * step));
            if (2 * k < period) {
                with(step -> Math.sin(2 * Math.PI * turns * step));
            }
        }
        return this;
    }

    /// Days that are different, such as holidays or campaigns: 1 on such a day, else 0.
    ///
    /// @param first the day of step 0; every step is a day
    public Influences days(LocalDate first, Predicate<LocalDate> different) {
        return with(step -> different.test(first.plusDays(step)) ? 1 : 0);
    }

    /// A function of the step's number.
    private Influences with(IntToDoubleFunction influence) {
        double[] row = new double[steps];
        for (int i = 0; i < steps; i++) {
            row[i] = influence.applyAsDouble(from + i);
        }
        rows.add(row);
        return this;
    }

    /// `[influence][step]`.
    public double[][] table() {
        return rows.toArray(double[][]::new);
    }
}
