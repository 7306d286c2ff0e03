package headroom.model.forecast;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// Simulated futures whose steps each have the distribution of the forecast (Clark et al. 2004, the Schaake shuffle):
/// a slow level path gives the dependence between steps.
final class Futures {
    /// Which share of the paths a wild day may fall on: enough that one does not follow the other.
    private static final double NEAR = 0.15;

    private Futures() {}

    /// `[path][step]`.
    static double[][] simulate(double[] point, ErrorModel errors, boolean nonNegative, int paths, long seed) {
        return along(point, errors, nonNegative, orders(point.length, errors, paths, seed));
    }

    /// Which path is the lowest at each step, the next and so on, `[step][rank]`: they hold for every point forecast
    /// with the same errors.
    static int[][] orders(int horizon, ErrorModel errors, int paths, long seed) {
        double[][] ranks = dependence(horizon, errors, paths, seed);
        int[][] orders = new int[horizon][];
        double[] column = new double[paths];
        Order order = new Order(paths);
        for (int h = 0; h < horizon; h++) {
            for (int p = 0; p < paths; p++) {
                column[p] = ranks[p][h];
            }
            orders[h] = order.of(column).clone();
        }
        scatter(orders, errors, paths, RandomSource.XO_RO_SHI_RO_128_PP.create(seed + 1));
        return orders;
    }

    /// Lets wild days that stood alone in the past fall on any of the paths whose level is high (or low, if they are
    /// low): they do not follow each other.
    private static void scatter(int[][] orders, ErrorModel errors, int paths, UniformRandomProvider random) {
        int lowest = 0;
        int highest = 0;
        while (lowest < paths / 2 && errors.wild((lowest + 0.5) / paths)) {
            lowest++;
        }
        while (highest < paths / 2 && errors.wild((paths - highest - 0.5) / paths)) {
            highest++;
        }
        int near = Math.max(1, (int) (NEAR * paths));
        for (int[] order : orders) {
            for (int i = 0; i < lowest; i++) {
                exchange(order, i, random.nextInt(near));
            }
            for (int i = 0; i < highest; i++) {
                exchange(order, paths - 1 - i, paths - 1 - random.nextInt(near));
            }
        }
    }

    private static void exchange(int[] order, int rank, int other) {
        int path = order[rank];
        order[rank] = order[other];
        order[other] = path;
    }

    /// The standardised errors of so many futures, evenly over their distribution.
    ///
    /// @param usual the part that 95 of 100 stay within
    /// @param rest what lies beyond
    record Ranks(double[] usual, double[] rest) {
        static Ranks of(ErrorModel errors, int paths) {
            double[] usual = new double[paths];
            double[] rest = new double[paths];
            for (int p = 0; p < paths; p++) {
                double error = errors.error((p + 0.5) / paths);
                usual[p] = errors.usual(error);
                rest[p] = error - usual[p];
            }
            return new Ranks(usual, rest);
        }
    }

    /// Futures around a point forecast, in the orders given.
    static double[][] along(double[] point, ErrorModel errors, boolean nonNegative, int[][] orders) {
        return along(point, errors, Ranks.of(errors, orders.length == 0 ? 0 : orders[0].length), nonNegative, orders);
    }

    /// The same for several point forecasts with the same errors.
    static double[][] along(double[] point, ErrorModel errors, Ranks ranks, boolean nonNegative, int[][] orders) {
        int paths = ranks.usual().length;
        double[][] futures = new double[paths][point.length];
        double[] unit = errors.unit().along(point);
        double[] usual = ranks.usual();
        double[] rest = ranks.rest();
        for (int h = 0; h < point.length; h++) {
            for (int rank = 0; rank < paths; rank++) {
                double value = errors.value(h, point[h], unit[h], usual[rank], rest[rank]);
                futures[orders[h][rank]][h] = nonNegative ? Math.max(0, value) : value;
            }
        }
        return futures;
    }

    /// Errors of the level that last, those that pass within a cycle or two, and those of single steps.
    private static double[][] dependence(int horizon, ErrorModel errors, int paths, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        ErrorParts parts = errors.parts();
        double memory = Math.exp(-1.0 / parts.cycle());
        double news = Math.sqrt(1 - memory * memory);
        double[][] share = new double[3][horizon];
        for (int h = 0; h < horizon; h++) {
            double unlasting = errors.unlasting(h);
            share[1][h] = Math.sqrt(parts.passing() * unlasting);
            share[2][h] = Math.sqrt(Math.max(parts.single() * unlasting, 1e-6));
            share[0][h] = Math.sqrt(Math.max(0, 1 - (parts.passing() + parts.single()) * unlasting));
        }
        double[][] values = new double[paths][horizon];
        for (double[] path : values) {
            double walk = 0;
            double passed = normal.sample();
            for (int h = 0; h < horizon; h++) {
                walk += normal.sample();
                passed = memory * passed + news * normal.sample();
                path[h] =
                        share[0][h] * walk / Math.sqrt(h + 1.0) + share[1][h] * passed + share[2][h] * normal.sample();
            }
        }
        return values;
    }
}
