package headroom.app.shell;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.View;
import headroom.app.document.Document;
import headroom.app.settings.Folders;
import headroom.model.workbook.Workbook;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program in a window, as it starts for a planner, with folders of its own; and a planner's hands and eyes.
public final class OpenedWindow implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));
    private static final long PATIENCE_SECONDS = 90;
    private static final int MOST_TURNS = 60;
    private static final int DRAG_STEPS = 6;
    private static final int MOST_TABS = 400;

    /// One pair of hands for all windows: the toolkit's robot keeps what it holds down to itself.
    private static final FxRobot HANDS = new FxRobot();

    private final Stage stage;
    private final Assembly assembly;
    private final Answers answers = new Answers();

    /// What came of a drop.
    ///
    /// @param accepted whether the window took the files
    /// @param busyMillis how long the handler kept the interface thread busy, and the other program waiting
    /// @param workbook the workbook when the handler returned
    public record Drop(boolean accepted, double busyMillis, Workbook workbook) {}

    /// What the planner answers when the window asks.
    public static final class Answers implements Questions {
        private List<Path> files = List.of();
        private Optional<Path> target = Optional.empty();
        private Optional<Path> folder = Optional.empty();
        private Unsaved unsaved = Unsaved.KEEP_EDITING;
        private int asked;

        /// The files to open.
        public void open(Path... toOpen) {
            files = List.of(toOpen);
        }

        /// The file to save to.
        public void saveTo(Path file) {
            target = Optional.of(file);
        }

        /// The folder for exports.
        public void exportTo(Path where) {
            folder = Optional.of(where);
        }

        /// What to do with unsaved work.
        public void unsaved(Unsaved what) {
            unsaved = what;
        }

        /// How often it was asked what to do with unsaved work.
        public int asked() {
            return asked;
        }

        @Override
        public List<Path> filesToOpen(Optional<Path> start) {
            return files;
        }

        @Override
        public Optional<Path> fileToSave(Optional<Path> start, String name) {
            return target;
        }

        @Override
        public Optional<Path> folder(Optional<Path> start) {
            return folder;
        }

        @Override
        public Unsaved unsaved(String workbookName) {
            asked++;
            return unsaved;
        }
    }

    private OpenedWindow(Path home, Locale locale) {
        this.stage = new Stage();
        this.assembly = new Assembly(
                stage,
                new Assembly.Surroundings(
                        new Folders(home.resolve("settings"), home.resolve("recovery")), locale, sample()),
                speech -> answers);
        assembly.desk().show();
    }

    /// Opens the program for a reader of English.
    ///
    /// @param home where it keeps settings and recovery copies
    public static OpenedWindow in(Path home) {
        return in(home, Locale.ENGLISH);
    }

    /// Opens the program.
    public static OpenedWindow in(Path home, Locale locale) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException slow) {
            throw new IllegalStateException("the toolkit did not start", slow);
        }
        OpenedWindow opened = onScreen(() -> {
            WideScreen.use();
            return new OpenedWindow(home, locale);
        });
        HANDS.targetWindow(opened.stage);
        WaitForAsyncUtils.waitForFxEvents();
        return opened;
    }

    /// Opens the program on the sample and waits until all is computed.
    public static OpenedWindow onSample(Path home, Locale locale) {
        OpenedWindow opened = in(home, locale);
        opened.drop(List.of(sample()));
        opened.until(
                "the sample is open",
                () -> !opened.document().workbook().sources().isEmpty());
        opened.untilIdle();
        return opened;
    }

    /// A file of the synthetic sample.
    public static Path sample(String name) {
        return ROOT.resolve("sample-data").resolve("auth-service").resolve(name).toAbsolutePath();
    }

    private static Path sample() {
        return sample("auth-service.headroom");
    }

    /// The planner's answers.
    public Answers answers() {
        return answers;
    }

    /// The hands.
    public FxRobot hands() {
        return HANDS;
    }

    /// The open workbook.
    public Document document() {
        return assembly.document();
    }

    /// The scene of the window.
    public Scene scene() {
        return stage.getScene();
    }

    /// The window.
    public Stage stage() {
        return stage;
    }

    /// Does something on the interface thread and brings back what it gave.
    public static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// Waits until something can be seen.
    public void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException late) {
            Path shot = Path.of("target", "failed-window.png").toAbsolutePath();
            picture(shot);
            throw new AssertionError(
                    "not within " + PATIENCE_SECONDS + " s: " + what + "; notice: " + notice() + "; see " + shot, late);
        }
    }

    /// Keeps a picture of the window, for whoever looks into a failure.
    public void picture(Path file) {
        BufferedImage picture = onScreen(() -> {
            WritableImage shot = scene().snapshot(null);
            int width = (int) shot.getWidth();
            int height = (int) shot.getHeight();
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            return image;
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Whether nothing is under way.
    public boolean idle() {
        return onScreen(assembly::idle);
    }

    /// Waits until everything that was asked of the program is computed and drawn.
    public void untilIdle() {
        until("the program is idle", assembly::idle);
        settle();
    }

    /// Drops files on the middle of the window, after moving over it.
    public Drop drop(List<Path> files) {
        return dropAt(WideScreen.WIDTH / 2, WideScreen.HEIGHT / 2, files);
    }

    /// Drops files on a place of the window, after moving over it.
    public Drop dropAt(int x, int y, List<Path> files) {
        return onScreen(() -> {
            DraggedFiles dragged = new DraggedFiles(files);
            dragged.over(x, y);
            return dragged.drop(x, y, document()::workbook);
        });
    }

    /// Moves files over a place of the window without letting go.
    ///
    /// @return leaves with the files; to be called on the interface thread
    public Runnable dragOver(int x, int y, List<Path> files) {
        return onScreen(() -> {
            DraggedFiles dragged = new DraggedFiles(files);
            dragged.over(x, y);
            return dragged::leave;
        });
    }

    /// The answer: what its badge says, and the sentence.
    public String answer() {
        return onScreen(() -> {
            String badge = words(scene().lookup(".badge"));
            return (badge.isEmpty() ? "" : badge + ". ") + words(scene().lookup(".answer-text"));
        });
    }

    /// The question as it reads.
    public String question() {
        return onScreen(() -> words(scene().lookup(".question")));
    }

    /// The notice that is shown; empty while there is none.
    public String notice() {
        return onScreen(() -> {
            Node bar = scene().lookup(".notice");
            return bar == null || !bar.isVisible() ? "" : words(bar);
        });
    }

    private static String words(Node node) {
        return switch (node) {
            case null -> "";
            case Text text -> text.getText();
            case Labeled labeled -> labeled.getText();
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .map(OpenedWindow::words)
                        .collect(Collectors.joining(parent instanceof TextFlow ? "" : " "));
            default -> "";
        };
    }

    /// The shown node that a query of the style sheet's kind finds.
    public Node node(String query) {
        return nodes(query).stream().findFirst().orElseThrow(() -> new AssertionError("nothing shown is " + query));
    }

    /// Whether something that a query finds is shown.
    public boolean shows(String query) {
        return !nodes(query).isEmpty();
    }

    /// All shown nodes that a query finds, in all windows.
    public Set<Node> nodes(String query) {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(query).stream())
                .filter(OpenedWindow::shown)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The shown control that is found by query and reads so.
    public Labeled labelled(String query, Predicate<String> text) {
        return nodes(query).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> text.test(Objects.requireNonNullElse(labeled.getText(), "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing shown that is " + query + " has that text: "
                        + nodes(query).stream().map(OpenedWindow::words).toList()));
    }

    /// The shown button that reads so.
    public ButtonBase button(String text) {
        return nodes("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button reads " + text));
    }

    /// What is asked of a shown node, on the interface thread.
    public <T> T onList(String query, Function<Node, T> asked) {
        Node node = node(query);
        return onScreen(() -> asked.apply(node));
    }

    /// The tooltip of a node or, where it has none, of what lies around it; empty where nobody has one.
    public String tooltipOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (Object property : at.getProperties().values()) {
                if (property instanceof Tooltip tooltip) {
                    return tooltip.getText();
                }
            }
        }
        return "";
    }

    /// The shown control whose name for those who listen begins so.
    public Node named(String spoken) {
        return nodes("*").stream()
                .filter(node -> node.isFocusTraversable()
                        && Objects.requireNonNullElse(node.getAccessibleText(), "")
                                .startsWith(spoken))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control is called " + spoken));
    }

    /// Shows a view by its button at the left.
    public void show(String view) {
        click(() -> node("#view-" + view));
        untilIdle();
    }

    /// Clicks a control, after turning the wheel until it can be seen. It is looked for anew where the program put
    /// another in its place meanwhile.
    public void click(Supplier<Node> control) {
        putOn(control);
        HANDS.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        HANDS.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /// Drags from the middle of a control.
    public void drag(Supplier<Node> control, double dx, double dy) {
        Point2D from = putOn(control);
        onScreen(() -> DraggedMouse.press(from));
        Point2D to = from;
        for (int step = 1; step <= DRAG_STEPS; step++) {
            to = from.add(dx * step / DRAG_STEPS, dy * step / DRAG_STEPS);
            Point2D next = to;
            onScreen(() -> DraggedMouse.move(next));
            settle();
        }
        Point2D end = to;
        onScreen(() -> DraggedMouse.release(end));
        settle();
    }

    /// Clicks the shown button that reads so.
    public void clickButton(String text) {
        click(() -> button(text));
    }

    /// Clicks where a label stands that is found by query and reads so.
    public void clickText(String query, String text) {
        click(() -> labelled(query, text::equals));
    }

    /// Picks from the open menu.
    public void pick(String item) {
        click(() -> labelled(".menu-item .label", item::equals));
    }

    private Point2D putOn(Supplier<Node> control) {
        for (int attempt = 0; ; attempt++) {
            Node node = found(control);
            reach(node);
            Optional<Point2D> middle = onScreen(() -> middle(node));
            if (middle.isPresent()) {
                put(middle.get());
                settle();
                if (onScreen(() -> middle(node)).equals(middle)) {
                    return middle.get();
                }
            }
            if (attempt == MOST_TURNS) {
                throw new AssertionError("it does not stay: " + node);
            }
        }
    }

    /// The control, once it is there: what was changed a moment ago is shown with the next pulse.
    private static Node found(Supplier<Node> control) {
        for (int attempt = 1; ; attempt++) {
            try {
                return control.get();
            } catch (AssertionError missing) {
                if (attempt == MOST_TURNS) {
                    throw missing;
                }
                settle();
            }
        }
    }

    private static Optional<Point2D> middle(Node node) {
        Bounds bounds = node.getScene() == null ? null : node.localToScreen(node.getBoundsInLocal());
        return bounds == null
                ? Optional.empty()
                : Optional.of(new Point2D(Math.round(bounds.getCenterX()), Math.round(bounds.getCenterY())));
    }

    private static void put(Point2D place) {
        HANDS.robotContext().getBaseRobot().moveMouse(place);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
    }

    /// Turns the wheel until a node can be seen.
    public void reach(Node node) {
        for (ScrollPane pane : onScreen(() -> panes(node))) {
            reach(node, pane);
        }
    }

    private static void reach(Node node, ScrollPane pane) {
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double off = onScreen(() -> outside(node, pane));
            if (off == 0) {
                return;
            }
            Bounds view = onScreen(() -> pane.localToScreen(pane.getBoundsInLocal()));
            // at the edge, where no chart takes the wheel for itself
            put(new Point2D(view.getMinX() + 4, view.getCenterY()));
            HANDS.scroll(1, off > 0 ? VerticalDirection.DOWN : VerticalDirection.UP);
            settle();
        }
    }

    /// What scrolls around a node, the innermost first.
    private static List<ScrollPane> panes(Node node) {
        List<ScrollPane> panes = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                panes.add(pane);
            }
        }
        return panes;
    }

    /// How far a node lies below (or, negative, above) what its scroll pane shows, pixels.
    private static double outside(Node node, ScrollPane pane) {
        Bounds own = node.localToScene(node.getBoundsInLocal());
        Bounds view = pane.localToScene(pane.getBoundsInLocal());
        if (own.getMaxY() > view.getMaxY()) {
            return own.getMaxY() - view.getMaxY();
        }
        return Math.min(0, own.getMinY() - view.getMinY());
    }

    /// Presses keys together.
    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            HANDS.robotContext().getKeyboardRobot().pressNoWait(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            HANDS.robotContext().getKeyboardRobot().releaseNoWait(keys[i]);
        }
        settle();
    }

    /// Types a value where it stands, found by its name for those who listen.
    public void type(String named, String value) {
        click(() -> named(named));
        enter(value);
    }

    /// Chooses from a list where the value stands, found by its name for those who listen.
    public void choose(String named, String choice) {
        for (int attempt = 1; ; attempt++) {
            click(() -> named(named));
            boolean open = onScreen(() -> !nodes(".menu-item .label").isEmpty());
            if (open || attempt == MOST_TURNS) {
                break;
            }
        }
        pick(choice);
    }

    /// Types into the field that has the focus, in place of what it holds, and confirms.
    public void enter(String text) {
        press(KeyCode.SHORTCUT, KeyCode.A);
        HANDS.write(text, 0);
        press(KeyCode.ENTER);
    }

    /// Presses Tab some times and tells what had the focus after each.
    public List<Node> tab(int times) {
        return onScreen(() -> {
            View view = MainView.newest();
            List<Node> visited = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                for (int type : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
                    view.getEventHandler()
                            .handleKeyEvent(view, System.nanoTime(), type, KeyEvent.VK_TAB, new char[] {'\t'}, 0);
                }
                visited.add(scene().getFocusOwner());
            }
            return visited;
        });
    }

    /// Presses Tab until something has the focus.
    public Node tabTo(String what, Predicate<Node> wanted) {
        for (int turn = 0; turn < MOST_TABS; turn++) {
            Node now = tab(1).getFirst();
            if (now != null && wanted.test(now)) {
                settle();
                return now;
            }
        }
        throw new AssertionError("Tab does not reach " + what);
    }

    /// The shown controls of the window that can have the focus now.
    public List<Node> focusable() {
        return nodes("*").stream()
                .filter(node -> scene().equals(node.getScene()) && node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    /// The node that has the focus.
    public Optional<Node> focused() {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner())
                .filter(Objects::nonNull)
                .findFirst());
    }

    /// Ends the program without asking anything.
    @Override
    public void close() {
        onScreen(() -> {
            HANDS.release(new KeyCode[0]);
            assembly.desk().end();
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
