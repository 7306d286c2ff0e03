package headroom.app;

import headroom.app.cli.Commands;
import headroom.app.cli.Desktop;
import headroom.app.shell.Workbench;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The one entry point: commands run without a window, everything else opens the workbench.
///
/// Classes of the toolkit are loaded only when a window opens.
public final class Main {

    private Main() {}

    /// Runs the command that the arguments name and ends the program with its exit code.
    public static void main(String[] args) {
        // what scripts read is UTF-8 whatever the terminal's locale is
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream remarks = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("headroom.home", "."));
        System.exit(new Commands(results, remarks, new Screen(), home).run(args));
    }

    private static final class Screen implements Desktop {
        @Override
        public boolean available() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            String display = System.getenv("DISPLAY");
            boolean named = display != null && !display.isBlank();
            return named || system.contains("windows") || system.contains("mac");
        }

        @Override
        public boolean open(List<Path> files) {
            return Workbench.open(files);
        }
    }
}
