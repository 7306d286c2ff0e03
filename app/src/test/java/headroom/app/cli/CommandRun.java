package headroom.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One call of the command line, in this process.
///
/// @param exit the exit code
/// @param out what was printed as result
/// @param err what was printed as progress and problems
/// @param opened the files on which a window was opened, one list a window
record CommandRun(int exit, String out, String err, List<List<Path>> opened) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// A call on a machine without a display.
    static CommandRun of(Object... arguments) {
        return in(Path.of("."), false, arguments);
    }

    static CommandRun in(Path home, boolean display, Object... arguments) {
        return on(home, display, display, arguments);
    }

    /// A call on a machine that names a display which cannot be reached.
    static CommandRun displayGone(Path home, Object... arguments) {
        return on(home, true, false, arguments);
    }

    private static CommandRun on(Path home, boolean named, boolean reached, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<List<Path>> opened = new ArrayList<>();
        Desktop desktop = new Desktop() {
            @Override
            public boolean available() {
                return named;
            }

            @Override
            public boolean open(List<Path> files) {
                if (reached) {
                    opened.add(files);
                }
                return reached;
            }
        };
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exit = new Commands(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        desktop,
                        home)
                .run(texts);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), opened);
    }

    /// The one document that was printed.
    JsonNode json() {
        List<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(out).readAll();
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents: " + out);
        }
        return documents.getFirst();
    }
}
