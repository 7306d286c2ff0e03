package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.SeriesFigures;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Rates;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 15 and the law of thinning: what is drawn in a column of dots is what a look at each sample gives.
class ThinnedExtremesTest {
    private static final long STEP = 1_000;
    private static final double WIDTH = 300;

    enum Shape {
        NOISE,
        SPIKES,
        COUNTER
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void extremesAndEndsOfEveryColumnAreThoseOfEachSample(Shape shape) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            TimeSeries series = series(shape, random);
            Curve curve = curve(series);
            double first = curve.x(0);
            double last = curve.x(curve.size() - 1);
            for (int zoom = 0; zoom < 6; zoom++) {
                double from = first + random.nextDouble() * (last - first) * (zoom > 0 ? 0.9 : 0);
                double to = zoom == 0 ? last : from + 1 + random.nextDouble() * random.nextDouble() * (last - from);
                double density = List.of(1.0, 1.5, 2.0).get(random.nextInt(3));
                check(curve, new Scale(from, to, 0, WIDTH), density, "seed " + seed + ", zoom " + zoom);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 40_000})
    void aStretchIsBrokenWhereSamplesAreMissingLongerThanAColumn(int samples) {
        long[] stamps = new long[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            stamps[i] = (i + (i >= samples / 2 ? samples / 10 : 0)) * STEP;
            values[i] = i % 5;
        }
        Curve curve = curve(series(stamps, values, Kind.GAUGE));
        double[] gap = {0, 0, 0};
        Scale x = new Scale(0, stamps[samples - 1], 0, WIDTH);
        new Thinning(curve, x, new Scale(0, 5, 200, 0)).strands(strand -> {
            gap[0]++;
            gap[1] = gap[0] == 1 ? strand.lastX(strand.columns() - 1) : gap[1];
            gap[2] = strand.firstX(0);
        });
        assertEquals(2, gap[0], "stretches");
        assertEquals(x.pixel((double) stamps[samples / 2 - 1]), gap[1], 1e-6);
        assertEquals(x.pixel((double) stamps[samples / 2]), gap[2], 1e-6);
    }

    @Test
    void aGapWithinACrowdedColumnIsNotBridged() {
        int samples = 90_000;
        long[] stamps = new long[samples];
        double[] values = new double[samples];
        for (int i = 0; i < samples; i++) {
            // column 100 holds a gap in its middle: low before it, high after it
            stamps[i] = (i + (i >= 30_150 ? 50 : 0)) * STEP;
            values[i] = i < 30_150 ? 1 : 4;
        }
        int[] stretches = {0};
        new Thinning(
                        curve(series(stamps, values, Kind.GAUGE)),
                        new Scale(0, 90_000.0 * STEP, 0, WIDTH),
                        new Scale(0, 5, 200, 0))
                .strands(strand -> {
                    stretches[0]++;
                    for (int i = 0; i < strand.columns(); i++) {
                        assertEquals(strand.top(i), strand.bottom(i), 1e-9, "nothing leads over the gap");
                    }
                });
        assertEquals(2, stretches[0]);
    }

    private static void check(Curve curve, Scale x, double density, String which) {
        Scale y = new Scale(0, 100, 500, 0);
        Map<Long, double[]> expected = bySight(curve, x, y, density);
        Map<Long, double[]> drawn = new HashMap<>();
        new Thinning(curve, x, y, density, new Strand(density)).strands(strand -> {
            for (int i = 0; i < strand.columns(); i++) {
                long column = Math.round(strand.left(i) * density);
                double top = strand.top(i);
                double bottom = strand.bottom(i);
                double firstY = strand.firstY(i);
                double lastY = strand.lastY(i);
                drawn.merge(column, new double[] {top, bottom, firstY, lastY}, ThinnedExtremesTest::together);
            }
        });
        for (Map.Entry<Long, double[]> column : expected.entrySet()) {
            double[] seen = drawn.get(column.getKey());
            assertTrue(seen != null, () -> which + ": column " + column.getKey() + " is empty");
            assertEquals(
                    Arrays.toString(column.getValue()),
                    Arrays.toString(seen),
                    () -> which + ": column " + column.getKey());
        }
    }

    /// Highest, lowest, first and last of each column, by a look at each point.
    private static Map<Long, double[]> bySight(Curve curve, Scale x, Scale y, double density) {
        Map<Long, double[]> columns = new HashMap<>();
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) >= x.from() && curve.x(i) <= x.to() && !Double.isNaN(curve.y(i))) {
                double py = y.pixel(curve.y(i));
                columns.merge(
                        (long) Math.floor(x.pixel(curve.x(i)) * density),
                        new double[] {py, py, py, py},
                        ThinnedExtremesTest::together);
            }
        }
        return columns;
    }

    private static double[] together(double[] before, double[] after) {
        return new double[] {Math.min(before[0], after[0]), Math.max(before[1], after[1]), before[2], after[3]};
    }

    private static TimeSeries series(Shape shape, Random random) {
        int samples = 2 + random.nextInt(random.nextBoolean() ? 500 : 60_000);
        boolean jitter = random.nextInt(3) == 0;
        int oneGapIn = List.of(1_000_000, 5_000, 30).get(random.nextInt(3));
        long[] stamps = new long[samples];
        double[] values = new double[samples];
        long at = 1_770_000_000_000L;
        for (int i = 0; i < samples; i++) {
            at += STEP + (jitter ? random.nextInt(400) - 200 : 0);
            at += random.nextInt(oneGapIn) == 0 ? STEP * (2 + random.nextInt(samples)) : 0;
            stamps[i] = at;
            double before = i == 0 ? 0 : values[i - 1];
            values[i] = switch (shape) {
                case NOISE -> 50 + 20 * random.nextGaussian();
                case SPIKES -> random.nextInt(700) == 0 ? 100 * random.nextDouble() : 3;
                case COUNTER -> random.nextInt(900) == 0 ? 1 : before + random.nextInt(100);
            };
        }
        return series(stamps, values, shape == Shape.COUNTER ? Kind.COUNTER : Kind.GAUGE);
    }

    private static TimeSeries series(long[] stamps, double[] values, Kind kind) {
        return new TimeSeries(
                SeriesId.of("requests", Map.of()),
                Unit.REQUESTS,
                kind,
                new Coverage(Stamp.START, STEP),
                Aggregator.NONE,
                ArraySamples.of(stamps, values),
                "test");
    }

    private static Curve curve(TimeSeries series) {
        TimeSeries rate = Rates.toRate(series);
        TimeSeries shown = rate.samples().size() > 0 ? rate : series;
        Figure figure = SeriesFigures.overTime(
                List.of(new SeriesEntry(shown, shown.unit(), shown.kind(), Role.OTHER, Optional.empty())),
                ZoneOffset.UTC);
        return ((Layer.Line) figure.layers().getFirst()).curve();
    }
}
