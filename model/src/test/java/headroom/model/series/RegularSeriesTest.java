package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headroom.model.Message;
import headroom.model.series.RegularSeries.Statistic;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegularSeriesTest {
    private static final long HOUR = 3_600_000;
    private static final long MIDNIGHT = millis("2026-11-02T00:00:00Z");

    @Test
    void keepsTheOwnIntervalAndShowsGaps() {
        TimeSeries series = series(Stamp.START, HOUR, new long[] {0, HOUR, 4 * HOUR}, 1, 2, 5);
        RegularSeries regular = RegularSeries.own(series);
        assertArrayEquals(new double[] {1, 2, Double.NaN, Double.NaN, 5}, regular.values());
        assertEquals(0, regular.startMillis());
        assertEquals(5 * HOUR, regular.nextStampMillis());
    }

    @Test
    void continuesTheStampsAsTheFileWritesThem() {
        TimeSeries series = series(Stamp.END, HOUR, new long[] {HOUR, 2 * HOUR}, 1, 2);
        RegularSeries regular = RegularSeries.own(series);
        assertEquals(0, regular.startMillis());
        assertEquals(3 * HOUR, regular.nextStampMillis());
    }

    @Test
    void dropsTheDayThatIsNotOver() {
        TimeSeries series = hourly(MIDNIGHT, 2 * 24 + 20);
        RegularSeries regular = RegularSeries.every(series, 24 * HOUR, Statistic.MAX, ZoneOffset.UTC);
        assertArrayEquals(new double[] {23, 47}, regular.values());
        assertEquals(millis("2026-11-04T00:00:00Z"), regular.nextStampMillis());
    }

    @Test
    void leavesOutADayOfWhichTooLittleWasMeasured() {
        long[] stamps = IntStream.range(0, 72)
                .filter(hour -> hour < 24 + 4 || hour >= 24 + 10)
                .mapToLong(hour -> MIDNIGHT + hour * HOUR)
                .toArray();
        double[] values = IntStream.range(0, stamps.length).asDoubleStream().toArray();
        RegularSeries regular = RegularSeries.every(
                series(Stamp.START, HOUR, stamps, values), 24 * HOUR, Statistic.MEAN, ZoneOffset.UTC);
        assertArrayEquals(new double[] {11.5, Double.NaN, 53.5}, regular.values());
    }

    @Test
    void followsTheCalendarWhereTheClockIsChanged() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // 24 to 26 October 2026; the 25th has 25 hours
        TimeSeries series = hourly(millis("2026-10-23T22:00:00Z"), 24 + 25 + 24);
        RegularSeries regular = RegularSeries.every(series, 24 * HOUR, Statistic.MAX, berlin);
        assertArrayEquals(new double[] {23, 48, 72}, regular.values());
        assertEquals(millis("2026-10-26T23:00:00Z"), regular.nextStampMillis());
        assertEquals(millis("2026-10-23T23:00:00Z"), regular.startMillis());
    }

    @Test
    void rollsIntoHoursThatBeginWithTheDay() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        long midnight = millis("2026-11-01T18:15:00Z");
        TimeSeries series = series(
                Stamp.START,
                900_000,
                IntStream.range(0, 10).mapToLong(i -> midnight + i * 900_000L).toArray(),
                IntStream.range(0, 10).asDoubleStream().toArray());
        RegularSeries regular = RegularSeries.every(series, HOUR, Statistic.MEAN, kathmandu);
        assertArrayEquals(new double[] {1.5, 5.5}, regular.values());
        assertEquals(midnight + 2 * HOUR, regular.nextStampMillis());
    }

    @Test
    void looksAtNothingThatWasNotOverYet() {
        TimeSeries series = hourly(MIDNIGHT, 5);
        Instant time = Instant.ofEpochMilli(MIDNIGHT + 2 * HOUR + 1);
        assertEquals(2, RegularSeries.before(series, time).samples().size());
        assertEquals(series, RegularSeries.before(series, Instant.ofEpochMilli(MIDNIGHT + 5 * HOUR)));
    }

    @Test
    void waitsWithAGapForALaterTime() {
        RegularSeries regular = RegularSeries.own(hourly(MIDNIGHT, 2));
        RegularSeries waiting = regular.waitingUntil(Instant.ofEpochMilli(MIDNIGHT + 3 * HOUR + 1));
        assertArrayEquals(new double[] {0, 1, Double.NaN, Double.NaN}, waiting.values());
        assertEquals(MIDNIGHT + 4 * HOUR, waiting.nextStampMillis());
        assertEquals(regular, regular.waitingUntil(Instant.ofEpochMilli(MIDNIGHT)));
    }

    @Test
    void saysWhyASeriesHasNoGrid() {
        TimeSeries irregular = series(Stamp.START, 0, new long[] {0, 7, 100_000}, 1, 2, 3);
        assertEquals(Optional.of(Message.of("series.no-interval")), RegularSeries.trouble(irregular));
        assertThrows(IllegalArgumentException.class, () -> RegularSeries.own(irregular));
        assertEquals(Optional.empty(), RegularSeries.trouble(irregular, HOUR));
        assertEquals(
                Optional.of(Message.of("series.coarser-than-step")),
                RegularSeries.trouble(hourly(MIDNIGHT, 3), HOUR / 2));
        assertEquals(
                Optional.of(Message.of("series.no-samples")),
                RegularSeries.trouble(series(Stamp.START, HOUR, new long[0])));
        TimeSeries sparse = series(Stamp.START, 1, new long[] {0, 1, 2_000_000_000_000L}, 1, 2, 3);
        assertEquals(
                "series.too-sparse", RegularSeries.trouble(sparse).orElseThrow().key());
    }

    private static TimeSeries hourly(long start, int hours) {
        return series(
                Stamp.START,
                HOUR,
                IntStream.range(0, hours).mapToLong(i -> start + i * HOUR).toArray(),
                IntStream.range(0, hours).asDoubleStream().toArray());
    }

    private static TimeSeries series(Stamp stamp, long interval, long[] stamps, double... values) {
        return new TimeSeries(
                SeriesId.of("x", Map.of()),
                Unit.UNKNOWN,
                Kind.GAUGE,
                new Coverage(stamp, interval),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "a");
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
