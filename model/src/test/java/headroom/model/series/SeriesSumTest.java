package headroom.model.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headroom.model.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesSumTest {
    @Test
    void ratesAreJoinedByTheTimeThatTheyCoverAndNotByTheirStamps() {
        TimeSeries end =
                Series.at(new long[] {60_000, 120_000}, 60_000, Kind.RATE, Unit.REQUESTS_PER_SECOND, Stamp.END, 1, 2);
        TimeSeries start =
                Series.at(new long[] {0, 60_000}, 60_000, Kind.RATE, Unit.REQUESTS_PER_SECOND, Stamp.START, 10, 20);
        SeriesSum sum = SeriesSum.of(List.of(end, start));
        assertArrayEquals(new double[] {11, 22}, Series.values(sum.series()));
        assertEquals(0, sum.series().startMillis());
    }

    @Test
    void countersAreTurnedIntoRatesBeforeTheyAreAdded() {
        TimeSeries steady = Series.every(10, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 0, 100, 200, 300);
        TimeSeries restarted = Series.every(10, Kind.COUNTER, Unit.REQUESTS, Stamp.END, 5000, 5050, 20, 70);
        SeriesSum sum = SeriesSum.of(List.of(steady, restarted));
        assertArrayEquals(new double[] {15, 12, 15}, Series.values(sum.series()));
    }

    @Test
    void aMissingMemberIsTold() {
        TimeSeries whole = Series.every(60, Kind.RATE, Unit.PER_SECOND, Stamp.START, 1, 1, 1);
        TimeSeries holed = Series.every(60, Kind.RATE, Unit.PER_SECOND, Stamp.START, 5, Double.NaN, 5);
        SeriesSum sum = SeriesSum.of(List.of(whole, holed));
        assertArrayEquals(new double[] {6, 1, 6}, Series.values(sum.series()));
        assertEquals(List.of(2, 1, 2), sum.members());
        assertFalse(sum.complete(1, 2));
    }

    @Test
    void aMemberThatVanishedLowersNeitherTheMeanNorTheHighest() {
        TimeSeries whole = Series.every(60, Kind.GAUGE, Unit.CORES, Stamp.START, 1, 2, -3);
        TimeSeries gone = Series.every(60, Kind.GAUGE, Unit.CORES, Stamp.START, 5, Double.NaN, Double.NaN);
        SeriesSum mean = SeriesSum.of(List.of(whole, gone), SeriesSum.Fold.MEAN);
        SeriesSum max = SeriesSum.of(List.of(whole, gone), SeriesSum.Fold.MAX);
        assertArrayEquals(new double[] {3, 2, -3}, Series.values(mean.series()));
        assertArrayEquals(new double[] {5, 2, -3}, Series.values(max.series()));
        assertEquals(List.of(2, 1, 1), max.members());
    }

    @Test
    void aStepWithoutAnyMemberIsAGap() {
        TimeSeries one = Series.every(60, Kind.RATE, Unit.PER_SECOND, Stamp.START, 1, Double.NaN, 1);
        SeriesSum sum = SeriesSum.of(List.of(one, one));
        assertArrayEquals(new long[] {0, 120_000}, Series.stamps(sum.series()));
    }

    @Test
    void theCoarsestMemberSetsTheGrid() {
        TimeSeries fine = Series.every(60, Kind.RATE, Unit.PER_SECOND, Stamp.START, 1, 3, 5, 7);
        TimeSeries coarse = Series.every(120, Kind.RATE, Unit.PER_SECOND, Stamp.START, 10, 20);
        SeriesSum sum = SeriesSum.of(List.of(fine, coarse));
        assertArrayEquals(new double[] {12, 26}, Series.values(sum.series()));
    }

    @Test
    void quantilesAndNothingAreNotSummed() {
        TimeSeries quantile = Series.every(60, Kind.QUANTILE, Unit.SECONDS, Stamp.START, 1);
        assertThrows(IllegalArgumentException.class, () -> SeriesSum.of(List.of(quantile)));
        assertThrows(IllegalArgumentException.class, () -> SeriesSum.of(List.of()));
    }
}
