package headroom.app.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.question.AnswerLine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerLineTest {

    @Test
    void whatStandsBetweenAsterisksIsStrong() {
        assertEquals(
                List.of(new Run("Safe: ", false), new Run("1,000 rps", true), new Run("; limits.", false)),
                AnswerLine.runs("Safe: **1,000 rps**; limits."));
    }

    @Test
    void strongAtEitherEndLeavesNoEmptyRun() {
        assertEquals(
                List.of(new Run("a", true), new Run(" b ", false), new Run("c", true)),
                AnswerLine.runs("**a** b **c**"));
        assertEquals(List.of(), AnswerLine.runs(""));
    }

    @Test
    void thePlainTextIsTheWholeSentence() {
        AnswerLine line =
                new AnswerLine("Yes", AnswerLine.Tone.GOOD, AnswerLine.runs("**a** and b"), List.of(), List.of());

        assertEquals("a and b", line.text());
    }
}
