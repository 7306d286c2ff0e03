package headroom.model.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes a series with several seasons apart: each in turn is found by {@link Stl} in what the others leave (Bandara,
/// Hyndman and Bergmeir 2021, "MSTL: A Seasonal-Trend Decomposition Algorithm for Time Series with Multiple Seasonal
/// Patterns").
public final class Mstl {
    private static final int FIRST_WINDOW = 11;
    private static final int WINDOW_STEP = 4;
    private static final int ITERATIONS = 2;

    private final int[] periods;
    private final int[] windows;
    private final int iterations;

    private Mstl(int[] periods, int[] windows, int iterations) {
        this.periods = periods;
        this.windows = windows;
        this.iterations = iterations;
    }

    /// With the usual windows of 11, 15, 19... cycles from the shortest period on, and two passes.
    ///
    /// @param periods in steps, each at least 2
    public static Mstl of(int... periods) {
        int[] rising = Arrays.stream(periods).sorted().distinct().toArray();
        int[] windows = new int[rising.length];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = FIRST_WINDOW + WINDOW_STEP * i;
        }
        return new Mstl(rising, windows, ITERATIONS);
    }

    /// With other windows, in the order of the rising periods.
    public Mstl windows(int... newWindows) {
        if (newWindows.length != periods.length) {
            throw new IllegalArgumentException(newWindows.length + " windows for " + periods.length + " periods");
        }
        return new Mstl(periods, newWindows.clone(), iterations);
    }

    /// With another number of passes over the periods.
    public Mstl iterations(int newIterations) {
        return new Mstl(periods, windows, newIterations);
    }

    /// Takes a series apart with the usual windows. A period of which the series holds less than two cycles is left
    /// out; without any the trend is a local line through a fifth of the series.
    ///
    /// @param values NaN in gaps, where the remainder is NaN too
    /// @param periods in steps, each at least 2
    public static Decomposition decompose(double[] values, int[] periods) {
        int[] usable = Arrays.stream(periods)
                .filter(period -> 2 * period <= values.length)
                .toArray();
        return of(usable).decompose(values);
    }

    /// Takes a series apart.
    ///
    /// @param values NaN in gaps, where the remainder is NaN too
    /// @throws IllegalArgumentException if the series holds less than two cycles of a period
    public Decomposition decompose(double[] values) {
        double[] full = GapFilling.filled(values, longestFirst());
        if (full.length == 0 || Double.isNaN(full[0])) {
            return new Decomposition(full, List.of(), full.clone(), new int[0], full.clone());
        }
        double[] rest = full.clone();
        double[] trend = new double[0];
        List<double[]> seasonal = new ArrayList<>();
        for (int _ : periods) {
            seasonal.add(new double[full.length]);
        }
        for (int pass = 0; pass < iterations; pass++) {
            for (int i = 0; i < periods.length; i++) {
                add(rest, seasonal.get(i), 1);
                Decomposition one = Stl.of(periods[i], windows[i]).decompose(rest);
                seasonal.set(i, one.seasonal().getFirst());
                add(rest, seasonal.get(i), -1);
                trend = one.trend();
            }
        }
        trend = periods.length == 0 ? Trend.smooth(full) : trend;
        add(rest, trend, -1);
        return new Decomposition(trend, seasonal, withGaps(rest, values), periods.clone(), ones(full.length));
    }

    private int[] longestFirst() {
        int[] falling = new int[periods.length];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = periods[periods.length - 1 - i];
        }
        return falling;
    }

    private static void add(double[] sum, double[] part, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * part[i];
        }
    }

    private static double[] withGaps(double[] remainder, double[] values) {
        for (int i = 0; i < remainder.length; i++) {
            remainder[i] = Double.isNaN(values[i]) ? Double.NaN : remainder[i];
        }
        return remainder;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
