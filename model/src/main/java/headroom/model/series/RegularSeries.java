package headroom.model.series;

import headroom.model.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/// A series on a regular grid, one value a step and NaN in gaps: what seasonality and forecast are computed from.
///
/// @param values the values
/// @param startMillis the first moment of step 0, epoch milliseconds
/// @param stepMillis the length of a step, milliseconds; a day is 24 hours even where the clock is changed
/// @param nextStampMillis the time stamp of the first step after the last, as the series writes its stamps, epoch
///     milliseconds
public record RegularSeries(double[] values, long startMillis, long stepMillis, long nextStampMillis) {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int MOST_STEPS = 20_000_000;

    /// A step counts when at least this share of it was measured, so that the maximum of a day with a hole in it is
    /// not taken for the day's.
    private static final double ENOUGH = 0.83;
    /// The last step is only whole once it is over.
    private static final double COMPLETE = 0.95;

    /// What of a longer step is kept.
    public enum Statistic {
        MEAN,
        MAX
    }

    /// Why a series cannot be put on its own grid; empty where it can.
    public static Optional<Message> trouble(TimeSeries series) {
        if (series.samples().size() == 0) {
            return Optional.of(Message.of("series.no-samples"));
        }
        if (interval(series) <= 0) {
            return Optional.of(Message.of("series.no-interval"));
        }
        long steps = (series.endMillis() - series.startMillis()) / interval(series);
        return steps > MOST_STEPS ? Optional.of(Message.of("series.too-sparse", steps)) : Optional.empty();
    }

    /// Why a series cannot be put on steps of that length; empty where it can.
    public static Optional<Message> trouble(TimeSeries series, long stepMillis) {
        if (series.samples().size() == 0) {
            return Optional.of(Message.of("series.no-samples"));
        }
        if (interval(series) > stepMillis) {
            return Optional.of(Message.of("series.coarser-than-step"));
        }
        long steps = (series.endMillis() - series.startMillis()) / stepMillis;
        return steps > MOST_STEPS ? Optional.of(Message.of("series.too-sparse", steps)) : Optional.empty();
    }

    /// The series on the grid of its own interval.
    ///
    /// @throws IllegalArgumentException if {@link #trouble(TimeSeries)} says why not
    public static RegularSeries own(TimeSeries series) {
        refuse(trouble(series));
        long step = interval(series);
        Rollup roll = Resampling.roll(series, step, series.startMillis());
        long end = roll.startMillis(roll.size());
        boolean stampedAtEnd =
                series.coverage().stamp() == Stamp.END && series.coverage().intervalMillis() > 0;
        return new RegularSeries(roll.means(), roll.startMillis(), step, stampedAtEnd ? end + step : end);
    }

    /// The series on longer steps that begin with the days of a zone. Steps of a day follow the calendar.
    ///
    /// @throws IllegalArgumentException if {@link #trouble(TimeSeries, long)} says why not
    public static RegularSeries every(TimeSeries series, long stepMillis, Statistic statistic, ZoneId zone) {
        refuse(trouble(series, stepMillis));
        return stepMillis == DAY_MILLIS ? days(series, statistic, zone) : steps(series, stepMillis, statistic, zone);
    }

    /// The samples of a series that were over at a time.
    public static TimeSeries before(TimeSeries series, Instant time) {
        Samples samples = series.samples();
        int size = samples.size();
        while (size > 0 && series.coverage(size - 1).endMillis(samples.stampMillis(size - 1)) > time.toEpochMilli()) {
            size--;
        }
        if (size == samples.size()) {
            return series;
        }
        return new TimeSeries(
                series.id(),
                series.unit(),
                series.kind(),
                series.coverage(),
                series.aggregator(),
                samples instanceof SplicedSamples spliced && size > 0 ? spliced.first(size) : first(samples, size),
                series.sourceId());
    }

