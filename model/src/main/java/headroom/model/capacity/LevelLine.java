package headroom.model.capacity;

import java.util.Arrays;

/// Throughput over load as straight lines (in logarithms) between the levels themselves, for tests that no smooth
/// curve describes or that scatter too much for one. Levels around the best that do not differ from it by more
/// than the scatter are one plateau; its height is the median of all runs there.
///
/// @param loads from the lightest to the heaviest
/// @param levelRps throughput at each
/// @param from the first level of the plateau
/// @param to the last level of the plateau
record LevelLine(double[] loads, double[] levelRps, int from, int to) implements LoadCurve {
    private static final double LEAST_BAND = 0.1;
    /// A plateau over at least this ratio of loads is flat; a narrower one may still be rising.
    private static final double WIDE = 1.5;

    /// The line through the medians of the levels.
    ///
    /// @param scatter standard deviation of the logarithm of a single run
    static LevelLine of(LoadLevels levels, double scatter) {
        double[] median = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .toArray();
        int best = 0;
        for (int i = 1; i < median.length; i++) {
            best = median[i] > median[best] ? i : best;
        }
        int to = best;
        double bottom = calmedTop(median, best) * Math.exp(-Math.max(LEAST_BAND, 2 * scatter));
        while (to + 1 < median.length && median[to + 1] >= bottom) {
            to++;
        }
        int from = best;
        double rise = Math.exp(-Math.max(LEAST_BAND, scatter));
        while (from > 0 && median[from - 1] >= rise * height(levels, from, to)) {
            from--;
        }
        return of(levels, from, to);
    }

    /// The line with the plateau between two given levels.
    static LevelLine of(LoadLevels levels, int from, int to) {
        double[] rps = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .toArray();
        Arrays.fill(rps, from, to + 1, height(levels, from, to));
        return new LevelLine(
                levels.levels().stream().mapToDouble(LoadLevels.Level::load).toArray(), rps, from, to);
    }

    private static double height(LoadLevels levels, int from, int to) {
        return Medians.of(levels.levels().subList(from, to + 1).stream()
                .flatMap(level -> level.steps().stream())
                .mapToDouble(LoadLevels::goodRps)
                .toArray());
    }

    /// The best level together with its better neighbour, which luck alone does not lift.
    private static double calmedTop(double[] median, int best) {
        double before = best > 0 ? median[best - 1] : 0;
        double after = best + 1 < median.length ? median[best + 1] : 0;
        return (median[best] + Math.max(before, after)) / 2;
    }

    @Override
    public double rps(double load) {
        int last = loads.length - 1;
        if (load <= loads[0]) {
            return levelRps[0] * load / loads[0];
        }
        if (load >= loads[last]) {
            return levelRps[last];
        }
        int i = 1;
        while (loads[i] < load) {
            i++;
        }
        double share = Math.log(load / loads[i - 1]) / Math.log(loads[i] / loads[i - 1]);
        return levelRps[i - 1] * Math.pow(levelRps[i] / levelRps[i - 1], share);
    }

    /// How far the levels of the plateau may still differ, as a standard deviation of the logarithm: half of what
    /// the calmed top lies above the plateau's middle.
    double pooling(LoadLevels levels) {
        double[] median = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .toArray();
        int best = from;
        for (int i = from; i <= to; i++) {
            best = median[i] > median[best] ? i : best;
        }
        return Math.max(0, Math.log(calmedTop(median, best) / levelRps[from])) / 2;
    }

    @Override
    public double bestLoadUpTo(double load) {
        double best = load;
        for (double level : loads) {
            if (level <= load && rps(level) >= rps(best)) {
                best = level;
            }
        }
        return best;
    }

    @Override
    public double limitRps() {
        return Arrays.stream(levelRps).max().orElseThrow();
    }

    @Override
    public int parameters() {
        return loads.length;
    }

    @Override
    public double elasticity(double lower, double upper) {
        int last = loads.length - 1;
        if (last == 0) {
            return 1;
        }
        boolean wide = loads[to] >= WIDE * loads[from];
        if (upper > loads[from] && wide) {
            return to == last ? 0 : Math.log(levelRps[last] / levelRps[to]) / Math.log(loads[last] / loads[to]);
        }
        // on a narrow plateau the last step of the rise says more than its flat top
        int i = Math.max(1, from);
        int top = upper > loads[from] ? to : i;
        return Math.log(levelRps[top] / levelRps[i - 1]) / Math.log(loads[top] / loads[i - 1]);
    }
}
