package headroom.app.shell;

import headroom.app.settings.Layout;
import headroom.app.settings.Settings.Bounds;
import headroom.app.settings.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window is: as it was when it was closed, but never where no screen is.
final class WindowPlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /// So much of the window's head must be on a screen that it can be seized, pixels.
    private static final double SEIZABLE = 120;

    private static final double HEAD = 30;

    private final Stage stage;
    private final SettingsStore settings;
    private Optional<Bounds> last = Optional.empty();

    WindowPlace(Stage stage, SettingsStore settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// The size that the window's inside shall have, and its place.
    Bounds wanted() {
        return on(settings.settingsProperty().get().window(), screens());
    }

    /// Puts the window there, and begins to note where it is moved.
    void put(Bounds wanted) {
        if (settings.settingsProperty().get().window().isPresent()) {
            stage.setX(wanted.x());
            stage.setY(wanted.y());
        }
        stage.setMaximized(settings.settingsProperty().get().layout().maximised());
        InvalidationListener moved = change -> note();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
    }

    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.getScene() != null) {
            last = Optional.of(new Bounds(
                    stage.getX(),
                    stage.getY(),
                    stage.getScene().getWidth(),
                    stage.getScene().getHeight()));
        }
    }

    /// Keeps where the window is now; of a maximised one, where it was before.
    void remember() {
        note();
        settings.change(now -> now.withLayout(this::remembered));
    }

    private Layout remembered(Layout layout) {
        Layout noted = layout.withMaximised(stage.isMaximized());
        return last.filter(bounds -> bounds.width() > 0).map(noted::withWindow).orElse(noted);
    }

    /// A place on one of the screens, of which the first is the main one: the remembered one where its head can be
    /// seized there, else the middle of the main screen. It is no larger than its screen.
    static Bounds on(Optional<Bounds> remembered, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        if (remembered.isEmpty()) {
            return middle(main, WIDTH, HEIGHT);
        }
        Bounds bounds = remembered.get();
        return screens.stream()
                .filter(screen -> seizable(bounds, screen))
                .findFirst()
                .map(screen -> new Bounds(
                        bounds.x(),
                        bounds.y(),
                        Math.min(bounds.width(), screen.getWidth()),
                        Math.min(bounds.height(), screen.getHeight())))
                .orElseGet(() -> middle(main, bounds.width(), bounds.height()));
    }

    /// Moves a window that hangs over the edge of its screen back onto it, as far as it fits.
    static void keepOnScreen(Stage stage) {
        Rectangle2D screen = Screen.getScreensForRectangle(stage.getX(), stage.getY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        if (!stage.isMaximized()) {
            stage.setX(inside(stage.getX(), stage.getWidth(), screen.getMinX(), screen.getMaxX()));
            stage.setY(inside(stage.getY(), stage.getHeight(), screen.getMinY(), screen.getMaxY()));
        }
    }

    /// Where a window begins that shall lie between two edges; one that is longer begins at the first.
    static double inside(double at, double length, double first, double last) {
        return Math.max(first, Math.min(at, last - length));
    }

    private static boolean seizable(Bounds bounds, Rectangle2D screen) {
        double seen = Math.min(bounds.x() + bounds.width(), screen.getMaxX()) - Math.max(bounds.x(), screen.getMinX());
        return seen >= Math.min(SEIZABLE, bounds.width())
                && bounds.y() >= screen.getMinY() - 1
                && bounds.y() + HEAD <= screen.getMaxY();
    }

    private static Bounds middle(Rectangle2D screen, double width, double height) {
        double fitWidth = Math.min(width, screen.getWidth());
        double fitHeight = Math.min(height, screen.getHeight());
        return new Bounds(
                screen.getMinX() + (screen.getWidth() - fitWidth) / 2,
                screen.getMinY() + (screen.getHeight() - fitHeight) / 2,
                fitWidth,
                fitHeight);
    }

    private static List<Rectangle2D> screens() {
        Screen main = Screen.getPrimary();
        List<Rectangle2D> all = new ArrayList<>(List.of(main.getVisualBounds()));
        Screen.getScreens().stream()
                .filter(screen -> !screen.equals(main))
                .forEach(screen -> all.add(screen.getVisualBounds()));
        return all;
    }
}
