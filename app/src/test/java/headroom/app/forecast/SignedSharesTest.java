package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedSharesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"+40 % | 0.4", "-45% | -0.45", "40 | 0.4", "0.4 | 0.004", "2,5 % | 0.025", "-0.5 | -0.005", "0 | 0"
            })
    void readsPercentWithAndWithoutItsSign(String text, double share) {
        assertEquals(share, SignedShares.read(text).accepted().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-100 %", "-3 x", "1e9", "%"})
    void refusesWhatIsNoShare(String text) {
        assertTrue(SignedShares.read(text).accepted().isEmpty());
    }
}
