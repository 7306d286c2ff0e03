package headroom.app.shell;

import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.model.Message;
import headroom.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Hands files that Headroom wrote over to the programs that the system opens them with.
final class OtherPrograms {
    /// A program that is still there after so long has taken the file.
    private static final int PATIENCE_SECONDS = 5;

    private final Jobs jobs;
    private final Notices notices;
    private final String system;

    /// @param system the name of the operating system, as Java tells it
    OtherPrograms(Jobs jobs, Notices notices, String system) {
        this.jobs = jobs;
        this.notices = notices;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /// A notice that a file was written there, with the ways to it.
    Notice written(Message words, Path written) {
        return Notice.of(Severity.INFO, words)
                .offering(Message.of("shell.open-written"), () -> run(opening(written), written))
                .offering(Message.of("shell.show-in-folder"), () -> run(showing(written), written));
    }

    /// A notice that files were written into a folder, with the way to it.
    Notice writtenInto(Message words, Path folder) {
        return Notice.of(Severity.INFO, words)
                .offering(Message.of("shell.open-folder"), () -> run(opening(folder), folder));
    }

    /// The command that opens a file or a folder.
    List<String> opening(Path path) {
        return switch (family()) {
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", path.toString());
            case MAC -> List.of("open", path.toString());
            case OTHER -> List.of("xdg-open", path.toString());
        };
    }

    /// The command that shows where it lies.
    List<String> showing(Path path) {
        Path absolute = path.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        return switch (family()) {
            case WINDOWS -> List.of("explorer", "/select," + absolute);
            case MAC -> List.of("open", "-R", absolute.toString());
            case OTHER -> List.of("xdg-open", folder.toString());
        };
    }

    private enum Family {
        WINDOWS,
        MAC,
        OTHER
    }

    private Family family() {
        return system.startsWith("windows") ? Family.WINDOWS : system.startsWith("mac") ? Family.MAC : Family.OTHER;
    }

    private void run(List<String> command, Path path) {
        jobs.startQuietly(
                Message.of("shell.open-written"),
                _ -> {
                    started(command);
                    return path;
                },
                _ -> {},
                trouble -> notices.tell(
                        Troubles.notice(Message.of("shell.not-opened-elsewhere", path.toString()), trouble)));
    }

    private void started(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        // the explorer of Windows ends with 1 even where it did as asked
        if (ended && process.exitValue() != 0 && family() != Family.WINDOWS) {
            throw new IOException(String.join(" ", command) + ": " + process.exitValue());
        }
    }
}
