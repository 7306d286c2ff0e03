package headroom.app.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.settings.Settings;
import headroom.app.settings.SettingsFile;
import headroom.app.shell.OpenedWindow;
import headroom.app.shell.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every view in both themes looks as it was accepted. The accepted pictures are those of the documentation.
///
/// The window is drawn in memory by software, with the fonts that come with Headroom, 1440 by 900 pixels, on the
/// sample,
/// in English and in the sample's own zone; nothing on it tells the time.
@Timeout(400)
class AcceptedPicturesTest {
    private static final String COMMAND = ".ci/accept-screenshots";
    private static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");
    private static final Path ROOT =
            Path.of(System.getProperty("headroom.root", "..")).toAbsolutePath().normalize();
    private static final Path ACCEPTED = ROOT.resolve("docs").resolve("screenshots");
    private static final int MOST_LOOKS = 200;

    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource(
            value = Settings.ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void everyViewLooksAsAccepted(Settings.ThemeChoice theme) throws IOException {
        new SettingsFile(home.resolve("settings/settings.json"), "test").write(Settings.USUAL.withTheme(theme));
        String shade = theme.name().toLowerCase(Locale.ROOT);
        DifferenceSheet sheet = new DifferenceSheet(
                ROOT.resolve("app").resolve("target").resolve("screenshots").resolve(shade));
        boolean accept = "accept".equals(System.getProperty("screenshots"));
        List<String> different = new ArrayList<>();
        try (OpenedWindow window = OpenedWindow.onSample(home, Locale.ENGLISH)) {
            for (int i = 0; i < VIEWS.size(); i++) {
                // by keys, so that the pointer lies on nothing
                window.press(KeyCode.SHORTCUT, KeyCode.valueOf("DIGIT" + (i + 1)));
                window.untilIdle();
                window.untilAtRest();
                if (VIEWS.get(i).equals("commitment")) {
                    showPages(window);
                }
                window.until(
                        "no ended task is announced",
                        () -> window.nodes(".status .label").stream()
                                .anyMatch(node -> "Ready".equals(((Labeled) node).getText())));
                String name = VIEWS.get(i) + "-" + shade;
                compare(name, still(window), sheet).ifPresent(different::add);
            }
        }
        if (!sheet.empty()) {
            sheet.write();
        }
        if (accept) {
            accept(sheet, shade);
            return;
        }
        assertTrue(
                different.isEmpty(),
                () -> "These views do not look as accepted: " + different + ". See " + sheet.file()
                        + "; if they look as they should, accept them with " + COMMAND + ".");
    }

    private static void showPages(OpenedWindow window) {
        window.click(() -> window.node("#audience-internal"));
        window.until("the pages are drawn", () -> window.shows(".paper ImageView"));
    }

    private static Optional<String> compare(String name, BufferedImage now, DifferenceSheet sheet) throws IOException {
        Path file = ACCEPTED.resolve(name + ".png");
        if (!Files.exists(file)) {
            sheet.add(name, Optional.empty(), now, Optional.empty());
            return Optional.of(name + " (new)");
        }
        BufferedImage accepted = ImageIO.read(file.toFile());
        Likeness likeness = Likeness.of(accepted, now);
        if (likeness.alike()) {
            return Optional.empty();
        }
        sheet.add(name, Optional.of(accepted), now, Optional.of(likeness));
        return Optional.of(name + " (" + likeness.words() + ")");
    }

    /// Keeps the new pictures of what looks different; the others stay byte for byte.
    private static void accept(DifferenceSheet sheet, String shade) throws IOException {
        for (String view : VIEWS) {
            Path now = sheet.file().resolveSibling(view + "-" + shade + "-new.png");
            if (Files.exists(now)) {
                Files.copy(
                        now,
                        ACCEPTED.resolve(view + "-" + shade + ".png"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// The window once it no longer changes.
    private static BufferedImage still(OpenedWindow window) {
        window.hands().moveTo(new Point2D(1, 899));
        window.untilIdle();
        window.untilAtRest();
        BufferedImage before = Picture.of(window.scene()).image();
        for (int look = 0; look < MOST_LOOKS; look++) {
            window.untilIdle();
            window.untilAtRest();
            BufferedImage now = Picture.of(window.scene()).image();
            if (look > 2 && Likeness.of(before, now).worstTile() == 0) {
                return now;
            }
            before = now;
        }
        throw new AssertionError("the window does not come to rest");
    }
}
