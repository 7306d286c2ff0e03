package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Find;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 22: one key finds any command, setting, series, component, scenario or commitment by a few letters, with its
/// keys.
@Timeout(400)
class Row22PaletteTest {
    @TempDir
    private Path folder;

    @Test
    void findsWhatTheWorkbookHoldsAndWhatCanBeSet() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            try (Searched search = Searched.open(window)) {
                assertEquals("component", search.find("mongo").getFirst().kind());
                assertTrue(search.kinds("requests_per_sec").contains("series"));
                assertTrue(search.kinds("text size").contains("setting"));
                assertTrue(search.kinds("apply paln").contains("command"), "one letter mistyped");
            }
            window.press(KeyCode.SHORTCUT, KeyCode.K);
            window.enter("contrast high");
            window.until(
                    "the contrast is high",
                    () -> window.scene()
                            .getRoot()
                            .getPseudoClassStates()
                            .contains(PseudoClass.getPseudoClass("contrast")));
        }
    }

    @Test
    void findsScenariosAndCommitmentsAndGoesThere() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("plan");
            window.clickButton("Apply plan");
            window.untilIdle();
            window.show("commitment");
            window.clickButton("Freeze this answer");
            window.untilIdle();
            window.show("sources");
            String frozen = window.document().workbook().commitments().getLast().name();
            String scenario = window.document().workbook().scenarios().getLast().name();
            try (Searched search = Searched.open(window)) {
                Find found = search.find(scenario).getFirst();
                assertEquals("scenario", found.kind());
                assertTrue(search.kinds(frozen).contains("frozen answer"));
                search.find(scenario);
                window.press(KeyCode.ENTER);
            }
            window.until("the scenario is shown", () -> window.shows("#view-plan:selected"));
            try (Searched search = Searched.open(window)) {
                assertEquals(
                        "frozen answer",
                        search.find(frozen + " frozen").getFirst().kind());
                window.press(KeyCode.ENTER);
            }
            window.until("the commitment is shown", () -> window.shows("#view-commitment:selected"));
        }
    }
}