    private static Samples first(Samples samples, int size) {
        long[] stamps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            stamps[i] = samples.stampMillis(i);
            values[i] = samples.value(i);
        }
        return ArraySamples.of(stamps, values);
    }

    /// The series with gaps up to a time after its end, so that what follows begins there. A time that lies before the
    /// end changes nothing.
    ///
    /// @throws IllegalArgumentException if the gap would be longer than twenty million steps
    public RegularSeries waitingUntil(Instant time) {
        long endMillis = startMillis + values.length * stepMillis;
        long missing = Math.ceilDiv(time.toEpochMilli() - endMillis, stepMillis);
        if (missing <= 0) {
            return this;
        }
        if (missing > MOST_STEPS) {
            throw new IllegalArgumentException("a gap of " + missing + " steps");
        }
        double[] longer = Arrays.copyOf(values, values.length + (int) missing);
        Arrays.fill(longer, values.length, longer.length, Double.NaN);
        return new RegularSeries(longer, startMillis, stepMillis, nextStampMillis + missing * stepMillis);
    }

    private static RegularSeries steps(TimeSeries series, long stepMillis, Statistic statistic, ZoneId zone) {
        long midnight = midnightMillis(day(series.startMillis(), zone), zone);
        Rollup roll = Resampling.roll(series, stepMillis, midnight);
        double[] values = statistic == Statistic.MAX ? roll.maxima() : roll.means();
        boolean regular = series.coverage().intervalMillis() > 0;
        for (int i = 0; regular && i < values.length; i++) {
            values[i] = roll.covered(i) >= (i == values.length - 1 ? COMPLETE : ENOUGH) ? values[i] : Double.NaN;
        }
        int size = withoutTrailingGaps(values);
        long end = roll.startMillis(size);
        return new RegularSeries(Arrays.copyOf(values, size), roll.startMillis(), stepMillis, end);
    }

    private static RegularSeries days(TimeSeries series, Statistic statistic, ZoneId zone) {
        int last = series.samples().size() - 1;
        LocalDate first = day(series.startMillis(), zone);
        long lastStart = series.coverage(last).startMillis(series.samples().stampMillis(last));
        long interval = series.coverage().intervalMillis();
        Days days = new Days((int) ChronoUnit.DAYS.between(first, day(lastStart, zone)) + 1);
        for (TimeSeries stretch : series.stretches()) {
            Samples samples = stretch.samples();
            // a coarser sample counts as so many of the finest
            double weight = interval > 0 ? stretch.coverage().intervalMillis() / (double) interval : 1;
            for (int i = 0; i < samples.size(); i++) {
                long start = stretch.coverage().startMillis(samples.stampMillis(i));
                days.add((int) ChronoUnit.DAYS.between(first, day(start, zone)), samples.value(i), weight);
            }
        }
        double[] values = days.values(statistic, first, zone, interval);
        int size = withoutTrailingGaps(values);
        // midnight in standard time: on a grid of 24 hours every stamp then lies in its day, in summer at one o'clock
        long start = first.atStartOfDay(zone.getRules().getStandardOffset(Instant.ofEpochMilli(series.startMillis())))
                .toInstant()
                .toEpochMilli();
        return new RegularSeries(
                Arrays.copyOf(values, size), start, DAY_MILLIS, midnightMillis(first.plusDays(size), zone));
    }

    private static int withoutTrailingGaps(double[] values) {
        int size = values.length;
        while (size > 0 && Double.isNaN(values[size - 1])) {
            size--;
        }
        return size;
    }

    private static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    private static long midnightMillis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static long interval(TimeSeries series) {
        long stated = series.coverage().intervalMillis();
        return stated > 0
                ? stated
                : SeriesSummary.intervalMillis(series.samples()).orElse(0);
    }

    private static void refuse(Optional<Message> trouble) {
        trouble.ifPresent(why -> {
            throw new IllegalArgumentException(why.key() + " " + why.arguments());
        });
    }

    private static final class Days {
        private final double[] sum;
        private final double[] max;
        private final double[] count;

        Days(int size) {
            sum = new double[size];
            max = new double[size];
            count = new double[size];
            Arrays.fill(max, Double.NEGATIVE_INFINITY);
        }

        void add(int day, double value, double weight) {
            sum[day] += value * weight;
            max[day] = Math.max(max[day], value);
            count[day] += weight;
        }

        /// One value a day; how much of a day was measured is counted in its own length, 23 to 25 hours where the
        /// clock is changed. Readings without an interval always count.
        double[] values(Statistic statistic, LocalDate first, ZoneId zone, long intervalMillis) {
            double[] values = new double[count.length];
            for (int d = 0; d < values.length; d++) {
                long length = midnightMillis(first.plusDays(d + 1L), zone) - midnightMillis(first.plusDays(d), zone);
                double covered = intervalMillis == 0 ? 1 : count[d] * intervalMillis / length;
                boolean enough = count[d] > 0 && covered >= (d == values.length - 1 ? COMPLETE : ENOUGH);
                values[d] = !enough ? Double.NaN : statistic == Statistic.MAX ? max[d] : sum[d] / count[d];
            }
            return values;
        }
    }
}
