package headroom.model.workbook;

import headroom.model.series.ArraySamples;
import headroom.model.series.Samples;
import headroom.model.series.TimeSeries;
import java.util.Arrays;

/// Joins two exports of the same series, such as of one week and of the next.
final class Continued {
    private Continued() {}

    /// The first series with the samples of the second where the first has none. Their stamps and intervals mean the
    /// same.
    static TimeSeries of(TimeSeries first, TimeSeries second) {
        Samples have = first.samples();
        Samples more = second.samples();
        long near = Math.max(1, first.coverage().intervalMillis() * 3 / 4);
        long shift = first.coverage().startMillis(0) - second.coverage().startMillis(0);
        double factor = second.unit().factorTo(first.unit());
        long[] stamps = new long[have.size() + more.size()];
        double[] values = new double[stamps.length];
        int from = 0;
        int filled = 0;
        for (int i = 0; i < more.size(); i++) {
            // the second's stamp as the first would write it
            long stamp = more.stampMillis(i) - shift;
            while (from < have.size() && have.stampMillis(from) < stamp) {
                stamps[filled] = have.stampMillis(from);
                values[filled++] = have.value(from++);
            }
            boolean soon = from < have.size() && have.stampMillis(from) - stamp < near;
            boolean justNow = filled > 0 && stamp - stamps[filled - 1] < near;
            if (!soon && !justNow) {
                stamps[filled] = stamp;
                values[filled++] = more.value(i) * factor;
            }
        }
        while (from < have.size()) {
            stamps[filled] = have.stampMillis(from);
            values[filled++] = have.value(from++);
        }
        return new TimeSeries(
                first.id(),
                first.unit(),
                first.kind(),
                first.coverage(),
                first.aggregator(),
                ArraySamples.of(Arrays.copyOf(stamps, filled), Arrays.copyOf(values, filled)),
                first.sourceId());
    }
}
