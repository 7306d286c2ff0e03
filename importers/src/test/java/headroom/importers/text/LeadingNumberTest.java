package headroom.importers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingNumberTest {
    private final LeadingNumber number = new LeadingNumber();

    private int end(String text, char mark) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[bytes.length + LeadingNumber.SPARE];
        Arrays.fill(block, (byte) '7'); // what lies behind may be anything
        System.arraycopy(bytes, 0, block, 0, bytes.length);
        return number.read(block, 0, (byte) mark);
    }

    @Test
    void everyNumberThatIsReadIsTheNearestDouble() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            int whole = 1 + random.nextInt(16);
            int decimals = random.nextInt(17);
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
            random.ints(whole, 0, 10).forEach(text::append);
            if (decimals > 0) {
                random.ints(decimals, 0, 10).forEach(text.append('.')::append);
            }
            int end = end(text + ",", '.');
            if (end == text.length()) {
                read++;
                assertEquals(
                        Double.doubleToRawLongBits(Double.parseDouble(text.toString())),
                        Double.doubleToRawLongBits(number.value()),
                        text.toString());
            }
        }
        assertTrue(read > 50_000, read + " were read");
    }

    @Test
    void allNumbersOfUsualLengthsAreRead() {
        for (int whole = 1; whole <= 9; whole++) {
            for (int decimals = 0; decimals <= 6; decimals++) {
                String text =
                        "123456789".substring(0, whole) + (decimals > 0 ? ".654321".substring(0, decimals + 1) : "");
                assertEquals(text.length(), end(text + ";", '.'), text);
                assertEquals(Double.parseDouble(text), number.value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", ".5", "-", "+1", "1.", "1.x", "-.5", " 1", "99999999999999999999", "9007199254740993"})
    void whatIsNoPlainNumberIsLeftToOthers(String text) {
        assertEquals(LeadingNumber.NONE, end(text + ",", '.'));
    }

    @Test
    void theMarkIsTheOneOfTheColumn() {
        assertEquals(3, end("1,5;", ','));
        assertEquals(1.5, number.value());
        assertEquals(1, end("1,5;", '.'));
    }

    @Test
    void zeroKeepsItsSign() {
        assertEquals(4, end("-0.0,", '.'));
        assertEquals(Double.doubleToRawLongBits(-0.0), Double.doubleToRawLongBits(number.value()));
    }
}
