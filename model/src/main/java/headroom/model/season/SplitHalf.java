package headroom.model.season;

/// How well a profile repeats: the mean profile of the odd cycles against that of the even ones.
///
/// @param correlation between the two profiles, -1 to 1
/// @param explained the share of the variance around the slow trend that the profile explains beyond chance, at most 1
record SplitHalf(double correlation, double explained) {
    static SplitHalf of(double[] values, int period) {
        double[] trend = MovingAverage.centred(values, period);
        double[][] sum = new double[2][period];
        int[][] count = new int[2][period];
        double total = 0;
        int present = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - trend[i];
            if (!Double.isNaN(deviation)) {
                int half = (i / period) % 2;
                sum[half][i % period] += deviation;
                count[half][i % period]++;
                total += deviation * deviation;
                present++;
            }
        }
        return compare(sum, count, total, present);
    }

    private static SplitHalf compare(double[][] sum, int[][] count, double total, int present) {
        double odd = 0;
        double even = 0;
        double both = 0;
        double explained = 0;
        int phases = 0;
        for (int phase = 0; phase < sum[0].length; phase++) {
            if (count[0][phase] > 0 && count[1][phase] > 0) {
                double a = sum[0][phase] / count[0][phase];
                double b = sum[1][phase] / count[1][phase];
                even += a * a;
                odd += b * b;
                both += a * b;
                double all = sum[0][phase] + sum[1][phase];
                explained += all * all / (count[0][phase] + count[1][phase]);
                phases++;
            }
        }
        if (phases < 2 || total <= 0 || odd <= 0 || even <= 0 || present <= phases) {
            return new SplitHalf(0, 0);
        }
        double left = (total - explained) / (present - phases);
        return new SplitHalf(both / Math.sqrt(odd * even), Math.max(0, 1 - left / (total / present)));
    }
}
