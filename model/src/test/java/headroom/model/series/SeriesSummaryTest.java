package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.unit.Unit;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SeriesSummaryTest {
    private static SeriesSummary of(long... stamps) {
        return SeriesSummary.of(Series.at(stamps, 0, Kind.GAUGE, Unit.COUNT, Stamp.START, new double[stamps.length]));
    }

    @Test
    void theIntervalIsTheMostFrequentDistance() {
        assertEquals(
                OptionalLong.of(60_000),
                of(0, 60_000, 120_000, 125_000, 185_000).intervalMillis());
    }

    @Test
    void ofEquallyFrequentDistancesTheShortestCounts() {
        assertEquals(OptionalLong.of(10), of(0, 10, 20, 120, 220).intervalMillis());
    }

    @Test
    void distancesThatNeverRepeatTellNoInterval() {
        assertEquals(OptionalLong.empty(), of(0, 10, 30, 60).intervalMillis());
        assertEquals(OptionalLong.empty(), of(5).intervalMillis());
        assertEquals(OptionalLong.of(40), of(0, 40).intervalMillis(), "one distance is the most frequent one");
    }

    @Test
    void theIntervalOfMillionsOfStampsIsFoundLikeThatOfAFew() {
        long[] stamps = new long[(1 << 20) + 10];
        for (int i = 1; i < stamps.length; i++) {
            long distance = i % 5 == 0 ? 14_998 + i % 7 : i % 100_001 == 0 ? 3_600_000 : 15_000;
            stamps[i] = stamps[i - 1] + distance;
        }
        assertEquals(OptionalLong.of(15_000), of(stamps).intervalMillis());
        for (int i = 1; i < stamps.length; i++) {
            stamps[i] = stamps[i - 1] + (i % 3 == 0 ? 20_000 : 3_600_000);
        }
        assertEquals(OptionalLong.of(3_600_000), of(stamps).intervalMillis(), "longer than what is counted one by one");
    }

    @Test
    void aGapIsLongerThanOneAndAHalfIntervals() {
        assertEquals(0, of(0, 10, 20, 35).gaps());
        assertEquals(1, of(0, 10, 20, 36).gaps());
        assertEquals(2, of(0, 10, 20, 40, 50, 90).gaps());
    }

    @Test
    void figuresDescribeTheSamples() {
        SeriesSummary summary =
                SeriesSummary.of(Series.every(1, Kind.GAUGE, Unit.COUNT, Stamp.START, 4, -2, Double.NaN, 7));
        assertEquals(3, summary.points());
        assertEquals(-2, summary.min());
        assertEquals(3, summary.mean());
        assertEquals(7, summary.max());
        assertEquals(0, summary.firstMillis());
        assertEquals(3000, summary.lastMillis());
    }

    @Test
    void withoutSamplesThereIsNothingToSay() {
        SeriesSummary summary = of();
        assertEquals(0, summary.points());
        assertTrue(Double.isNaN(summary.mean()));
        assertEquals(OptionalLong.empty(), summary.intervalMillis());
    }
}
