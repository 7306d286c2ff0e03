package headroom.model.season;

/// A period and how the series repeats with it.
///
/// @param period in steps
/// @param coherence how its cycles keep step
/// @param share how much of the variation around the trend it explains, 0 to 1
/// @param unexpected whether nothing but the series itself suggested the period
record Tested(double period, Coherence coherence, double share, boolean unexpected) {
    static Tested of(Deviations series, double period, boolean unexpected) {
        double[] deviations = series.around(period);
        double total = 0;
        int present = 0;
        for (double deviation : deviations) {
            if (!Double.isNaN(deviation)) {
                total += deviation * deviation;
                present++;
            }
        }
        if (total <= 0 || present < period) {
            return new Tested(period, new Coherence(0, 0, 0), 0, unexpected);
        }
        Coherence coherence = Coherence.of(CycleTable.of(deviations, period));
        return new Tested(period, coherence, Math.max(0, coherence.signal()) / (total / present), unexpected);
    }
}
