package headroom.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Glossary;
import headroom.app.control.Speech;
import headroom.app.control.Term;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The parts of the question, the day on which it is asked and the seed stand for terms: each explains its own, at the
/// pointer and by key.
@Timeout(400)
class QuestionTermsTest {
    private static final Map<String, Term> TERMS = Map.of(
            "The demand to hold", Term.DEMAND,
            "The limit of the response time", Term.PERCENTILE,
            "The confidence", Term.CONFIDENCE,
            "The day on which the question is asked", Term.AS_OF,
            "The seed", Term.SEED);

    @TempDir
    private Path folder;

    @Test
    void eachTellsItsTermAtThePointerAndByKey() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            Glossary glossary = new Glossary(new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC));
            TERMS.forEach((name, term) -> {
                Node part = window.named(name);
                assertEquals(Optional.of(term), glossary.at(part), name);
                String tip = window.tooltipOf(part);
                glossary.lines(term).forEach(line -> assertTrue(tip.contains(line), () -> name + " says " + tip));
            });

            Node confidence = window.named("The confidence");
            OpenedWindow.onScreen(() -> {
                confidence.requestFocus();
                return confidence;
            });
            window.press(KeyCode.SHIFT, KeyCode.F1);
            window.until("the terms are explained", () -> window.shows(".explain-sheet"));
            assertTrue(window.labelled(".explain-sheet .label", glossary.name(Term.CONFIDENCE)::equals)
                    .isVisible());
        }
    }
}
