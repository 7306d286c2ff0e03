package headroom.model.season;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.model.series.Rollup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimeTest {
    private static final int DAYS = 56;
    private static final int MORNING = 10;

    /// Clocks go forward and back in the north and in the south, by an hour and, on Lord Howe, by half an hour.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-02",
        "Europe/Berlin, 2026-09-28",
        "America/Santiago, 2026-03-09",
        "Australia/Sydney, 2026-09-07",
        "Australia/Lord_Howe, 2026-03-09",
    })
    void theMorningPeakStaysAtItsHourWhenClocksChange(ZoneId zone, LocalDate first) {
        long start = first.atStartOfDay(zone).toInstant().toEpochMilli();
        long end = first.plusDays(DAYS).atStartOfDay(zone).toInstant().toEpochMilli();
        long step = Duration.ofMinutes(30).toMillis();
        double[] values = new double[(int) ((end - start) / step)];
        Arrays.setAll(values, i -> local(start + i * step, zone) == MORNING ? 900 : 100);
        WeekProfile week = WeekProfiles.of(Rollup.of(start, step, values), zone);
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                double expected = hour == MORNING ? 900 : 100;
                assertEquals(expected, week.low()[day][hour], day + " at " + hour);
                assertEquals(expected, week.high()[day][hour], day + " at " + hour);
            }
        }
    }

    private static int local(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).getHour();
    }
}
