package headroom.bench;

import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import java.util.Map;
import java.util.SplittableRandom;

/// What the measured lines look like.
enum ChartShape {
    /// Values all over the height of the plot: the hard case, for no column is like the one before.
    NOISE,
    /// Quiet, with a spike now and then.
    SPIKES,
    /// What a counter of requests grew by, with resets.
    COUNTER,
    /// Days and nights with a little noise: what a line mostly looks like.
    DAYS;

    private static final long STEP_MILLIS = 1_000;
    private static final long START_MILLIS = 1_770_000_000_000L;
    private static final double PERIODS = 7;

    /// A series of that shape between 0 and 100, a sample a second.
    TimeSeries series(int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int held = this == COUNTER ? samples + 1 : samples;
        long[] stamps = new long[held];
        double[] values = new double[held];
        for (int i = 0; i < held; i++) {
            stamps[i] = START_MILLIS + i * STEP_MILLIS;
            double before = i == 0 ? 0 : values[i - 1];
            values[i] = switch (this) {
                case NOISE -> 100 * random.nextDouble();
                case SPIKES -> random.nextInt(500) == 0 ? 100 * random.nextDouble() : 10 + random.nextDouble();
                case COUNTER -> random.nextInt(100_000) == 0 ? 0 : before + random.nextInt(100);
                case DAYS -> 50 + 40 * Math.sin(2 * Math.PI * PERIODS * i / samples) + 2 * random.nextDouble();
            };
        }
        boolean counts = this == COUNTER;
        return Rates.toRate(new TimeSeries(
                SeriesId.of("line " + seed, Map.of()),
                counts ? Unit.REQUESTS : Unit.REQUESTS_PER_SECOND,
                counts ? Kind.COUNTER : Kind.GAUGE,
                new Coverage(Stamp.START, STEP_MILLIS),
                Aggregator.NONE,
                ArraySamples.of(stamps, values),
                "bench"));
    }
}
