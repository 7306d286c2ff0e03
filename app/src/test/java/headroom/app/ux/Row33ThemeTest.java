package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.app.shell.SystemTheme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 33: the theme follows the system while running; a choice overrides it; charts change too.
@Timeout(400)
class Row33ThemeTest {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static final int STEP = 5;

    @TempDir
    private Path folder;

    @AfterEach
    void backToLight() {
        SystemTheme.become(ColorScheme.LIGHT);
    }

    @Test
    void itFollowsTheSystemUntilOneIsChosen() {
        SystemTheme.become(ColorScheme.LIGHT);
        try (OpenedWindow window = OpenedWindow.onSample(folder, Locale.ENGLISH)) {
            window.show("forecast");
            assertFalse(dark(window));
            assertTrue(chartBrightness(window) > 0.7, "a light chart");
            int ink = chartInk(window);

            SystemTheme.become(ColorScheme.DARK);
            assertTrue(dark(window));
            assertTrue(chartBrightness(window) < 0.4, "a dark chart");
            assertNotEquals(ink, chartInk(window), "the chart is drawn in other colours");

            choose(window, "light theme");
            assertFalse(dark(window));
            assertTrue(chartBrightness(window) > 0.7, "a light chart again");
            assertEquals(ink, chartInk(window));
            SystemTheme.become(ColorScheme.LIGHT);
            SystemTheme.become(ColorScheme.DARK);
            assertFalse(dark(window), "what was chosen stays");

            choose(window, "theme of the system");
            assertTrue(dark(window));
        }
    }

    @Test
    void theChoiceIsKeptForTheNextStart() {
        SystemTheme.become(ColorScheme.LIGHT);
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            choose(window, "dark theme");
            assertTrue(dark(window));
        }
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            assertTrue(dark(window));
        }
    }

    private static void choose(OpenedWindow window, String command) {
        window.press(KeyCode.SHORTCUT, KeyCode.K);
        window.hands().write(command, 0);
        window.press(KeyCode.ENTER);
    }

    private static boolean dark(OpenedWindow window) {
        return OpenedWindow.onScreen(
                () -> window.scene().getRoot().getPseudoClassStates().contains(DARK));
    }

    /// How bright the chart with the card behind it is on the whole, 0 to 1.
    private static double chartBrightness(OpenedWindow window) {
        Node chart = window.node(".figure-view");
        return OpenedWindow.onScreen(() -> {
            WritableImage picture = window.scene().snapshot(null);
            Bounds place = chart.localToScene(chart.getLayoutBounds());
            double sum = 0;
            int counted = 0;
            for (int x = (int) place.getMinX(); x < place.getMaxX(); x += STEP) {
                for (int y = (int) place.getMinY(); y < place.getMaxY(); y += STEP) {
                    sum += picture.getPixelReader().getColor(x, y).getBrightness();
                    counted++;
                }
            }
            return sum / counted;
        });
    }

    /// The chart's own ink, without what lies behind it.
    private static int chartInk(OpenedWindow window) {
        Node chart = window.node(".figure-view");
        return OpenedWindow.onScreen(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage picture = chart.snapshot(clear, null);
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            int[] pixels = new int[width * height];
            picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return Arrays.hashCode(pixels);
        });
    }
}
