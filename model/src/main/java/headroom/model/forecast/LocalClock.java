package headroom.model.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// Steps shorter than a day by the clock of a place: people come at eight by their clock, before and after it is
/// changed. An hour that comes twice is one step, the mean of both; one that is left out is missing.
/// The origins of the backtest count steps of that clock.
final class LocalClock {
    private static final long DAY_MILLIS = 86_400_000L;

    private final ZoneId zone;
    private final long startMillis;
    private final long stepMillis;

    private LocalClock(ZoneId zone, long startMillis, long stepMillis) {
        this.zone = zone;
        this.startMillis = startMillis;
        this.stepMillis = stepMillis;
    }

    /// A forecast by the clock of the zone that the options name; one by the steps as they are where no clock is
    /// changed meanwhile, or not by whole steps.
    ///
    /// @param maker makes the forecast of a history for a horizon, in steps of that history
    static Forecast forecast(double[] values, long startMillis, long stepMillis, ForecastOptions options, Maker maker) {
        int horizon = options.horizonSteps();
        LocalClock clock = new LocalClock(options.zone(), startMillis, stepMillis);
        if (values.length == 0 || !clock.changes(values.length + horizon)) {
            return maker.make(values, options);
        }
        double[] local = clock.local(values);
        int most = 0;
        int[] at = new int[horizon];
        for (int h = 0; h < horizon; h++) {
            // the first steps ahead may be an hour that has come already
            at[h] = Math.max(0, clock.index(values.length + h) - local.length);
            most = Math.max(most, at[h] + 1);
        }
        Forecast forecast = maker.make(local, options.withHorizon(most));
        return forecast.horizon() == 0 ? forecast : clock.back(forecast, values.length, at);
    }

    /// Makes a forecast.
    interface Maker {
        Forecast make(double[] values, ForecastOptions options);
    }

    private boolean changes(int steps) {
        if (stepMillis >= DAY_MILLIS) {
            return false;
        }
        Instant end = Instant.ofEpochMilli(startMillis + steps * stepMillis);
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochMilli(startMillis));
        boolean any = false;
        while (change != null && change.getInstant().isBefore(end)) {
            Duration by = change.getDuration();
            if (by.toMillis() % stepMillis != 0) {
                return false;
            }
            any = true;
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return any;
    }

    /// Where a step stands by the clock.
    private int index(int step) {
        long millis = startMillis + step * stepMillis;
        return (int) ((millis - startMillis + offset(millis) - offset(startMillis)) / stepMillis);
    }

    private long offset(long millis) {
        return zone.getRules().getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000L;
    }

    private double[] local(double[] values) {
        int size = 0;
        int[] at = new int[values.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(0, index(i));
            size = Math.max(size, at[i] + 1);
        }
        double[] sum = new double[size];
        int[] count = new int[size];
        for (int i = 0; i < at.length; i++) {
            if (Double.isFinite(values[i])) {
                sum[at[i]] += values[i];
                count[at[i]]++;
            }
        }
        for (int i = 0; i < size; i++) {
            sum[i] = count[i] == 0 ? Double.NaN : sum[i] / count[i];
        }
        return sum;
    }

    /// The steps of a forecast by the clock as they follow one another.
    private Forecast back(Forecast local, int past, int[] at) {
        int tested = 0;
        while (tested < at.length && at[tested] < local.provenSteps()) {
            tested++;
        }
        SortedMap<Double, double[]> quantiles = new TreeMap<>();
        local.quantiles().forEach((level, values) -> quantiles.put(level, picked(values, at)));
        return new Forecast(
                startMillis + past * stepMillis,
                stepMillis,
                local.model(),
                local.explanation(),
                picked(local.mean(), at),
                quantiles,
                local.horizonPeak(),
                tested,
                local.backtest(),
                local.notes());
    }

    private static double[] picked(double[] values, int[] at) {
        return Arrays.stream(at).mapToDouble(h -> values[h]).toArray();
    }
}
