package headroom.model.season;

/// The power of the harmonics of a table of cycles: of what the cycles have in common, and between them.
final class CyclePowers {
    private CyclePowers() {}

    /// `[harmonic - 1][0]` of the sum of the cycles, divided by their number; `[1]` the mean between them.
    static double[][] of(CycleTable table) {
        int bins = table.bins();
        int harmonics = Coherence.harmonics(bins);
        boolean fast = Integer.bitCount(bins) == 1 && bins > 8;
        double[][] turns = fast ? new double[0][] : turns(bins, harmonics);
        Spectrum spectrum = new Spectrum(fast ? bins : 1);
        double[] sumRe = new double[harmonics];
        double[] sumIm = new double[harmonics];
        double[] total = new double[harmonics];
        double[] re = new double[bins];
        double[] im = new double[bins];
        for (double[] row : table.cells()) {
            if (fast) {
                System.arraycopy(row, 0, re, 0, bins);
                java.util.Arrays.fill(im, 0);
                spectrum.transform(re, im);
                for (int j = 0; j < harmonics; j++) {
                    add(re[j + 1] / bins, im[j + 1] / bins, j, sumRe, sumIm, total);
                }
            } else {
                for (int j = 0; j < harmonics; j++) {
                    double cos = 0;
                    double sin = 0;
                    double[] turn = turns[j];
                    for (int bin = 0; bin < bins; bin++) {
                        cos += row[bin] * turn[2 * bin];
                        sin += row[bin] * turn[2 * bin + 1];
                    }
                    add(cos, sin, j, sumRe, sumIm, total);
                }
            }
        }
        return split(sumRe, sumIm, total, table.cycles());
    }

    private static void add(double re, double im, int j, double[] sumRe, double[] sumIm, double[] total) {
        sumRe[j] += re;
        sumIm[j] += im;
        total[j] += re * re + im * im;
    }

    private static double[][] split(double[] sumRe, double[] sumIm, double[] total, int cycles) {
        double[][] powers = new double[total.length][2];
        for (int j = 0; j < powers.length; j++) {
            powers[j][0] = (sumRe[j] * sumRe[j] + sumIm[j] * sumIm[j]) / cycles;
            powers[j][1] = Math.max(0, total[j] - powers[j][0]) / (cycles - 1);
        }
        return powers;
    }

    private static double[][] turns(int bins, int harmonics) {
        double[][] turns = new double[harmonics][2 * bins];
        for (int j = 1; j <= harmonics; j++) {
            for (int bin = 0; bin < bins; bin++) {
                double angle = 2 * Math.PI * ((long) j * bin % bins) / bins;
                turns[j - 1][2 * bin] = Math.cos(angle) / bins;
                turns[j - 1][2 * bin + 1] = Math.sin(angle) / bins;
            }
        }
        return turns;
    }
}
