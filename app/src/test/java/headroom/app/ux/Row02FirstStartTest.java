package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.chart.FigureView;
import headroom.app.shell.OpenedWindow;
import headroom.model.figure.Figure;
import java.nio.file.Path;
import java.util.Objects;
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
    void openAsksForFilesAndReadsThem() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.answers().open(OpenedWindow.sample("demand-5min.csv"));
            window.clickButton("Open files");
            window.until(
                    "the file is read",
                    () -> window.document().workbook().sources().size() == 1);
            assertEquals(1, window.document().workbook().series().size());
            assertTrue(window.document().unsavedProperty().get());
        }
    }
}
