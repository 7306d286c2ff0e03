package headroom.model.capacity;

/// Throughput as a function of the load that is put on, for load levels between those that were measured.
///
/// Load is concurrency where that is known, else the offered rate, else the place of the level in the test.
sealed interface LoadCurve permits LoadCurve.Plateau, LoadCurve.Scalability, LevelLine {
    /// Throughput at a load, requests/s.
    double rps(double load);

    /// Where the curve is highest among loads up to `load`.
    double bestLoadUpTo(double load);

    /// The highest throughput that the curve reaches at any load; infinite where nothing bounds it.
    double limitRps();

    /// The number of fitted parameters.
    int parameters();

    /// How much throughput grows with load from `from` to `to`, `Δ ln X / Δ ln N`: 1 for linear scaling, 0 on a
    /// plateau, below 0 past a peak.
    default double elasticity(double from, double to) {
        return Math.log(rps(to) / rps(from)) / Math.log(to / from);
    }

    /// A rise that bends into a plateau: `N/X = (r^p + (N/C)^p)^(1/p)`. With `p` = 1 it is Amdahl's law, with a
    /// large `p` the corner of a hard limit; closed queueing networks lie between.
    ///
    /// @param riseSeconds load over throughput when the load is light, `r`
    /// @param secondsPerRequest the inverse of the plateau, `1/C`; 0 when no plateau shows
    /// @param sharpness `p`, at least 1
    record Plateau(double riseSeconds, double secondsPerRequest, double sharpness) implements LoadCurve {
        @Override
        public double rps(double load) {
            double flat = load * secondsPerRequest;
            double larger = Math.max(riseSeconds, flat);
            double ratio = Math.min(riseSeconds, flat) / larger;
            return load / (larger * Math.pow(1 + Math.pow(ratio, sharpness), 1 / sharpness));
        }

        @Override
        public double bestLoadUpTo(double load) {
            return load;
        }

        @Override
        public double limitRps() {
            return secondsPerRequest == 0 ? Double.POSITIVE_INFINITY : 1 / secondsPerRequest;
        }

        @Override
        public int parameters() {
            return 3;
        }
    }

    /// The Universal Scalability Law.
    ///
    /// @param law its parameters
    record Scalability(UslCurve law) implements LoadCurve {
        @Override
        public double rps(double load) {
            return law.throughputRps(load);
        }

        @Override
        public double bestLoadUpTo(double load) {
            return Math.min(load, law.peakConcurrency());
        }

        @Override
        public double limitRps() {
            return law.limitRps();
        }

        @Override
        public int parameters() {
            return 3;
        }
    }
}
