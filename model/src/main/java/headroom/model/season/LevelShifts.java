package headroom.model.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds lasting jumps of the level in a series without seasons.
///
/// The level is a straight line with steps. The step that explains most is added as long as it explains more than noise
/// of the same memory would: a forward selection with a penalty on the logarithm of the length (Yao 1988), the noise
/// variance inflated by its autocorrelation; a series that wanders has none.
public final class LevelShifts {
    private static final int MOST = 3;
    private static final int LONGEST = 2_000;
    private static final double PENALTY = 4;
    /// How much of the step must happen at once.
    private static final double SHARP = 0.6;
    /// In a series whose noise remembers more than this, steps cannot be told from wandering.
    private static final double WANDERING = 0.5;

    private static final double ROUNDING = 1e-20;

    private LevelShifts() {}

    /// The shifts, oldest first; none in series longer than 2,000 values.
    ///
    /// @param values complete and without seasons
    /// @param shortest how many values a level lasts at least, at least 2
    public static List<LevelShift> find(double[] values, int shortest) {
        int n = values.length;
        List<Integer> steps = new ArrayList<>();
        if (n < 4 * shortest || n > LONGEST) {
            return List.of();
        }
        double[] tamed = Seasons.tamed(values);
        while (steps.size() < MOST) {
            double[][] basis = basis(n, steps);
            double[] rest = residual(tamed, basis);
            int best = best(tamed, rest, basis, steps, shortest);
            if (best < 0) {
                break;
            }
            steps.add(best);
        }
        double[] noise = residual(tamed, basis(n, steps));
        boolean exact = dot(noise, noise) <= ROUNDING * dot(tamed, tamed);
        boolean wandering = !exact && correlation(noise) >= WANDERING;
        return wandering ? List.of() : sizes(tamed, steps);
    }

    /// The values without the shifts: what came before each is moved to the level after it.
    public static double[] removed(double[] values, List<LevelShift> shifts) {
        double[] even = values.clone();
        for (LevelShift shift : shifts) {
            for (int i = 0; i < Math.min(shift.index(), even.length); i++) {
                even[i] += shift.size();
            }
        }
        return even;
    }

    private static int best(double[] values, double[] rest, double[][] basis, List<Integer> steps, int shortest) {
        int n = values.length;
        int best = -1;
        double most = 0;
        for (int step = shortest; step <= n - shortest; step++) {
            int candidate = step;
            if (steps.stream().anyMatch(other -> Math.abs(other - candidate) < shortest)) {
                continue;
            }
            double[] direction = residual(step(n, step), basis);
            double square = dot(direction, direction);
            double gain = square <= 0 ? 0 : dot(rest, direction) * dot(rest, direction) / square;
            if (gain > most) {
                most = gain;
                best = step;
            }
        }
        return best >= 0 && believed(values, rest, basis, best, most, shortest) ? best : -1;
    }

    private static boolean believed(
            double[] values, double[] rest, double[][] basis, int step, double gain, int shortest) {
        int n = values.length;
        double[] direction = residual(step(n, step), basis);
        double size = dot(rest, direction) / dot(direction, direction);
        double[] noise = rest.clone();
        for (int i = 0; i < n; i++) {
            noise[i] -= size * direction[i];
        }
        double spread = Robust.spread(noise);
        double memory = Math.clamp(correlation(noise), 0, 0.95);
        double variance = spread * spread * (1 + memory) / (1 - memory);
        double jump = mean(values, step, step + shortest) - mean(values, step - shortest, step);
        return gain > PENALTY * Math.log(n) * variance && Math.abs(size) > spread && jump * size > SHARP * size * size;
    }

    private static List<LevelShift> sizes(double[] values, List<Integer> steps) {
        List<Integer> sorted = steps.stream().sorted(Comparator.naturalOrder()).toList();
        List<LevelShift> shifts = new ArrayList<>();
        for (int step : sorted) {
            double[][] others = basis(
                    values.length,
                    sorted.stream().filter(other -> other != step).toList());
            double[] direction = residual(step(values.length, step), others);
            double square = dot(direction, direction);
            shifts.add(new LevelShift(step, square <= 0 ? 0 : dot(values, direction) / square));
        }
        return shifts;
    }

    /// Orthonormal vectors that span a line and the steps.
    private static double[][] basis(int n, List<Integer> steps) {
        double[][] basis = new double[steps.size() + 2][];
        double[] line = new double[n];
        double[] one = new double[n];
        for (int i = 0; i < n; i++) {
            one[i] = 1;
            line[i] = i;
        }
        for (int b = 0; b < basis.length; b++) {
            double[] vector = b == 0 ? one : b == 1 ? line : step(n, steps.get(b - 2));
            double[] rest = residual(vector, Arrays.copyOf(basis, b));
            double length = Math.sqrt(dot(rest, rest));
            for (int i = 0; i < n && length > 0; i++) {
                rest[i] /= length;
            }
            basis[b] = rest;
        }
        return basis;
    }

    private static double[] step(int n, int at) {
        double[] step = new double[n];
        Arrays.fill(step, at, n, 1);
        return step;
    }

    private static double[] residual(double[] values, double[][] basis) {
        double[] rest = values.clone();
        for (double[] vector : basis) {
            double part = dot(values, vector);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= part * vector[i];
            }
        }
        return rest;
    }

    private static double correlation(double[] noise) {
        double product = 0;
        for (int i = 1; i < noise.length; i++) {
            product += noise[i] * noise[i - 1];
        }
        double square = dot(noise, noise);
        return square <= 0 ? 0 : product / square;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
