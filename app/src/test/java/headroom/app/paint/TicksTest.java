package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void noLabelIsRoundedToAnotherNumber() {
        for (double top = 1e-6; top < 1e7; top *= 1.3) {
            for (int most = 2; most < 9; most++) {
                for (Ticks.Tick tick : Ticks.numbers(0, top, most, Locale.ENGLISH)) {
                    double said = Double.parseDouble(tick.label().replace(",", ""));
                    assertEquals(tick.value(), said, 1e-9 * top, tick.toString());
                }
            }
        }
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
        assertEquals(List.of("24 Oct 2026", "25 Oct", "26 Oct", "27 Oct"), labels(ticks));
    }

    @Test
    void theHourThatComesTwiceStandsTwiceAndTheOneThatIsSkippedDoesNot() {
        assertEquals(
                List.of("25 Oct", "01:00", "02:00", "02:00", "03:00", "04:00"),
                labels(times("2026-10-24T22:00:00Z", "2026-10-25T03:00:00Z", 6)));
        assertEquals(
                List.of("29 Mar", "01:00", "03:00", "04:00"),
                labels(times("2026-03-28T23:00:00Z", "2026-03-29T02:00:00Z", 3)));
    }

    @Test
    void hoursAreThoseOfTheClockOnTheWallAlsoAfterItWasMoved() {
        assertEquals(
                List.of("25 Oct", "06:00", "12:00", "18:00", "26 Oct"),
                labels(times("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 5)));
    }

    @Test
    void secondsNameTheDayFirst() {
        assertEquals(
                List.of("6 Oct 14:00:00", "14:00:02", "14:00:04", "14:00:06", "14:00:08", "14:00:10"),
                labels(times("2026-10-06T12:00:00Z", "2026-10-06T12:00:10Z", 8)));
    }

    @Test
    void theTurnOfTheYearNamesTheNewOne() {
        assertEquals(
                List.of("30 Dec", "31 Dec", "1 Jan 2027", "2 Jan"),
                labels(times("2026-12-29T23:00:00Z", "2027-01-01T23:00:00Z", 4)));
        assertEquals(
                List.of("31 Dec 18:00", "1 Jan 2027", "06:00"),
                labels(times("2026-12-31T17:00:00Z", "2027-01-01T05:00:00Z", 3)));
        assertEquals(
                List.of("2023", "2024", "2025", "2026", "2027"),
                labels(times("2022-06-01T00:00:00Z", "2027-05-31T00:00:00Z", 8)));
        assertEquals(
                List.of("Feb 2026", "Mar", "Apr"), labels(times("2026-01-20T00:00:00Z", "2026-04-20T00:00:00Z", 4)));
    }

    @Test
    void ticksStayWhereTheyAreWhileTheWindowMoves() {
        double start = 1.79e12;
        for (double span : new double[] {40e3, 3.1e6, 4e7, 9e8, 8e9}) {
            List<Double> before = List.of();
            for (int i = 0; i < 50; i++) {
                double from = start + i * span / 25;
                List<Ticks.Tick> ticks = Ticks.times(from, from + span, 8, BERLIN, Locale.ENGLISH);
                List<Double> now = ticks.stream().map(Ticks.Tick::value).toList();
                for (double old : before) {
                    assertTrue(old < from || now.contains(old), "a tick went away at " + span);
                }
                before = now;
            }
        }
    }

    /// Zones with clock changes of an hour, of half an hour, at midnight, of a whole day, and none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "Australia/Lord_Howe",
                "Africa/Cairo",
                "Asia/Beirut",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "UTC"
            })
    void everyZoomFromSecondsToYearsHasTicksInOrder(String id) {
        ZoneId zone = ZoneId.of(id);
        for (String start : List.of(
                "2026-10-24T20:00:00Z",
                "2026-03-28T23:59:30Z",
                "2026-12-31T10:00:00Z",
                "2011-12-29T08:00:00Z",
                "2024-04-25T21:59:55Z",
                "2026-04-04T14:59:59Z")) {
            double from = Instant.parse(start).toEpochMilli();
            for (double span = 10_000; span < 5.2 * 365.25 * 86_400_000; span *= 1.7) {
                List<Ticks.Tick> ticks = Ticks.times(from, from + span, 8, zone, Locale.ENGLISH);
                String where = id + " " + start + " " + span + " " + labels(ticks);
                assertTrue(ticks.size() >= 2 && ticks.size() <= 11, where);
                for (int i = 0; i < ticks.size(); i++) {
                    double at = ticks.get(i).value();
                    assertTrue(at >= from && at <= from + span, where);
                    assertTrue(i == 0 || at > ticks.get(i - 1).value(), where);
                }
            }
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
