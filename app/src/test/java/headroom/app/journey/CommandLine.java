package headroom.app.journey;

import headroom.app.cli.Commands;
import headroom.app.cli.Desktop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command line in this process, as a script calls it.
final class CommandLine {
    private CommandLine() {}

    /// The document that a command prints about a file.
    static JsonNode json(String command, Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(print(out), print(err), new NoScreen(), Path.of("."))
                .run(command, file.toString(), "--json");
        if (exit != 0) {
            throw new AssertionError(command + " ended with " + exit + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static final class NoScreen implements Desktop {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public boolean open(List<Path> files) {
            throw new AssertionError("a script opens no window");
        }
    }
}
