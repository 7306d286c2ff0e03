package headroom.model.capacity;

/// The sequence that never falls and is nearest to given values (pool adjacent violators; Barlow et al. 1972).
final class Rising {
    private Rising() {}

    /// The weighted least squares fit among sequences that never fall.
    ///
    /// @param values in order
    /// @param weight how much each counts, above 0
    static double[] fit(double[] values, int[] weight) {
        int n = values.length;
        double[] mean = new double[n];
        double[] total = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            mean[blocks] = values[i];
            total[blocks] = weight[i];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                double sum = total[blocks - 2] + total[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * total[blocks - 2] + mean[blocks - 1] * total[blocks - 1]) / sum;
                total[blocks - 2] = sum;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[n];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                fitted[at++] = mean[block];
            }
        }
        return fitted;
    }
}
