package headroom.model.series;

import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.Map;

/// Small series for tests.
final class Series {
    private Series() {}

    /// A series with a sample every `stepSeconds`, from 1970 on; NaN leaves a sample out.
    static TimeSeries every(int stepSeconds, Kind kind, Unit unit, Stamp stamp, double... values) {
        long[] stamps = new long[values.length];
        Arrays.setAll(stamps, i -> i * 1000L * stepSeconds);
        return at(stamps, stepSeconds * 1000L, kind, unit, stamp, values);
    }

    static TimeSeries at(long[] stamps, long intervalMillis, Kind kind, Unit unit, Stamp stamp, double... values) {
        long[] present = new long[values.length];
        double[] finite = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                present[count] = stamps[i];
                finite[count++] = values[i];
            }
        }
        return new TimeSeries(
                SeriesId.of("m", Map.of()),
                unit,
                kind,
                new Coverage(stamp, intervalMillis),
                Aggregator.NONE,
                ArraySamples.of(Arrays.copyOf(present, count), Arrays.copyOf(finite, count)),
                "source");
    }

    static double[] values(TimeSeries series) {
        double[] values = new double[series.samples().size()];
        Arrays.setAll(values, i -> series.samples().value(i));
        return values;
    }

    static long[] stamps(TimeSeries series) {
        long[] stamps = new long[series.samples().size()];
        Arrays.setAll(stamps, i -> series.samples().stampMillis(i));
        return stamps;
    }
}
