package headroom.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void leavesApostrophesAndBracesOfTheDataAlone() {
        assertEquals(
                List.of(new Phrase.Text("it's {x} }")),
                Phrase.parse("it's {x} }").parts());
    }

    @Test
    void countsTheArgumentsItNeedsInPluralsToo() {
        assertEquals(0, Phrase.parse("none").arity());
        assertEquals(2, Phrase.parse("{1} after {0}").arity());
        assertEquals(3, Phrase.parse("{0:plural|one {2}|# {2}s}").arity());
    }

    @Test
    void namesThePatternThatIsBroken() {
        assertEquals(
                "a slot is not closed in: {0 rps",
                assertThrows(IllegalArgumentException.class, () -> Phrase.parse("{0 rps"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Phrase.parse("{0:plural|one}"));
        assertThrows(IllegalArgumentException.class, () -> Phrase.parse("{0:rps|x}"));
    }
}
