package headroom.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A view without anything to show says what to drop or do, what it will give, and has the button that does it.
@Timeout(400)
class EmptyViewsTest {
    private static final List<String> BUT_SOURCES =
            List.of("explore", "system", "forecast", "plan", "iterations", "commitment");

    @TempDir
    private Path folder;

    @Test
    void everyViewSaysWhatToDropAndOpensFiles() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.untilIdle();
            for (String view : BUT_SOURCES) {
                window.show(view);
                String words = OpenedWindow.onScreen(() -> String.valueOf(
                        window.labelled(".empty-words", text -> true).getText()));
                assertTrue(words.startsWith("Drop ") && words.length() > 80, () -> view + " says " + words);
                window.labelled(".button", "Open files"::equals);
                window.labelled(".button", "Try the sample"::equals);
            }
            window.answers().open(OpenedWindow.sample("demand-5min.csv"));
            window.clickButton("Open files");
            window.until(
                    "the file is read",
                    () -> window.document().workbook().sources().size() == 1);
            window.untilIdle();
        }
    }

    @Test
    void filesWithoutAQuestionLeadToTheQuestion() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(OpenedWindow.sample("demand-5min.csv")));
            window.until(
                    "the file is read",
                    () -> window.document().workbook().sources().size() == 1);
            window.untilIdle();
            window.show("plan");
            window.click(() -> window.labelled(".empty-state .button", "Ask a question"::equals));
            window.untilIdle();
            assertTrue(window.document().workbook().objective().isPresent());
            window.until("the plan is there", () -> window.nodes(".empty-state").isEmpty());
        }
    }

    @Test
    void loadTestsWithoutDemandLeadTheForecastToTheSources() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(OpenedWindow.sample("loadtest-iteration-0.csv")));
            window.until(
                    "the file is read",
                    () -> window.document().workbook().sources().size() == 1);
            window.untilIdle();
            window.show("forecast");
            window.click(() -> window.labelled(".empty-state .button", "Choose the demand in Sources"::equals));
            window.until(
                    "the files are shown", () -> !window.nodes("#series-table").isEmpty());
            assertEquals(1, window.document().workbook().sources().size());
        }
    }
}
