package headroom.model.season;

/// A series without its slow trend, laid out with one row a cycle and one column a bin of the phase.
///
/// @param cells `[cycle][bin]`, the mean of the values there; filled from the column's mean where nothing was measured
/// @param filled the share of the cells that had to be filled
record CycleTable(double[][] cells, double filled) {
    private static final int MOST_BINS = 64;

    /// Lays the deviations from the trend out; incomplete cycles at the start are left out.
    static CycleTable of(double[] deviations, double period) {
        int cycles = (int) Math.floor(deviations.length / period + 1e-9);
        int bins = Math.min(MOST_BINS, (int) Math.floor(period));
        int start = deviations.length - (int) Math.floor(cycles * period);
        double[][] cells = new double[cycles][bins];
        int[][] count = new int[cycles][bins];
        double binsAStep = bins / period;
        for (int cycle = 0; cycle < cycles; cycle++) {
            int from = (int) Math.ceil(cycle * period - 1e-6);
            int to = Math.min(deviations.length - start, (int) Math.ceil((cycle + 1) * period - 1e-6));
            for (int i = from; i < to; i++) {
                double deviation = deviations[start + i];
                if (!Double.isNaN(deviation)) {
                    int bin = Math.min((int) ((i - cycle * period) * binsAStep + 1e-6), bins - 1);
                    cells[cycle][bin] += deviation;
                    count[cycle][bin]++;
                }
            }
        }
        return new CycleTable(cells, fill(cells, count));
    }

    private static double fill(double[][] cells, int[][] count) {
        int empty = 0;
        for (int bin = 0; bin < cells[0].length; bin++) {
            double sum = 0;
            int present = 0;
            for (int cycle = 0; cycle < cells.length; cycle++) {
                if (count[cycle][bin] > 0) {
                    cells[cycle][bin] /= count[cycle][bin];
                    sum += cells[cycle][bin];
                    present++;
                }
            }
            for (int cycle = 0; cycle < cells.length; cycle++) {
                if (count[cycle][bin] == 0) {
                    cells[cycle][bin] = present == 0 ? 0 : sum / present;
                    empty++;
                }
            }
        }
        return (double) empty / (cells.length * cells[0].length);
    }

    int cycles() {
        return cells.length;
    }

    int bins() {
        return cells[0].length;
    }
}
