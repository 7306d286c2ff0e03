package headroom.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.series.DecimalSign;
import headroom.model.series.TimeFormat;
import headroom.model.series.TimeFormat.Form;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatsTest {
    private static Optional<String> misfit(String pattern, String... texts) {
        return TimeFormats.misfit(TimeFormat.text(pattern), DecimalSign.POINT, List.of(texts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22 10:00:00|yyyy-MM-dd HH:mm:ss",
                "2026-11-22T10:00:00.123Z|yyyy-MM-dd'T'HH:mm:ss.SSSX",
                "2026-11-22T10:00:00+01:00|yyyy-MM-dd'T'HH:mm:ssXXX",
                "22.11.2026 10:00|dd.MM.yyyy HH:mm",
                "3/11/2026 9:05 PM|d/MM/yyyy h:mm a",
                "Nov 22, 2026 10:00|MMM dd, yyyy HH:mm",
                "22 Nov 2026 10:00:01|dd MMM yyyy HH:mm:ss",
                "Sun, 22 Nov 2026 10:00:01|EEE, dd MMM yyyy HH:mm:ss",
                "22/Nov/2026:10:00:01 +0100|dd/MMM/yyyy:HH:mm:ss XX",
                "20261122T100000|yyyyMMdd'T'HHmmss",
            })
    void theWayATimeIsWrittenIsFoundAndReadsIt(String text, String pattern) {
        assertEquals(pattern, TimePattern.of(List.of(text), true));
        assertEquals(Optional.empty(), misfit(pattern, text));
    }

    @Test
    void fewerDigitsWinWhereTimesDiffer() {
        assertEquals("d/M/yyyy H:mm", TimePattern.of(List.of("13/11/2026 10:00", "3/1/2026 9:00"), true));
    }

    @Test
    void row04TheTextThatDoesNotFitIsNamed() {
        assertEquals(
                Optional.of("22/11/2026 10:00"), misfit("MM/dd/yyyy HH:mm", "01/02/2026 10:00", "22/11/2026 10:00"));
        assertEquals(Optional.of("31/02/2026 10:00"), misfit("dd/MM/yyyy HH:mm", "31/02/2026 10:00"));
        assertEquals(
                Optional.of("1795342800"),
                TimeFormats.misfit(TimeFormat.of(Form.EPOCH_NANOS), DecimalSign.POINT, List.of("1795342800")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%d/%m/%Y %H:%M|dd/MM/yyyy HH:mm",
                "%Y-%m-%dT%H:%M:%S|yyyy-MM-dd'T'HH:mm:ss",
                "dd/MM/yyyy|dd/MM/yyyy",
            })
    void patternsMayBeTypedInTwoWays(String typed, String pattern) {
        assertEquals(Optional.of(TimeFormat.text(pattern)), TimeFormats.typed(typed));
    }

    @Test
    void unitsSince1970MayBeTyped() {
        assertEquals(Optional.of(TimeFormat.of(Form.EPOCH_MILLIS)), TimeFormats.typed("epoch ms"));
        assertEquals(Optional.of(TimeFormat.of(Form.EPOCH_SECONDS)), TimeFormats.typed("seconds since 1970"));
        assertEquals(Optional.of(TimeFormat.of(Form.EPOCH_NANOS)), TimeFormats.typed("ns"));
    }

    @Test
    void whatIsNoFormatIsRefused() {
        assertEquals(Optional.empty(), TimeFormats.typed(""));
        assertEquals(Optional.empty(), TimeFormats.typed("yyyy-qqqqqqqq"));
        assertEquals(Optional.empty(), TimeFormats.typed("HH:mm"));
    }

    @Test
    void bothOrdersAreOfferedWhereNothingDecides() {
        List<TimeFormat> fitting = TimeFormats.fitting(DecimalSign.POINT, List.of("01/02/2026 10:00"));
        assertTrue(fitting.contains(TimeFormat.text("dd/MM/yyyy HH:mm")), fitting::toString);
        assertTrue(fitting.contains(TimeFormat.text("MM/dd/yyyy HH:mm")), fitting::toString);
        assertEquals(
                List.of(TimeFormat.of(Form.EPOCH_SECONDS), TimeFormat.of(Form.SECONDS_FROM_START)),
                TimeFormats.fitting(DecimalSign.POINT, List.of("1795342800")).stream()
                        .filter(format -> format.form() != Form.MILLIS_FROM_START)
                        .toList());
    }
}
