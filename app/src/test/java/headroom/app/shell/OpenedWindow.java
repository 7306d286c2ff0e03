package headroom.app.shell;

import headroom.app.document.Document;
import headroom.app.settings.Folders;
import headroom.app.settings.Settings;
import headroom.importers.workbook.WorkbookFile;
import headroom.importers.workbook.WorkbookFileException;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole program in a window, as it starts for a planner, with folders of its own; and a planner's hands and eyes.
public final class OpenedWindow implements AutoCloseable, Planner {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));

    /// One pair of hands for all windows: the toolkit's robot keeps what it holds down to itself.
    private static final FxRobot HANDS = new FxRobot();

    private final Stage stage;
    private final Assembly assembly;
    private final Answers answers = new Answers();
    private final Pointer pointer = new Pointer(HANDS);
    private final Keyboard keyboard;

    /// What came of a drop.
    ///
    /// @param accepted whether the window took the files
    /// @param busyMillis how long the handler kept the interface thread busy, and the other program waiting
    /// @param workbook the workbook when the handler returned
    public record Drop(boolean accepted, double busyMillis, Workbook workbook) {}

    private OpenedWindow(Path home, Locale locale) {
        this.stage = new Stage();
        this.assembly = new Assembly(
                stage,
                new Assembly.Surroundings(
                        new Folders(home.resolve("settings"), home.resolve("recovery")), locale, sample()),
                speech -> answers);
        assembly.desk().show();
        this.keyboard = new Keyboard(HANDS, stage.getScene());
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

    /// The windows of the program.
    Windows windows() {
        return assembly.windows();
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
        return Shown.onScreen(work);
    }

    /// Waits until something can be seen.
    public void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(Shown.PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException late) {
            Path shot = Path.of("target", "failed-window.png").toAbsolutePath();
            picture(shot);
            throw new AssertionError(
                    "not within " + Shown.PATIENCE_SECONDS + " s: " + what + "; notice: " + notice() + "; see " + shot,
                    late);
        }
    }

    /// Keeps a picture of the window, for whoever looks into a failure.
    public void picture(Path file) {
        Picture.of(scene()).write(file);
    }

    /// Whether nothing is under way.
    public boolean idle() {
        return onScreen(assembly::idle);
    }

    /// Waits until everything that was asked of the program is computed and drawn.
    public void untilIdle() {
        until("the program is idle", assembly::idle);
        Shown.settle();
    }

    /// Waits until nothing goes on behind the window either, such as a preview that nobody waits for any more.
    public void untilAtRest() {
        until("the program is at rest", assembly::atRest);
    }

    /// Sets everything that can be set for the program back to what it is at the first start.
    public void usualSettings() {
        onScreen(() -> {
            assembly.windows().settings().change(_ -> Settings.USUAL);
            return stage;
        });
    }

    /// Opens the sample in the place of what this window shows, and waits until all is computed.
    public void beginAnew() {
        Workbook fresh;
        try {
            fresh = WorkbookFile.open(sample()).workbook();
        } catch (WorkbookFileException broken) {
            throw new IllegalStateException("the sample cannot be read", broken);
        }
        onScreen(() -> {
            document().open(fresh, Optional.empty());
            return fresh;
        });
        untilIdle();
    }

    /// Ends the windows that were opened from this one, without asking anything.
    public void endOthers() {
        onScreen(() -> {
            assembly.windows().all().stream()
                    .filter(other -> !other.equals(assembly))
                    .forEach(other -> other.desk().end());
            return stage;
        });
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
            String badge = Shown.words(scene().lookup(".badge"));
            return (badge.isEmpty() ? "" : badge + ". ") + Shown.words(scene().lookup(".answer-text"));
        });
    }

    /// The question as it reads.
    public String question() {
        return onScreen(() -> Shown.words(scene().lookup(".question")));
    }

    /// The notice that is shown; empty while there is none.
    public String notice() {
        return onScreen(() -> {
            Node bar = scene().lookup(".notice");
            return bar == null || !bar.isVisible() ? "" : Shown.words(bar);
        });
    }

    /// Shows a view by its button at the left.
    public void show(String view) {
        click(() -> node("#view-" + view));
        untilIdle();
    }

    @Override
    public Pointer pointer() {
        return pointer;
    }

    @Override
    public Keyboard keyboard() {
        return keyboard;
    }

    /// The shown controls of the window that can have the focus now.
    public List<Node> focusable() {
        return nodes("*").stream()
                .filter(node -> scene().equals(node.getScene()) && node.isFocusTraversable() && !node.isDisabled())
                .toList();
    }

    /// Ends the program without asking anything.
    @Override
    public void close() {
        onScreen(() -> {
            HANDS.release(new KeyCode[0]);
            assembly.windows().all().forEach(window -> window.desk().end());
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
        // what is removed on other threads would get in the way of who removes the folder
        untilRemoved();
    }

    private void untilRemoved() {
        try {
            WaitForAsyncUtils.waitFor(
                    Shown.PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> !assembly.windows().recovery().removing());
        } catch (TimeoutException late) {
            throw new AssertionError("the recovery copies stay", late);
        }
    }
}
