package headroom.app.shell;

import headroom.app.control.Speech;
import headroom.app.control.Theme;
import headroom.app.document.Claims;
import headroom.app.document.RecoveryArea;
import headroom.app.file.FileCommands;
import headroom.app.file.Neighbours;
import headroom.app.file.Questions;
import headroom.app.job.Jobs;
import headroom.app.settings.SettingsFile;
import headroom.app.settings.SettingsStore;
import headroom.app.words.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The windows of the process, each with its own workbook, history and jobs, and what they share: settings, theme, the
/// place of recovery copies and of claims to files. Belongs to the interface thread.
final class Windows implements Neighbours {
    /// How far a new window lies from the one before it, pixels.
    private static final double BESIDE = 28;

    private final Assembly.Surroundings surroundings;
    private final BiFunction<Stage, Speech, Questions> questions;
    private final List<Assembly> open = new ArrayList<>();
    private final SettingsStore settings;
    private final Theme theme = new Theme();
    private final RecoveryArea recovery;
    private final Claims claims;
    private boolean recoveryOffered;

    /// @param questions how a window asks
    Windows(Assembly.Surroundings surroundings, BiFunction<Stage, Speech, Questions> questions) {
        this.surroundings = surroundings;
        this.questions = questions;
        // settings that cannot be kept are an annoyance, not a reason to interrupt
        Jobs jobs = new Jobs(Platform::runLater, trouble -> {});
        this.settings = new SettingsStore(
                new SettingsFile(surroundings.folders().settings().resolve("settings.json"), Version.current()), jobs);
        this.recovery = new RecoveryArea(surroundings.folders().recovery());
        this.claims = new Claims(surroundings.folders().open());
    }

    /// Opens an empty window on a stage.
    Assembly open(Stage stage) {
        Assembly assembly = new Assembly(stage, this, speech -> questions.apply(stage, speech));
        assembly.desk().show();
        return assembly;
    }

    /// Opens another empty window, a little beside the one that is used now.
    @Override
    public FileCommands freshWindow() {
        return fresh().files();
    }

    /// Another empty window with all that belongs to it.
    Assembly fresh() {
        Stage stage = new Stage();
        open.stream()
                .map(assembly -> assembly.desk().stage())
                .filter(Stage::isFocused)
                .findFirst()
                .ifPresent(other -> {
                    stage.setX(other.getX() + BESIDE);
                    stage.setY(other.getY() + BESIDE);
                });
        Assembly opened = open(stage);
        WindowPlace.keepOnScreen(stage);
        return opened;
    }

    Assembly.Surroundings surroundings() {
        return surroundings;
    }

    SettingsStore settings() {
        return settings;
    }

    Theme theme() {
        return theme;
    }

    RecoveryArea recovery() {
        return recovery;
    }

    Claims claims() {
        return claims;
    }

    /// The windows that are open, oldest first.
    List<Assembly> all() {
        return List.copyOf(open);
    }

    void opened(Assembly assembly) {
        open.add(assembly);
    }

    void closed(Assembly assembly) {
        open.remove(assembly);
    }

    /// True once: the first window offers what crashes left behind.
    boolean offersRecovery() {
        boolean first = !recoveryOffered;
        recoveryOffered = true;
        return first;
    }

    @Override
    public boolean bringToFront(Path file) {
        Optional<Assembly> holder = open.stream()
                .filter(assembly -> assembly.document()
                        .pathProperty()
                        .get()
                        .filter(path -> same(path, file))
                        .isPresent())
                .findFirst();
        holder.ifPresent(assembly -> assembly.desk().comeToFront(file));
        return holder.isPresent();
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException gone) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /// Closes all windows, each after asking once what to do with its unsaved work; stops where one stays.
    void quit() {
        closeNext(List.copyOf(open));
    }

    private static void closeNext(List<Assembly> rest) {
        if (!rest.isEmpty()) {
            rest.getLast().desk().close(() -> closeNext(rest.subList(0, rest.size() - 1)));
        }
    }
}
