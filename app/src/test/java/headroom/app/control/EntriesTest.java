package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
    private static final double EXACT = 1e-12;

    private final Entries english = new Entries(Locale.US);
    private final Entries german = new Entries(Locale.GERMANY);

    private static double value(Read<Double> read) {
        return read.accepted().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3500        | 3500
            3,500       | 3500
            3.5k        | 3500
            3.5 k       | 3500
            3500 rps    | 3500
            3.5k req/s  | 3500
            0.5         | 0.5
            1.2M        | 1200000
            210k/min    | 3500
            210000 rpm  | 3500
            12,345,678  | 12345678
            """)
    void readsRatesAsTheyAreWritten(String text, double rps) {
        assertEquals(rps, value(english.rate(text)), rps * EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0", "-5", "3500 ms", "3.5.5k", "k"})
    void refusesWhatIsNoRate(String text) {
        assertInstanceOf(Read.Bad.class, english.rate(text));
    }

    @Test
    void readsNumbersInTheReadersLocale() {
        assertEquals(3500, value(german.rate("3.500")), EXACT);
        assertEquals(3.5, value(german.rate("3,5")), EXACT);
        assertEquals(3500, value(german.rate("3,5k")), EXACT);
        assertEquals(3500.25, value(german.rate("3.500,25")), EXACT);
        assertEquals(3500.25, value(english.rate("3,500.25")), EXACT);
        assertEquals(3500, value(new Entries(Locale.FRANCE).rate("3\u202f500")), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"300 ms,0.3", "300,0.3", "0.3 s,0.3", "1.5s,1.5", "2 min,120"})
    void readsTimes(String text, double seconds) {
        assertEquals(seconds, value(english.seconds(text)), seconds * EXACT);
    }

    @ParameterizedTest
    @CsvSource({"95 %,0.95", "95,0.95", "0.95,0.95", "99.9%,0.999", "0,0", "1,1", "100,1"})
    void readsShares(String text, double share) {
        assertEquals(share, value(english.share(text)), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "110 %", "much"})
    void refusesWhatIsNoShare(String text) {
        assertInstanceOf(Read.Bad.class, english.share(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 January 2027", "1 Jan 2027", "Jan 1, 2027", "January 1 2027", "2027-01-01", "1. Jan 2027"})
    void readsDays(String text) {
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 1)), english.day(text, AS_OF).accepted());
    }

    @Test
    void aDayWithoutAYearIsTheNextOne() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 1)),
                english.day("1 January", AS_OF).accepted());
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 18)),
                english.day("18 Dec", AS_OF).accepted());
        assertEquals(Optional.of(AS_OF), english.day("22 Nov", AS_OF).accepted());
    }

    @Test
    void readsMonthsOfTheReadersLanguageAndEnglishOnes() {
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 31)),
                german.day("31. März 2027", AS_OF).accepted());
        assertEquals(
                Optional.of(LocalDate.of(2027, 3, 31)),
                german.day("31 March 2027", AS_OF).accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31 February 2027", "Ju 1", "soon", "1 January 27", "2027-13-01"})
    void refusesWhatIsNoDay(String text) {
        assertInstanceOf(Read.Bad.class, english.day(text, AS_OF));
    }

    @Test
    void row36ThousandsAreUnderstoodWhereverANumberIs() {
        assertEquals(3500, value(english.number("3.5k")), EXACT);
        assertEquals(3500, value(english.number("3,500")), EXACT);
        assertEquals(3500, value(german.number("3.500")), EXACT);
        assertEquals(1500, value(german.number("1,5k")), EXACT);
        assertEquals(2e6, value(english.number("2 M")), EXACT);
        assertEquals(1100, english.count("1.1k", 0, 5000).accepted().orElseThrow());
        assertEquals(14, english.count("14 days", 0, 100).accepted().orElseThrow());
        assertInstanceOf(Read.Bad.class, english.number("3.5 kg"));
        assertInstanceOf(Read.Bad.class, english.number("-5"));
        assertInstanceOf(Read.Bad.class, english.count("1.0001k", 0, 5000));
    }

    @Test
    void countsAreWholeAndWithinTheirBounds() {
        assertEquals(Optional.of(14), english.count("14 days", 0, 365).accepted());
        assertInstanceOf(Read.Bad.class, english.count("1.5", 0, 10));
        assertInstanceOf(Read.Bad.class, english.count("11", 0, 10));
        assertInstanceOf(Read.Bad.class, english.count("0", 1, 10));
    }
}
