package headroom.model.season;

import java.util.ArrayList;
import java.util.Arrays;
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
        double[] tamed = Seasons.tamedAroundSteps(values);
        while (steps.size() < MOST) {
            double[][] basis = basis(n, steps);
            double[] rest = LeastSquares.residual(tamed, basis);
            int best = best(tamed, rest, basis, steps, shortest);
            if (best < 0) {
                break;
            }
            steps.add(best);
        }
        double[] noise = LeastSquares.residual(tamed, basis(n, steps));
        boolean exact = LeastSquares.dot(noise, noise) <= ROUNDING * LeastSquares.dot(tamed, tamed);
        boolean wandering = !exact && LeastSquares.memory(noise) >= WANDERING;
        return wandering ? List.of() : sized(tamed, steps);
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
            double[] direction = LeastSquares.residual(LeastSquares.step(n, step), basis);
            double square = LeastSquares.dot(direction, direction);
            double gain =
                    square <= 0 ? 0 : LeastSquares.dot(rest, direction) * LeastSquares.dot(rest, direction) / square;
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
        double[] direction = LeastSquares.residual(LeastSquares.step(n, step), basis);
        double size = LeastSquares.dot(rest, direction) / LeastSquares.dot(direction, direction);
        double[] noise = rest.clone();
        for (int i = 0; i < n; i++) {
            noise[i] -= size * direction[i];
        }
        double spread = Robust.spread(noise);
        double memory = Math.clamp(LeastSquares.memory(noise), 0, 0.95);
        double variance = spread * spread * (1 + memory) / (1 - memory);
        double jump = mean(values, step, step + shortest) - mean(values, step - shortest, step);
        return gain > PENALTY * Math.log(n) * variance && Math.abs(size) > spread && jump * size > SHARP * size * size;
    }

    /// How far the level jumps at given places.
    ///
    /// @param values complete and without seasons
    /// @param places each above 0 and below the length
    public static List<LevelShift> sized(double[] values, List<Integer> places) {
        List<Integer> sorted = places.stream().distinct().sorted().toList();
        List<LevelShift> shifts = new ArrayList<>();
        for (int step : sorted) {
            double[][] others = basis(
                    values.length,
                    sorted.stream().filter(other -> other != step).toList());
            double[] direction = LeastSquares.residual(LeastSquares.step(values.length, step), others);
            double square = LeastSquares.dot(direction, direction);
            shifts.add(new LevelShift(step, square <= 0 ? 0 : LeastSquares.dot(values, direction) / square));
        }
        return shifts;
    }

    /// Orthonormal vectors that span a line and the steps.
    private static double[][] basis(int n, List<Integer> steps) {
        double[][] vectors = new double[steps.size() + 2][];
        double[] line = new double[n];
        for (int i = 0; i < n; i++) {
            line[i] = i;
        }
        for (int b = 0; b < vectors.length; b++) {
            vectors[b] = b == 1 ? line : LeastSquares.step(n, b == 0 ? 0 : steps.get(b - 2));
        }
        return LeastSquares.orthonormal(vectors);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }
}
