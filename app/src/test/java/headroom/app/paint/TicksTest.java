package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void numbersAreRoundAndGroupedByLocale() {
        assertEquals(List.of("0", "1,000", "2,000", "3,000"), labels(Ticks.numbers(0, 3400, 4, Locale.ENGLISH)));
        assertEquals(List.of("0", "1.000", "2.000", "3.000"), labels(Ticks.numbers(0, 3400, 4, Locale.GERMAN)));
    }

    @Test
    void fractionsKeepTheDecimalsThatTheStepNeeds() {
        assertEquals(List.of("0.0", "0.5", "1.0"), labels(Ticks.numbers(0, 1, 2, Locale.ENGLISH)));
        assertEquals(List.of("0.00", "0.25", "0.50", "0.75", "1.00"), labels(Ticks.numbers(0, 1, 4, Locale.ENGLISH)));
    }

    @Test
    void monthsNameTheYearInJanuary() {
        List<Ticks.Tick> ticks = times("2026-08-20T00:00:00Z", "2027-03-31T00:00:00Z", 8);
        assertEquals(List.of("Sep", "Oct", "Nov", "Dec", "Jan 2027", "Feb", "Mar"), labels(ticks));
    }

    @Test
    void daysBeginAtLocalMidnightOnBothSidesOfAClockChange() {
        List<Ticks.Tick> ticks = times("2026-10-23T22:00:00Z", "2026-10-26T23:00:00Z", 4);
        for (Ticks.Tick tick : ticks) {
            assertEquals(
                    0,
                    Instant.ofEpochMilli((long) tick.value())
                            .atZone(BERLIN)
                            .toLocalTime()
                            .toSecondOfDay());
        }
        assertEquals(List.of("24 Oct", "25 Oct", "26 Oct", "27 Oct"), labels(ticks));
    }

    @Test
    void anyRangeGetsNoMoreTicksThanAskedForAndSome() {
        for (long span = 2_000; span < 40L * 365 * 86_400_000; span *= 3) {
            List<Ticks.Tick> ticks = Ticks.times(1.7e12, 1.7e12 + span, 8, BERLIN, Locale.ENGLISH);
            assertTrue(ticks.size() <= 10, span + " ms has " + ticks.size());
            assertTrue(span < 10_000 || !ticks.isEmpty(), span + " ms has none");
        }
    }

    private static List<Ticks.Tick> times(String from, String to, int most) {
        return Ticks.times(
                (double) Instant.parse(from).toEpochMilli(),
                (double) Instant.parse(to).toEpochMilli(),
                most,
                BERLIN,
                Locale.ENGLISH);
    }

    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }
}
