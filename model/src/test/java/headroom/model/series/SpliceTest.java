package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.SpliceFindings.Conflict;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpliceTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final SeriesId ID = SeriesId.of("rps", Map.of("host", "a"));

    @Test
    void putsMonthsBehindEachOther() {
        TimeSeries spliced = splice(export("oct", MINUTE, 0, 5, t -> t), export("nov", MINUTE, 5 * MINUTE, 5, t -> t));
        assertEquals(10, spliced.samples().size());
        assertEquals(9.0 * MINUTE, spliced.samples().value(9));
        assertEquals(new SpliceFindings(2, 0, 0, 0, Optional.empty()), findings(spliced));
        assertEquals(List.of(spliced), spliced.stretches());
    }

    @Test
    void takesAValueOnceWhereExportsOverlapAndCountsWhatDiffers() {
        TimeSeries older = export("a", MINUTE, 0, 10, t -> t == 9 * MINUTE ? 3 : 7);
        TimeSeries newer = export("b", MINUTE, 5 * MINUTE, 10, t -> 7);
        TimeSeries spliced = splice(older, newer);
        assertEquals(15, spliced.samples().size());
        // the last interval of the older export was not over when it was made
        assertEquals(7, spliced.samples().value(9));
        assertEquals(new SpliceFindings(2, 5, 1, 0, Optional.of(new Conflict(9 * MINUTE, 7, 3))), findings(spliced));
    }

    @Test
    void doesNotTakeRoundingForAConflict() {
        TimeSeries exact = export("a", MINUTE, 0, 50, t -> 100 + Math.sin((double) t) * 20);
        TimeSeries rounded = export("b", MINUTE, 0, 50, t -> Math.round((100 + Math.sin((double) t) * 20) * 10) / 10.0);
        assertEquals(50, findings(splice(exact, rounded)).compared());
        assertEquals(0, findings(splice(exact, rounded)).conflicts());
        TimeSeries off = export("b", MINUTE, 0, 50, t -> Math.round((100.1 + Math.sin((double) t) * 20) * 10) / 10.0);
        assertTrue(findings(splice(exact, off)).conflicts() > 40);
        TimeSeries whole = export("c", MINUTE, 0, 50, t -> (double) t / MINUTE);
        TimeSeries oneMore = export("d", MINUTE, 0, 50, t -> t / MINUTE + 1);
        assertEquals(50, findings(splice(whole, oneMore)).conflicts());
    }

    @Test
    void letsTheFinestWinAndKeepsTheCoarserWhereThereIsNothingElse() {
        TimeSeries hours = export("h", HOUR, 0, 4, t -> 50);
        TimeSeries minutes = export("m", MINUTE, 2 * HOUR, 60, t -> 49 + (t / MINUTE) % 3);
        TimeSeries spliced = splice(hours, minutes);
        assertEquals(3 + 60, spliced.samples().size());
        assertEquals(MINUTE, spliced.coverage().intervalMillis());
        assertEquals(HOUR, spliced.longestIntervalMillis());
        assertEquals(
                List.of(HOUR, MINUTE, HOUR),
                spliced.stretches().stream()
                        .map(stretch -> stretch.coverage().intervalMillis())
                        .toList());
        assertEquals(4 * HOUR, spliced.endMillis());
        assertEquals(1, findings(spliced).hidden());
        assertEquals(0, findings(spliced).conflicts());
    }

    @Test
    void seesThatTheMeanOfAnHourIsNotAmongItsMinutes() {
        TimeSeries hours = export("h", HOUR, 0, 2, t -> 80);
        TimeSeries minutes = export("m", MINUTE, 0, 120, t -> 40 + (t / MINUTE) % 3);
        assertEquals(2, findings(splice(hours, minutes)).conflicts());
    }

    @Test
    void marksAsAveragedWhatIsAveragedInPart() {
        TimeSeries spliced = splice(export("h", HOUR, 0, 2, t -> 1), export("m", MINUTE, 2 * HOUR, 60, t -> 1));
        assertTrue(spliced.averaged());
        assertFalse(export("m", MINUTE, 0, 60, t -> 1).averaged());
    }

    @Test
    void rollsEachStretchUpByItsOwnLength() {
        TimeSeries spliced = splice(export("h", HOUR, 0, 2, t -> 50), export("m", MINUTE, 2 * HOUR, 60, t -> 20));
        Rollup minutes = Resampling.roll(spliced, MINUTE, 0);
        assertEquals(180, minutes.size());
        assertEquals(50, minutes.mean(119));
        assertEquals(20, minutes.mean(120));
        Rollup all = Resampling.roll(spliced, 3 * HOUR, 0);
        assertEquals(40, all.mean(0), 1e-9);
        assertEquals(1, all.covered(0), 1e-9);
        double[] daily = RegularSeries.every(
                        splice(export("h", HOUR, 0, 12, t -> 50), export("m", MINUTE, 12 * HOUR, 720, t -> 20)),
                        24 * HOUR,
                        RegularSeries.Statistic.MEAN,
                        ZoneOffset.UTC)
                .values();
        assertEquals(35, daily[0], 1e-9);
    }

    @Test
    void turnsCountsOfEachLengthIntoTheSameRate() {
        TimeSeries spliced = Splice.of(
                ID,
                List.of(
                        of("h", Kind.INTERVAL_COUNT, Aggregator.SUM, HOUR, 0, 3, t -> 3600 * 5),
                        of("m", Kind.INTERVAL_COUNT, Aggregator.SUM, MINUTE, 2 * HOUR, 60, t -> 60 * 5)));
        TimeSeries rate = Rates.toRate(spliced);
        assertEquals(2 + 60, rate.samples().size());
        for (int i = 0; i < rate.samples().size(); i++) {
            assertEquals(5, rate.samples().value(i), 1e-9);
        }
        assertEquals(0, spliced.findings().orElseThrow().conflicts());
    }

    @Test
    void losesNoGrowthOfACounterBetweenTwoMonths() {
        TimeSeries rate = Rates.toRate(Splice.of(
                ID,
                List.of(
                        of("a", Kind.COUNTER, Aggregator.NONE, MINUTE, 0, 10, t -> t / 1000.0 * 3),
                        of("b", Kind.COUNTER, Aggregator.NONE, MINUTE, 10 * MINUTE, 10, t -> t / 1000.0 * 3))));
        assertEquals(19, rate.samples().size());
        assertEquals(3, rate.samples().value(9), 1e-9);
    }

    @Test
    void isNoGapWhereHoursFollowMinutesButOneWhereNothingIs() {
        TimeSeries spliced = splice(
                export("m", MINUTE, 0, 60, t -> 1),
                export("h", HOUR, HOUR, 3, t -> 1),
                export("n", MINUTE, 10 * HOUR, 60, t -> 1));
        int size = spliced.samples().size();
        assertEquals(63, spliced.samples().firstLonger(0, size, MINUTE * 3 / 2));
        assertEquals(size, spliced.samples().firstLonger(64, size, MINUTE * 3 / 2));
        assertEquals(new Extent(1, 1), spliced.samples().extent(10, 63));
    }

    @Test
    void mixesNeitherAggregatorsNorUnitsNorHosts() {
        TimeSeries mean = export("a", MINUTE, 0, 3, t -> 1);
        TimeSeries max = of("b", Kind.RATE, Aggregator.MAX, MINUTE, 0, 3, t -> 2);
        assertFalse(Splice.fits(mean, max));
        assertFalse(Splice.fits(mean, mean.read(Unit.PERCENT, Kind.RATE)));
        assertFalse(Splice.fits(mean, mean.named(SeriesId.of("rps", Map.of("host", "b")))));
        assertTrue(Splice.fits(mean, mean.named(ID.withSuffix("other.csv"))));
        assertThrows(IllegalArgumentException.class, () -> Splice.of(ID, List.of(mean, max)));
    }

    @Test
    void keepsEveryReadingAtAMoment() {
        TimeSeries mornings = of("a", Kind.GAUGE, Aggregator.NONE, 0, 0, 1, t -> 1);
        TimeSeries evenings = of("b", Kind.GAUGE, Aggregator.NONE, 0, 12 * HOUR, 1, t -> 2);
        assertEquals(2, splice(mornings, evenings).samples().size());
    }

    @Test
    void takesTheIntervalOfTheOthersForAnExportThatIsTooShortToHaveOne() {
        TimeSeries one = of("a", Kind.RATE, Aggregator.MEAN, 0, 0, 1, t -> 1);
        TimeSeries spliced = splice(one, export("b", MINUTE, MINUTE, 5, t -> 1));
        assertEquals(MINUTE, spliced.coverage().intervalMillis());
        assertEquals(1, spliced.stretches().size());
    }

    @Test
    void isCutAtATimeAsAnySeries() {
        TimeSeries spliced = splice(export("a", MINUTE, 0, 5, t -> t), export("b", MINUTE, 5 * MINUTE, 5, t -> t));
        TimeSeries before = RegularSeries.before(spliced, Instant.ofEpochMilli(7 * MINUTE));
        assertEquals(7, before.samples().size());
        assertEquals(6.0 * MINUTE, before.samples().value(6));
    }

    @Test
    void holdsAnEmptyExportToo() {
        TimeSeries some = export("a", MINUTE, 0, 3, t -> 1);
        assertEquals(
                3, splice(some, export("b", MINUTE, 0, 0, t -> 1)).samples().size());
        assertEquals(0, splice(export("b", MINUTE, 0, 0, t -> 1)).samples().size());
    }

    /// Exports cut at random out of one truth, at random resolutions, some with values of their own.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void dependsNeitherOnTheOrderNorOnRepetition(long seed) {
        Random random = new Random(seed);
        List<TimeSeries> exports = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long interval = List.of(MINUTE, 5 * MINUTE, HOUR).get(random.nextInt(3));
            long start = random.nextInt(48) * HOUR / 2 / interval * interval;
            double wrong = random.nextInt(4) == 0 ? 1 : 0;
            exports.add(
                    withHoles(random, export("file" + i, interval, start, 1 + random.nextInt(200), t -> 10 + wrong)));
        }
        TimeSeries expected = Splice.of(ID, exports);
        check(expected);
        List<TimeSeries> shuffled = new ArrayList<>(exports);
        Collections.shuffle(shuffled, random);
        assertEquals(expected, Splice.of(ID, shuffled));
        // the same file under another name adds nothing
        TimeSeries again = exports.get(random.nextInt(6));
        List<TimeSeries> more = new ArrayList<>(exports);
        more.add(new TimeSeries(
                again.id(),
                again.unit(),
                again.kind(),
                again.coverage(),
                again.aggregator(),
                again.samples(),
                again.sourceId() + "copy"));
        assertEquals(points(expected), points(Splice.of(ID, more)));
    }

    private static void check(TimeSeries spliced) {
        Samples samples = spliced.samples();
        for (int i = 1; i < samples.size(); i++) {
            assertTrue(samples.stampMillis(i) > samples.stampMillis(i - 1), "stamp " + i);
        }
        int from = samples.size() / 3;
        int to = samples.size() * 2 / 3;
        double low = IntStream.range(from, to).mapToDouble(samples::value).min().orElse(Double.NaN);
        assertEquals(low, from == to ? Double.NaN : samples.extent(from, to).low());
    }

    private static List<List<Double>> points(TimeSeries series) {
        return IntStream.range(0, series.samples().size())
                .mapToObj(i -> List.of(
                        (double) series.samples().stampMillis(i),
                        series.samples().value(i)))
                .toList();
    }

    private static TimeSeries withHoles(Random random, TimeSeries series) {
        int[] kept = IntStream.range(0, series.samples().size())
                .filter(i -> random.nextInt(10) > 0)
                .toArray();
        long[] stamps =
                Arrays.stream(kept).mapToLong(series.samples()::stampMillis).toArray();
        double[] values =
                Arrays.stream(kept).mapToDouble(series.samples()::value).toArray();
        return new TimeSeries(
                series.id(),
                series.unit(),
                series.kind(),
                series.coverage(),
                series.aggregator(),
                ArraySamples.of(stamps, values),
                series.sourceId());
    }

    private static SpliceFindings findings(TimeSeries series) {
        return series.findings().orElseThrow();
    }

    private static TimeSeries splice(TimeSeries... exports) {
        return Splice.of(ID, List.of(exports));
    }

    private static TimeSeries export(String file, long interval, long start, int size, LongToDoubleFunction value) {
        return of(file, Kind.RATE, Aggregator.MEAN, interval, start, size, value);
    }

    private static TimeSeries of(
            String file,
            Kind kind,
            Aggregator aggregator,
            long interval,
            long start,
            int size,
            LongToDoubleFunction value) {
        long[] stamps =
                IntStream.range(0, size).mapToLong(i -> start + i * interval).toArray();
        double[] values = Arrays.stream(stamps).mapToDouble(value).toArray();
        return new TimeSeries(
                ID,
                kind == Kind.RATE ? Unit.REQUESTS_PER_SECOND : Unit.REQUESTS,
                kind,
                new Coverage(Stamp.START, interval),
                aggregator,
                ArraySamples.of(stamps, values),
                file);
    }
}
