package headroom.importers.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Limits USUAL = Limits.of(name -> null);

    private static Limits with(String name, String value) {
        return Limits.of(Map.of(name, value)::get);
    }

    @Test
    void aLimitThatIsSetHoldsAndTheOthersStay() {
        Limits limits = with("headroom.limit.series", "12");
        assertEquals(12, limits.series());
        assertEquals(USUAL.jsonDepth(), limits.jsonDepth());
        assertEquals(7, with("headroom.limit.unpacked-ratio", "7").unpackedRatio());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "many", "1e3", "99999999999"})
    void whatIsNoWholeNumberAboveZeroCountsAsUnsaid(String value) {
        assertEquals(USUAL, with("headroom.limit.series", value));
    }

    @Test
    void theDocumentNamesEachLimitWithItsUsualValue() throws Exception {
        String document = document();
        for (RecordComponent limit : Limits.class.getRecordComponents()) {
            String name = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            int usual = (Integer) limit.getAccessor().invoke(USUAL);
            String row = "| `" + name + "` | " + String.format(Locale.ROOT, "%,d", usual) + " | ";
            assertTrue(document.contains(row), row);
            int own = (Integer) limit.getAccessor().invoke(with(Limits.PREFIX + name, "3"));
            assertEquals(3, own, name);
        }
    }

    private static String document() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("headroom.root", "..")).resolve("docs/formats.md"));
    }
}
