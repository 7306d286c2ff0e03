package headroom.app.shell;

import headroom.app.document.RecoveryArea;
import headroom.app.file.Dialogs;
import headroom.app.settings.Folders;
import headroom.importers.text.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program with a window. Not the entry point itself, so that commands start without JavaFX.
public final class Workbench extends Application {
    /// For the toolkit, which makes the one instance.
    public Workbench() {}

    /// Opens the window on files and comes back when it is closed.
    ///
    /// @param files workbooks and metric files, as named on the command line
    /// @return false where the display cannot be reached: a variable may name one that is gone
    public static boolean open(List<Path> files) {
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException unreachable) {
            return false;
        }
        leaveAProcessorToTheWindow();
        launch(Workbench.class, files.stream().map(Path::toString).toArray(String[]::new));
        return true;
    }

    /// Where all processors read a large file, clicks wait for them.
    private static void leaveAProcessorToTheWindow() {
        if (System.getProperty(Workers.SETTING) == null) {
            int rest = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            System.setProperty(Workers.SETTING, Integer.toString(rest));
        }
    }

    @Override
    public void start(Stage stage) {
        Folders folders =
                Folders.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
        Windows windows = new Windows(
                new Assembly.Surroundings(folders, Locale.getDefault(Locale.Category.FORMAT), sample()), Dialogs::new);
        // whoever asks the process to end (a logout, a kill) does not ask the windows
        Runtime.getRuntime().addShutdownHook(new Thread(() -> keepNoted(windows.recovery()), "headroom-recovery"));
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        Assembly first = windows.open(stage);
        if (files.size() == 1 && same(files.getFirst(), sample())) {
            first.openSample();
        } else {
            first.files().openAll(files);
        }
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static void keepNoted(RecoveryArea recovery) {
        try {
            recovery.keepNoted();
        } catch (IOException lost) {
            // the copy of some seconds before stands
        }
    }

    private static Path sample() {
        return Path.of(System.getProperty("headroom.home", "."), "sample-data/auth-service/auth-service.headroom");
    }
}
