package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormsAmountTest {
    private final Entries entries = new Entries(Locale.ENGLISH);

    @Test
    void theCurrencyIsLeftOutAndTheSignIsNot() {
        assertEquals("1,250.50 ", Forms.amount("$1,250.50 a month").replaceAll("\\s+", " "));
        assertEquals("-20", Forms.amount("-$20"));
        assertEquals("3.5k", Forms.amount("€3.5k"));
        assertEquals("100 ", Forms.amount("100 MXN"));
        assertEquals("−20", Forms.amount("−€20"));
    }

    @Test
    void anAmountBelowZeroIsRefused() {
        assertEquals(
                new Read.Bad<Double>(headroom.model.Message.of("shell.entry-number")),
                entries.number(Forms.amount("-$20")));
        assertEquals(new Read.Good<>(20.0), entries.number(Forms.amount("$20")));
    }
}
