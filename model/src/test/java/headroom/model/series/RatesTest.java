package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import headroom.model.unit.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void aCounterBecomesItsGrowthOverTheTimeThatItTook() {
        TimeSeries rate = Rates.toRate(Series.every(10, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 5, 25, 85, 85));
        assertArrayEquals(new double[] {2, 6, 0}, Series.values(rate));
        assertArrayEquals(new long[] {10_000, 20_000, 30_000}, Series.stamps(rate));
        assertEquals(Unit.REQUESTS_PER_SECOND, rate.unit());
        assertEquals(Kind.RATE, rate.kind());
        assertEquals(new Coverage(Stamp.END, 10_000), rate.coverage(), "a rate covers the time before its stamp");
    }

    @Test
    void afterAResetTheNewValueIsWhatWasCounted() {
        TimeSeries rate = Rates.toRate(Series.every(10, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 1000, 1100, 30, 80));
        assertArrayEquals(new double[] {10, 3, 5}, Series.values(rate));
    }

    @Test
    void nothingIsSaidAcrossAGap() {
        TimeSeries counter = Series.every(10, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 0, 10, 20, Double.NaN, 400, 410);
        TimeSeries rate = Rates.toRate(counter);
        assertArrayEquals(new double[] {1, 1, 1}, Series.values(rate));
        assertArrayEquals(new long[] {10_000, 20_000, 50_000}, Series.stamps(rate));
    }

    @Test
    void aSampleThatIsOnlyLateIsDividedByTheTimeThatItTook() {
        TimeSeries counter =
                Series.at(new long[] {0, 10_000, 24_000}, 10_000, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 0, 10, 24);
        assertArrayEquals(new double[] {1, 1}, Series.values(Rates.toRate(counter)));
    }

    @Test
    void countsAreDividedByTheirIntervalEvenWhereEmptyOnesAreLeftOut() {
        TimeSeries counts =
                Series.every(60, Kind.INTERVAL_COUNT, Unit.REQUESTS, Stamp.START, 120, Double.NaN, Double.NaN, 60);
        TimeSeries rate = Rates.toRate(counts);
        assertArrayEquals(new double[] {2, 1}, Series.values(rate));
        assertArrayEquals(new long[] {0, 180_000}, Series.stamps(rate));
        assertEquals(new Coverage(Stamp.START, 60_000), rate.coverage());
    }

    @Test
    void countsWithoutARegularIntervalAreDividedByTheDistanceThatTheyCover() {
        TimeSeries counts =
                Series.at(new long[] {0, 10_000, 40_000}, 0, Kind.INTERVAL_COUNT, Unit.COUNT, Stamp.START, 20, 60, 999);
        assertArrayEquals(
                new double[] {2, 2}, Series.values(Rates.toRate(counts)), "the last one covers no known time");
    }

    @Test
    void aRatePerMinuteBecomesOnePerSecond() {
        TimeSeries rate = Rates.toRate(Series.every(60, Kind.RATE, Unit.REQUESTS_PER_MINUTE, Stamp.START, 90));
        assertArrayEquals(new double[] {1.5}, Series.values(rate), 1e-12);
        assertEquals(Unit.REQUESTS_PER_SECOND, rate.unit());
    }

    @Test
    void otherThingsPerMinuteOrHourBecomeThingsPerSecondToo() {
        TimeSeries orders = Rates.toRate(Series.every(60, Kind.RATE, Unit.PER_MINUTE, Stamp.START, 90));
        TimeSeries logins = Rates.toRate(Series.every(60, Kind.RATE, Unit.PER_HOUR, Stamp.START, 7_200));

        assertArrayEquals(new double[] {1.5}, Series.values(orders), 1e-12);
        assertArrayEquals(new double[] {2}, Series.values(logins), 1e-12);
        assertEquals(Unit.PER_SECOND, orders.unit());
        assertEquals(Unit.PER_SECOND, logins.unit());
    }

    @Test
    void gaugesRatesAndQuantilesStayAsTheyAre() {
        for (Kind kind : new Kind[] {Kind.GAUGE, Kind.RATE, Kind.QUANTILE, Kind.UNKNOWN}) {
            TimeSeries series = Series.every(10, kind, Unit.SECONDS, Stamp.END, 3, 1, 2);
            assertSame(series, Rates.toRate(series));
        }
    }

    @Test
    void busySecondsOfProcessorsBecomeCoresAndOthersAShare() {
        assertEquals(
                Unit.CORES,
                rateOf("process_cpu_seconds_total", Unit.SECONDS, 0, 4).unit());
        TimeSeries share = rateOf("disk_busy_milliseconds_total", Unit.MILLISECONDS, 0, 4000);
        assertEquals(Unit.RATIO, share.unit());
        assertArrayEquals(new double[] {0.4}, Series.values(share), 1e-12);
    }

    @Test
    void aCounterWithoutSamplesOrWithOneHasNoRate() {
        assertEquals(
                0,
                Rates.toRate(Series.every(10, Kind.COUNTER, Unit.COUNT, Stamp.END))
                        .samples()
                        .size());
        assertEquals(
                0,
                Rates.toRate(Series.every(10, Kind.COUNTER, Unit.COUNT, Stamp.END, 7))
                        .samples()
                        .size());
    }

    private static TimeSeries rateOf(String metric, Unit unit, double... values) {
        TimeSeries series = Series.every(10, Kind.COUNTER, unit, Stamp.END, values);
        return Rates.toRate(new TimeSeries(
                SeriesId.of(metric, Map.of()),
                series.unit(),
                series.kind(),
                series.coverage(),
                series.aggregator(),
                series.samples(),
                series.sourceId()));
    }
}
