package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.unit.Unit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberTicksTest {
    @Test
    void countsTakeThePrefixThatAPersonWould() {
        assertEquals(List.of("0", "1,000", "2,000", "3,000"), labels(0, 3_400, 4, Unit.REQUESTS_PER_SECOND));
        assertEquals(List.of("0", "10k", "20k", "30k"), labels(0, 34_000, 4, Unit.REQUESTS_PER_SECOND));
        assertEquals(List.of("0", "0.5M", "1.0M", "1.5M"), labels(0, 1_600_000, 4, Unit.COUNT));
        assertEquals(List.of("0", "2G", "4G"), labels(0, 5e9, 4, Unit.REQUESTS));
    }

    @Test
    void timesAreReadInTheirOwnSize() {
        assertEquals(List.of("0", "100", "200", "300"), labels(0, 300, 4, Unit.MILLISECONDS));
        assertEquals(List.of("0", "10 s", "20 s", "30 s"), labels(0, 30_000, 4, Unit.MILLISECONDS));
        assertEquals(List.of("0", "100 ms", "200 ms", "300 ms"), labels(0, 0.3, 4, Unit.SECONDS));
        assertEquals(List.of("0", "5 min", "10 min"), labels(0, 600, 4, Unit.SECONDS));
        assertEquals(List.of("0", "10 µs", "20 µs", "30 µs"), labels(0, 3e-5, 4, Unit.SECONDS));
    }

    @Test
    void memoryGoesInPowersOfTwoAndTrafficInPowersOfTen() {
        assertEquals(List.of("0", "256 MiB", "512 MiB", "768 MiB"), labels(0, 1e9, 4, Unit.BYTES));
        assertEquals(List.of("0", "2 GiB", "4 GiB", "6 GiB", "8 GiB"), labels(0, 8L << 30, 4, Unit.BYTES));
        assertEquals(List.of("0", "20 MB/s", "40 MB/s"), labels(0, 5e7, 3, Unit.BYTES_PER_SECOND));
        assertEquals(List.of("0", "20", "40"), labels(0, 50, 3, Unit.MEGABYTES_PER_SECOND));
        assertEquals(List.of("0", "1 Gbit/s", "2 Gbit/s"), labels(0, 2e9, 3, Unit.BITS_PER_SECOND));
    }

    @Test
    void theHeadNamesNoUnitBesideAnotherThatTheNumbersName() {
        assertTrue(NumberTicks.nameUnit(0, 3e4, Unit.KILOBYTES_PER_SECOND), "25 MB/s stand beneath kB/s");
        assertFalse(NumberTicks.nameUnit(0, 300, Unit.KILOBYTES_PER_SECOND), "nothing else names kB/s");
        assertFalse(NumberTicks.nameUnit(0, 50_000, Unit.REQUESTS_PER_SECOND), "50k of what?");
    }

    @Test
    void sharesStayAsTheyAre() {
        assertEquals(List.of("0", "50", "100"), labels(0, 105, 3, Unit.PERCENT));
    }

    @Test
    void valuesThatDifferOnlyInTheirLastDigitsKeepThem() {
        List<String> labels = labels(1_000_000, 1_000_010, 4, Unit.COUNT);
        assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
    }

    @Test
    void everyUnitAndSizeHasDifferentRoundLabelsInOrder() {
        for (Unit unit : Unit.values()) {
            for (double top = 1e-9; top < 1e15; top *= 3.7) {
                List<Ticks.Tick> ticks = NumberTicks.of(0, top, 5, unit, Locale.ENGLISH);
                String where = unit + " to " + top + ": " + ticks;
                assertTrue(ticks.size() >= 2 && ticks.size() <= 10, where);
                assertEquals(
                        ticks.size(),
                        ticks.stream().map(Ticks.Tick::label).distinct().count(),
                        where);
                for (int i = 0; i < ticks.size(); i++) {
                    assertTrue(ticks.get(i).value() <= top * (1 + 1e-9), where);
                    assertTrue(i == 0 || ticks.get(i).value() > ticks.get(i - 1).value(), where);
                }
            }
        }
    }

    private static List<String> labels(double from, double to, int most, Unit unit) {
        return NumberTicks.of(from, to, most, unit, Locale.ENGLISH).stream()
                .map(tick -> tick.label().replace('\u00a0', ' '))
                .toList();
    }
}
