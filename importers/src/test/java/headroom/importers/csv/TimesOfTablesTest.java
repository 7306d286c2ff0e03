package headroom.importers.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Times in tables: any form, one order of day and month a column, and the zone they are in.
class TimesOfTablesTest {
    private static Instant first(Reading reading) {
        return Instant.ofEpochMilli(Reading.stamps(reading.imported().series().getFirst())[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1767225600|1767225660",
                "1767225600.0|1767225660.5",
                "1767225600000|1767225660000",
                "1767225600000.0|1767225660000.0",
                "1767225600000000|1767225660000000",
                "1767225600000000000|1767225660000000001",
                "2026-01-01T00:00:00Z|2026-01-01T00:01:00Z",
                "2026-01-01T00:00:00.000000000Z|2026-01-01T00:01:00.000000000Z",
                "2026-01-01T01:00:00+01:00|2026-01-01T01:01:00+01:00",
                "2026-01-01T05:45:00+0545|2026-01-01T05:46:00+0545",
                "2025-12-31 19:00:00-05|2025-12-31 19:01:00-05",
                "2026-01-01 00:00:00|2026-01-01 00:01:00",
                "2026-01-01 00:00|2026-01-01 00:01",
                "2026/01/01 00:00:00|2026/01/01 00:01:00",
                "20260101T000000Z|20260101T000100Z",
                "01.01.2026 00:00:00|01.01.2026 00:01:00",
                "01.01.26 00:00|01.01.26 00:01",
                "1/1/2026 12:00:00 AM|1/1/2026 12:01:00 AM",
                "1/1/2026 12:00 a.m.|1/1/2026 12:01 a.m.",
                "1 Jan 2026 00:00:00|1 Jan 2026 00:01:00",
                "01-Jan-2026 00:00:00|01-Jan-2026 00:01:00",
                "Jan 1, 2026 @ 00:00:00.000|Jan 1, 2026 @ 00:01:00.000",
                "01/Jan/2026:00:00:00 +0000|01/Jan/2026:00:01:00 +0000",
                "2026-01-01 00:00:00 UTC|2026-01-01 00:01:00 UTC",
                "2026-01-01T00:00Z[Etc/UTC]|2026-01-01T00:01Z[Etc/UTC]",
                "46023.0|46023.00069444",
            })
    void anyTimeFormatDoes(String one, String other) {
        Reading reading = Reading.of("timestamp;a\n" + one + ";1\n" + other + ";2\n");
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), first(reading), one);
        assertEquals(2, reading.only().series().samples().size());
    }

    @Test
    void nanosecondsSince1970DoNotLoseTheirMilliseconds() {
        Reading reading = Reading.of("ts,a\n1795334420078000001,1\n1795334420079999999,2\n");
        assertArrayEquals(new long[] {1795334420078L, 1795334420079L}, Reading.stamps(reading.only()));
    }

    @Test
    void dayOrMonthIsDecidedOverTheWholeColumn() {
        String dayFirst = "date,a\n01/02/2026 00:00,1\n02/02/2026 00:00,2\n13/02/2026 00:00,3\n";
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(dayFirst)));
        String monthFirst = "date,a\n02/01/2026 00:00,1\n02/02/2026 00:00,2\n02/13/2026 00:00,3\n";
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(monthFirst)));
    }

    @Test
    void aDateThatDecidesLateInALongFileCounts() {
        StringBuilder text = new StringBuilder("date,a\n");
        for (int minute = 0; minute < 60 * 24 * 3; minute++) {
            text.append("0%d/02/2026 %02d:%02d,1\n".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60));
        }
        text.append("13/02/2026 00:00,1\n");
        assertTrue(text.length() > 80_000, "longer than the opening");
        assertEquals(Instant.parse("2026-02-01T00:00:00Z"), first(Reading.of(text.toString())));
    }

    @Test
    void whereNothingDecidesTheOrderThatRunsEvenlyDoes() {
        Reading reading = Reading.of("date,a\n01/03/2026,1\n02/03/2026,2\n03/03/2026,3\n04/03/2026,4\n");
        assertEquals(Instant.parse("2026-03-01T00:00:00Z"), first(reading));
        Reading undecided = Reading.of("date,a\n01/01/2026,1\n02/02/2026,2\n");
        assertTrue(
                undecided.notes().contains("import.month-first"),
                undecided.notes().toString());
    }

    @Test
    void dateAndTimeMayStandInTwoColumns() {
        Reading reading = Reading.of("""
                Datum;Uhrzeit;Anfragen/s
                22.11.2026;09:00:08;1,5
                22.11.2026;09:00:13;2,5
                """);
        assertEquals(Instant.parse("2026-11-22T09:00:08Z"), first(reading));
        assertArrayEquals(new double[] {1.5, 2.5}, Reading.values(reading.only()));
    }

    @Test
    void timesWithoutAZoneAreReadInTheZoneThatIsGiven() {
        Reading reading = Reading.in("Europe/Berlin", "time,a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
        assertEquals(Instant.parse("2026-07-01T10:00:00Z"), first(reading));
        assertEquals(
                List.of("Europe/Berlin"),
                reading.note("import.no-zone").message().arguments());
    }

    @ParameterizedTest
    @CsvSource({
        "Time (Europe/Berlin), 2026-07-01T10:00:00Z",
        "Zeit [UTC+2],         2026-07-01T10:00:00Z",
        "time (+05:45),        2026-07-01T06:15:00Z",
        "timestamp (UTC),      2026-07-01T12:00:00Z",
    })
    void aZoneThatTheHeaderNamesIsThatOfTheTimes(String header, Instant moment) {
        Reading reading = Reading.in("America/New_York", header + ",a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
        assertEquals(moment, first(reading));
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void aUnitOrAnUnknownPlaceInTheHeaderIsNoZone() {
        for (String header : List.of("time (ms)", "time (Europe/Atlantis)", "time (local)")) {
            Reading reading =
                    Reading.in("Europe/Berlin", header + ",a\n2026-07-01 12:00:00,1\n2026-07-01 12:01:00,2\n");
            assertEquals(Instant.parse("2026-07-01T10:00:00Z"), first(reading));
            assertEquals(List.of("import.no-zone"), reading.notes());
        }
    }

    @Test
    void theHourThatClocksRepeatIsReadTwice() {
        Reading reading = Reading.in("Europe/Berlin", """
                time,a
                2026-10-25 01:30:00,1
                2026-10-25 02:00:00,2
                2026-10-25 02:30:00,3
                2026-10-25 02:00:00,4
                2026-10-25 02:30:00,5
                2026-10-25 03:00:00,6
                """);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, Reading.values(reading.only()));
        long[] stamps = Reading.stamps(reading.only());
        for (int i = 1; i < stamps.length; i++) {
            assertEquals(1_800_000, stamps[i] - stamps[i - 1]);
        }
    }

    @Test
    void anHourThatRepeatsInAZoneWithoutChangeIsSaid() {
        StringBuilder text = new StringBuilder("time,a\n");
        for (int i : new int[] {0, 10, 20, 30, 40, 50, 0, 10, 20, 30, 40, 50}) {
            text.append("2026-10-25 02:%02d:00,%d\n".formatted(i, i));
        }
        Reading reading = Reading.of(text + "2026-10-25 03:00:00,1\n");
        assertTrue(
                reading.notes().contains("import.hour-repeated"),
                reading.notes().toString());
    }

    @Test
    void timesFromTheStartOfARunAreCountedFrom1970AndSaid() {
        Reading reading = Reading.of("t_s,heap_mb\n0.5,10\n1.0,11\n1.5,12\n");
        assertArrayEquals(new long[] {500, 1000, 1500}, Reading.stamps(reading.only()));
        assertEquals(List.of("import.times-from-start"), reading.notes());
    }
}
