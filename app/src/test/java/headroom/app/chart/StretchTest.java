package headroom.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StretchTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void wholeDaysEndWithTheDayBeforeMidnight() {
        assertEquals("6 Oct – 9 Nov 2026", words("2026-10-05T22:00:00Z", "2026-11-09T23:00:00Z"));
    }

    @Test
    void twoYearsAreBothNamed() {
        assertEquals("6 Oct 2025 – 9 Nov 2026", words("2025-10-06T10:00:00Z", "2026-11-09T10:00:00Z"));
    }

    @Test
    void aPartOfADayIsNamedByItsTimes() {
        assertEquals("6 Oct 2026, 14:00 – 18:30", words("2026-10-06T12:00:00Z", "2026-10-06T16:30:00Z"));
    }

    @Test
    void aNightNamesBothDays() {
        assertEquals("6 Oct 2026, 22:00 – 7 Oct 2026, 06:00", words("2026-10-06T20:00:00Z", "2026-10-07T04:00:00Z"));
    }

    @Test
    void shortStretchesHaveSeconds() {
        assertEquals("6 Oct 2026, 14:00:00 – 14:00:10", words("2026-10-06T12:00:00Z", "2026-10-06T12:00:10Z"));
    }

    private static String words(String from, String to) {
        return new TimeLink.Window(
                        Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli())
                .words(VIENNA, Locale.ENGLISH);
    }
}
