package headroom.model.season;

/// Since when a series repeats: the amplitude of each cycle's own share in the shape of the last ones, and where that
/// amplitude stepped up from next to nothing.
final class Onset {
    /// A season that came later was at most this much of itself before.
    private static final double FAINT = 0.35;
    /// How many standard errors the amplitudes before and after lie apart.
    private static final double CLEAR = 4;

    private static final int FEWEST = 3;

    private Onset() {}

    /// The first step of the first cycle that repeats; 0 where all do, or where too few can be told apart.
    ///
    /// @param period in steps
    static int of(double[] values, double period) {
        CycleTable table = CycleTable.of(new Deviations(values).around(period), period);
        double[] amplitudes = amplitudes(table);
        int best = 0;
        double most = CLEAR;
        for (int split = FEWEST; split <= amplitudes.length - FEWEST; split++) {
            double before = mean(amplitudes, 0, split);
            double after = mean(amplitudes, split, amplitudes.length);
            double error = Math.sqrt(variance(amplitudes, 0, split, before) / split
                    + variance(amplitudes, split, amplitudes.length, after) / (amplitudes.length - split));
            double apart = error > 0 ? (after - before) / error : 0;
            if (after > 0 && before < FAINT * after && apart > most) {
                most = apart;
                best = split;
            }
        }
        // incomplete cycles at the start belong to the first
        return best == 0 ? 0 : values.length - (int) Math.floor((amplitudes.length - best) * period);
    }

    /// How much of the profile of the later half of the cycles is in each cycle: 1 where it is as large as that.
    private static double[] amplitudes(CycleTable table) {
        int cycles = table.cycles();
        double[] profile = new double[table.bins()];
        int half = cycles / 2;
        for (int cycle = half; cycle < cycles; cycle++) {
            for (int bin = 0; bin < profile.length; bin++) {
                profile[bin] += table.cells()[cycle][bin] / (cycles - half);
            }
        }
        double square = LeastSquares.dot(profile, profile);
        double[] amplitudes = new double[cycles];
        for (int cycle = 0; cycle < cycles && square > 0; cycle++) {
            amplitudes[cycle] = LeastSquares.dot(table.cells()[cycle], profile) / square;
        }
        return amplitudes;
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static double variance(double[] values, int from, int to, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return sum / Math.max(1, to - from - 1);
    }
}
