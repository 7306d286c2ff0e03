package headroom.model.season;

import java.util.ArrayList;
import java.util.List;

/// Finds lasting changes of the slope in a series without seasons and steps: the series is a line that bends. The bend
/// that explains most is added as long as it explains more than noise of the same memory would, as {@link LevelShifts}
/// does with steps.
public final class Bends {
    private static final int MOST = 2;
    private static final int LONGEST = 2_000;
    private static final int CANDIDATES = 120;
    private static final double PENALTY = 8;
    /// In a series whose noise remembers more than this, bends cannot be told from wandering.
    private static final double WANDERING = 0.7;

    private static final double ROUNDING = 1e-20;

    private Bends() {}

    /// The bends, oldest first; none in series longer than 2,000 values.
    ///
    /// @param values complete, without seasons and steps
    /// @param shortest how many values a slope lasts at least, at least 2
    public static List<Bend> find(double[] values, int shortest) {
        int n = values.length;
        if (n < 3 * shortest || n > LONGEST) {
            return List.of();
        }
        double[] tamed = Seasons.tamed(values);
        List<Integer> knots = new ArrayList<>();
        while (knots.size() < MOST) {
            int best = best(tamed, knots, shortest);
            if (best < 0) {
                break;
            }
            knots.add(best);
        }
        double[] noise = LeastSquares.residual(tamed, basis(n, knots));
        boolean exact = LeastSquares.dot(noise, noise) <= ROUNDING * LeastSquares.dot(tamed, tamed);
        return !exact && LeastSquares.memory(noise) >= WANDERING ? List.of() : sized(tamed, knots);
    }

    /// How much the slope changes at given places.
    ///
    /// @param places each above 0 and below the length
    public static List<Bend> sized(double[] values, List<Integer> places) {
        List<Integer> sorted = places.stream().distinct().sorted().toList();
        List<Bend> bends = new ArrayList<>();
        for (int place : sorted) {
            double[][] others = basis(
                    values.length,
                    sorted.stream().filter(other -> other != place).toList());
            double[] direction = LeastSquares.residual(hinge(values.length, place), others);
            double square = LeastSquares.dot(direction, direction);
            bends.add(new Bend(place, square <= 0 ? 0 : LeastSquares.dot(values, direction) / square));
        }
        return bends;
    }

    /// The values as they would be had they always been on the slope of today.
    public static double[] removed(double[] values, List<Bend> bends) {
        double[] straight = values.clone();
        for (Bend bend : bends) {
            for (int i = 0; i < Math.min(bend.index(), straight.length); i++) {
                straight[i] += bend.change() * (i - bend.index());
            }
        }
        return straight;
    }

    private static int best(double[] values, List<Integer> knots, int shortest) {
        int n = values.length;
        double[][] basis = basis(n, knots);
        double[] rest = LeastSquares.residual(values, basis);
        int best = -1;
        double most = 0;
        int stride = Math.max(1, n / CANDIDATES);
        for (int knot = shortest; knot <= n - shortest; knot += stride) {
            int candidate = knot;
            if (knots.stream().anyMatch(other -> Math.abs(other - candidate) < shortest)) {
                continue;
            }
            double gain = gain(rest, LeastSquares.residual(hinge(n, knot), basis));
            if (gain > most) {
                most = gain;
                best = knot;
            }
        }
        return best >= 0 && believed(rest, LeastSquares.residual(hinge(n, best), basis), most) ? best : -1;
    }

    private static double gain(double[] rest, double[] direction) {
        double square = LeastSquares.dot(direction, direction);
        double product = LeastSquares.dot(rest, direction);
        return square <= 0 ? 0 : product * product / square;
    }

    private static boolean believed(double[] rest, double[] direction, double gain) {
        double size = LeastSquares.dot(rest, direction) / LeastSquares.dot(direction, direction);
        double[] noise = rest.clone();
        for (int i = 0; i < noise.length; i++) {
            noise[i] -= size * direction[i];
        }
        double spread = Robust.spread(noise);
        double memory = Math.clamp(LeastSquares.memory(noise), 0, 0.95);
        return gain > PENALTY * Math.log(noise.length) * spread * spread * (1 + memory) / (1 - memory);
    }

    private static double[][] basis(int n, List<Integer> knots) {
        double[][] vectors = new double[knots.size() + 2][];
        for (int b = 0; b < vectors.length; b++) {
            vectors[b] = b == 0 ? LeastSquares.step(n, 0) : hinge(n, b == 1 ? 0 : knots.get(b - 2));
        }
        return LeastSquares.orthonormal(vectors);
    }

    private static double[] hinge(int n, int at) {
        double[] hinge = new double[n];
        for (int i = at; i < n; i++) {
            hinge[i] = i - at;
        }
        return hinge;
    }
}
