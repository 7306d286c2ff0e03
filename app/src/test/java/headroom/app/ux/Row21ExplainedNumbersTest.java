package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 21: each number on screen carries a unit; hovering shows the full value and how it was computed.
class Row21ExplainedNumbersTest {
    @TempDir
    private Path home;

    @Test
    @Timeout(400)
    void everyComputedFigureTellsItsFullValueAndHowItWasComputed() {
        List<String> silent = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        Views.each(home, Locale.ENGLISH, (view, root) -> {
            // what a file holds is counted, not computed
            List<Node> nodes = view.equals("sources") ? List.of() : Views.shown(root);
            for (Node node : nodes) {
                if (node instanceof Label label
                        && computed(label)
                        && label.getText().matches(".*\\d.*")) {
                    String tip = Views.tooltip(label);
                    told.merge(view, 1, Integer::sum);
                    String[] lines = tip.split("\n", 2);
                    if (lines.length < 2 || lines[0].isBlank() || lines[1].length() < 20) {
                        silent.add(view + ": " + Views.place(label) + " says " + tip);
                    }
                }
            }
        });
        assertEquals(List.of(), silent);
        for (String view : List.of("explore", "system", "forecast", "plan", "iterations")) {
            assertTrue(told.getOrDefault(view, 0) >= 4, view + " tells only " + told);
        }
    }

    /// Whether a label stands where a figure of the program stands, not one that the planner entered.
    private static boolean computed(Label label) {
        for (Node at = label.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("choice-place")
                    || at.getStyleClass().contains("entry-place")
                    || at.getStyleClass().contains("sheet-head")) {
                return false;
            }
            if (at.getStyleClass().contains("sheet-number")
                    || at.getStyleClass().contains("component-figures")) {
                return !label.getStyleClass().contains("sheet-head");
            }
        }
        return false;
    }

    @Test
    @Timeout(400)
    void theAnswerTellsTheFiguresBehindIt() {
        Views.each(home, Locale.ENGLISH, (view, root) -> {
            String tip = Views.tooltip(root.lookup(".answer-text"));
            assertTrue(tip.matches("(?s).*Safe to promise today: [0-9,.]+ .*requests/s.*simulated futures.*"), tip);
            assertEquals(tip, Views.tooltip(root.lookup(".badge")));
        });
    }
}
