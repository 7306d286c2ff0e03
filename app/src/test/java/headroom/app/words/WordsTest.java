package headroom.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private final Words words = Words.english(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|1,500",
                "1523.4|1,520",
                "0.12345|0.123",
                "0|0",
                "-7.5|−7.5",
                "1e-7|0.0000001",
                "123456789|123,000,000",
                "999.96|1,000",
                "NaN|not known",
                "Infinity|no limit"
            })
    void printsMeasuredNumbersToThreeDigitsWithoutAnExponent(double value, String expected) {
        assertEquals(expected, words.print(value));
    }

    @Test
    void printsCountsAndEnteredNumbersInFull() {
        assertEquals("1,234,567", words.print(1_234_567));
        assertEquals("1,234,567", words.print(1_234_567L));
        assertEquals("3,512.25", words.print(3512.25, "exact"));
        assertEquals("0.3", words.print(0.1 + 0.2, "exact"));
    }

    @ParameterizedTest
    @CsvSource({"0,under 1 %", "0.0099,under 1 %", "0.01,1 %", "0.57,57 %", "0.9499,94 %", "0.96,96 %"})
    void neverRoundsAProbabilityUp(double share, String expected) {
        assertEquals(expected, words.print(share, "probability"));
    }

    @Test
    void saysThatAlmostSureIsNotSure() {
        assertEquals("99 %", words.print(0.99, "probability"));
        assertEquals("over 99 %", words.print(0.991, "probability"));
        assertEquals("over 99 %", words.print(1.0, "probability"));
    }

    @ParameterizedTest
    @CsvSource({"0.9432,94 %", "0.001,0.1 %", "0.015,1.5 %", "1.234,123 %", "0,0 %"})
    void printsRatiosInPercent(double ratio, String expected) {
        assertEquals(expected, words.print(ratio, "percent"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3,SECONDS,300 ms",
        "1500,MILLISECONDS,1.5 s",
        "90,SECONDS,90 s",
        "300,SECONDS,5 min",
        "3600,SECONDS,1 h",
        "86400,SECONDS,1 day",
        "1209600,SECONDS,14 days",
        "0.00002,SECONDS,20 µs",
        "2500000,BYTES,2.5 MB",
        "4096,KIBIBYTES,4 MiB",
        "0.94,RATIO,94 %",
        "94,PERCENT,94 %",
        "250,MILLICORES,0.25 cores",
        "1500,REQUESTS_PER_SECOND,'1,500 requests/s'",
        "12,COUNT,12",
        "0,SECONDS,0 s",
        "0.99996,SECONDS,1 s"
    })
    void picksTheUnitInWhichAQuantityReadsBest(double value, Unit unit, String expected) {
        assertEquals(expected, words.print(Quantity.of(value, unit)));
    }

    @Test
    void printsEstimatesWithTheirInterval() {
        assertEquals("1,500 (1,420 to 1,560)", words.print(Estimate.between(1420, 1500, 1560)));
        assertEquals("1,500 rps (1,420 to 1,560)", words.print(Estimate.between(1420, 1500, 1560), "rps"));
        assertEquals("at least 1,500 rps", words.print(Estimate.atLeast(1500), "rps"));
        assertEquals("1,500", words.print(Estimate.exactly(1500)));
        Estimate open = new Estimate(1500, 1420, Double.POSITIVE_INFINITY, 0.95, false);
        assertEquals("1,500 (1,420 or more)", words.print(open));
    }

    @Test
    void printsMoneyWithTheDigitsThatMatter() {
        assertEquals("$3,500", words.print(Money.of(CurrencyUnit.USD, 3500)));
        assertEquals("$1.66", words.print(BigMoney.of(CurrencyUnit.USD, 1.6612)));
        assertEquals("$0.0042", words.print(BigMoney.of(CurrencyUnit.USD, new BigDecimal("0.0042"))));
        assertEquals("$0.50", words.print(Money.of(CurrencyUnit.USD, new BigDecimal("0.50"))));
        assertEquals("€0", words.print(Money.zero(CurrencyUnit.EUR)));
        assertEquals("CHF 20", words.print(Money.of(CurrencyUnit.CHF, 20)));
        assertEquals("+$3,500", words.print(Money.of(CurrencyUnit.USD, 3500), "signed"));
        assertEquals("−$3,500", words.print(Money.of(CurrencyUnit.USD, -3500), "signed"));
    }

    @Test
    void tellsDaysAndTimesInTheReadersZone() {
        Instant moment = Instant.parse("2026-12-17T23:30:00Z");
        Words berlin = Words.english(ZoneId.of("Europe/Berlin"));
        assertEquals("18 December 2026, 00:30 Europe/Berlin", berlin.print(moment));
        assertEquals("17 December 2026, 23:30 UTC", words.print(moment));
        assertEquals("18 December", berlin.print(moment, "day"));
        assertEquals("18 December 2026", berlin.print(moment, "date"));
        assertEquals("23:30 UTC", words.print(moment, "time"));
        assertEquals("18 December", words.print(LocalDate.of(2026, 12, 18), "day"));
        assertEquals("18 December 2026", words.print(LocalDate.of(2026, 12, 18)));
    }

    @Test
    void followsTheReadersLocale() {
        Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);
        Words american = new Words(Locale.US, ZoneOffset.UTC);
        assertEquals("1.500", german.print(1500.0));
        assertEquals("0,25 cores", german.print(Quantity.of(0.25, Unit.CORES)));
        assertEquals("18 December 2026", german.print(LocalDate.of(2026, 12, 18)));
        assertEquals("December 18, 2026", american.print(LocalDate.of(2026, 12, 18)));
    }

    @Test
    void joinsLists() {
        assertEquals("none", words.print(List.of()));
        assertEquals("nginx", words.print(List.of("nginx")));
        assertEquals("nginx and app", words.print(List.of("nginx", "app")));
        assertEquals("nginx, app and mongo", words.print(List.of("nginx", "app", "mongo")));
    }

    @Test
    void showsAKeyWithoutWordsAsItIs() {
        assertEquals("unit.nobody-wrote-this", words.say("unit.nobody-wrote-this"));
        assertEquals("nowhere.at-all", words.say("nowhere.at-all", 1));
        assertEquals("bare", words.say("bare"));
    }

    @Test
    void putsMessagesIntoMessages() {
        Message inner = Message.of("unit.rps", 1500.0);
        assertEquals("at least 1,500 rps", words.say(Message.of("unit.at-least", inner)));
        assertEquals("{not a slot}", words.say(Message.literal("{not a slot}")));
    }

    @Test
    void refusesAStyleThatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> words.print(1.0, "roman"));
    }
}
