package headroom.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalClockTest {
    private static long local(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Instant moment(LocalClock clock, String time) {
        return Instant.ofEpochMilli(clock.moment(local(time)));
    }

    @Test
    void theRepeatedHourIsReadAsTheFirstUntilTimeWouldRunBackwards() {
        LocalClock clock = new LocalClock(ZoneId.of("America/New_York"));
        assertEquals(Instant.parse("2026-11-01T05:30:00Z"), moment(clock, "2026-11-01T01:30:00"));
        assertEquals(Instant.parse("2026-11-01T06:00:00Z"), moment(clock, "2026-11-01T01:00:00"));
        assertEquals(Instant.parse("2026-11-01T06:30:00Z"), moment(clock, "2026-11-01T01:30:00"));
        assertEquals(Instant.parse("2026-11-01T07:00:00Z"), moment(clock, "2026-11-01T02:00:00"));
        assertEquals(0, clock.repeatedHours());
    }

    @Test
    void anHourRepeatedElsewhereIsCounted() {
        LocalClock clock = new LocalClock(ZoneId.of("UTC"));
        clock.moment(local("2026-11-01T01:55:00"));
        clock.moment(local("2026-11-01T01:00:00"));
        assertEquals(1, clock.repeatedHours());
        clock.moment(local("2026-10-01T01:00:00"));
        assertEquals(1, clock.repeatedHours(), "another day is another thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Sao_Paulo"})
    void everyOtherMomentOfAYearIsThatOfTheZone(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalClock clock = new LocalClock(zone);
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 365 * 24 * 4; i++) {
            LocalDateTime time = LocalDateTime.ofInstant(at, zone);
            assertEquals(
                    at.toEpochMilli(),
                    clock.moment(time.toInstant(ZoneOffset.UTC).toEpochMilli()),
                    time.toString());
            at = at.plusSeconds(900);
        }
    }
}
