package headroom.model.forecast;

/// How much of the variance of forecast errors lasts how long: together the three shares are 1.
///
/// @param lasting of an error of the level that lasts over the whole horizon
/// @param passing of an error of the level that lasts a cycle or two, such as a warm week
/// @param single of a single step
/// @param cycle the length of a cycle in steps
record ErrorParts(double lasting, double passing, double single, int cycle) {
    /// Errors of a random walk.
    static final ErrorParts WALK = new ErrorParts(1, 0, 0, 1);

    private static final int SHORTEST = 5;

    /// Told apart by averaging the errors of each origin over a cycle and over the horizon.
    static ErrorParts of(double[][] errors, int period) {
        int tested = errors[0].length;
        int cycle = Math.min(tested, Math.max(SHORTEST, period));
        double total = 0;
        double level = 0;
        double mean = 0;
        for (double[] row : errors) {
            double[] smooth = smoothed(row, cycle);
            double rowMean = average(row, 0, tested);
            int present = 0;
            double rowTotal = 0;
            double rowLevel = 0;
            for (int h = 0; h < tested; h++) {
                if (!Double.isNaN(row[h])) {
                    rowTotal += row[h] * row[h];
                    rowLevel += smooth[h] * smooth[h];
                    present++;
                }
            }
            if (present > 0) {
                total += rowTotal / present;
                level += rowLevel / present;
                mean += rowMean * rowMean;
            }
        }
        if (total <= 0) {
            return new ErrorParts(0.5, 0, 0.5, cycle);
        }
        // a mean over a cycle still holds a cycle's share of what is single
        double single = Math.min(1, (1 - level / total) * cycle / Math.max(1, cycle - 1.0));
        double lasting = Math.clamp(mean / total, 0, 1 - single);
        return new ErrorParts(lasting, 1 - single - lasting, single, cycle);
    }

    private static double[] smoothed(double[] row, int cycle) {
        double[] smooth = new double[row.length];
        for (int h = 0; h < row.length; h++) {
            int from = Math.clamp(h - cycle / 2, 0, row.length - cycle);
            smooth[h] = average(row, from, from + cycle);
        }
        return smooth;
    }

    private static double average(double[] row, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int h = from; h < to; h++) {
            if (!Double.isNaN(row[h])) {
                sum += row[h];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
