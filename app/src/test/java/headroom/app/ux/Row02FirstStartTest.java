package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.document.Edit;
import headroom.app.shell.OpenedWindow;
import headroom.model.Message;
import headroom.model.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 2: the first start shows Open, Drop here and Try the sample; the sample reaches a forecast chart in two clicks.
@Timeout(400)
class Row02FirstStartTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleReachesAForecastChartInTwoClicks() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.labelled(".drop-words", "Drop metric files here"::equals);
            window.labelled(".button", "Open files"::equals);

            window.click(() -> window.labelled(".button", "Try the sample"::equals));
            window.click(() -> window.node("#view-forecast"));

            window.until(
                    "the forecast is drawn",
                    () -> window.nodes(".figure-view").stream()
                            .map(FigureView.class::cast)
                            .map(chart -> chart.figureProperty().get())
                            .filter(Objects::nonNull)
                            .map(Figure::id)
                            .anyMatch("forecast"::equals));
        }
    }

    @Test
    void theSampleIsACopyThatAsksForAPlaceWhenItIsSaved() throws IOException {
        Path shipped = OpenedWindow.sample("auth-service.headroom");
        byte[] before = Files.readAllBytes(shipped);
        Path mine = folder.resolve("mine.headroom");
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            window.clickButton("Try the sample");
            window.until(
                    "the sample is open",
                    () -> !window.document().workbook().sources().isEmpty());
            window.untilIdle();
            assertEquals(Optional.empty(), window.document().pathProperty().get());
            assertFalse(window.document().unsavedProperty().get(), "nothing is lost by closing it");

            OpenedWindow.onScreen(() -> {
                window.document()
                        .apply(Edit.of(Message.literal("seed"), workbook -> workbook.edit(draft -> draft.seed = 7)));
                return mine;
            });
            window.untilIdle();
            window.answers().saveTo(mine);
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            window.until(
                    "it is saved", () -> window.document().pathProperty().get().equals(Optional.of(mine)));

            assertEquals("auth-service", window.answers().proposed());
        }
        assertArrayEquals(before, Files.readAllBytes(shipped));
    }

    @Test
    void savingProposesTheNameOfTheFileThatWasRead() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            openDemand(window);
            window.untilIdle();
            window.press(KeyCode.SHORTCUT, KeyCode.S);
            assertEquals("demand-5min", window.answers().proposed());
        }
    }

    @Test
    void openAsksForFilesAndReadsThem() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            openDemand(window);
            assertEquals(1, window.document().workbook().series().size());
            assertTrue(window.document().unsavedProperty().get());
        }
    }

    private static void openDemand(OpenedWindow window) {
        window.answers().open(OpenedWindow.sample("demand-5min.csv"));
        window.clickButton("Open files");
        window.until(
                "the file is read", () -> window.document().workbook().sources().size() == 1);
    }
}
