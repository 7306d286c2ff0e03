package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 31: each control has an accessible name; each chart a spoken summary and a table of its values.
@Timeout(600)
class Row31NamesTest {
    private static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");

    @TempDir
    private Path folder;

    @Test
    void eachControlHasANameAndEachChartASummaryAndValues() {
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            for (String view : VIEWS) {
                window.show(view);
                List<String> nameless = window.focusable().stream()
                        .filter(node -> !(node instanceof ScrollPane))
                        .filter(node -> name(node).isBlank())
                        .map(node -> node.getClass().getSimpleName() + " " + node.getStyleClass())
                        .toList();
                assertEquals(List.of(), nameless, () -> "in the view " + view);
                charts(window, view);
            }
        }
    }

    private static void charts(OpenedWindow window, String view) {
        List<Node> charts = List.copyOf(window.nodes(".figure-view"));
        assertFalse(
                charts.isEmpty() && List.of("forecast", "plan", "iterations").contains(view), view);
        for (Node chart : charts) {
            String spoken = name(chart);
            assertTrue(spoken.length() > 20, () -> "in the view " + view + ": " + spoken);
            String id = Objects.requireNonNull(
                            ((FigureView) chart).figureProperty().get())
                    .id();
            Node card = chart.getParent().getParent();
            Node values = OpenedWindow.onScreen(() -> card.lookup(".segment"));
            window.click(() -> values);
            TableView<?> table = (TableView<?>) OpenedWindow.onScreen(() -> card.lookup(".grid"));
            assertFalse(table.getItems().isEmpty(), () -> "the values of " + id);
            assertFalse(
                    Objects.requireNonNullElse(table.getAccessibleText(), "").isBlank(), id);
            window.click(() -> values);
        }
    }

    private static String name(Node node) {
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        return own.isBlank() && node instanceof Labeled labeled
                ? Objects.requireNonNullElse(labeled.getText(), "")
                : own;
    }
}
