package headroom.app.cli;

import headroom.app.words.Words;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of help, taken from the one bundle: key `cli.help.inspect.json` is the text of `--json` of `inspect`, and
/// `cli.help.json` that of `--json` of every command.
final class HelpTexts extends ResourceBundle {
    private static final String PROGRAM = "headroom.";
    private static final String AREA = "cli.help.";

    private final Words words;

    HelpTexts(Words words) {
        this.words = words;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String bundled = bundled(key);
        // help is a format string to picocli
        return words.knows(bundled) ? words.say(bundled).replace("%", "%%") : null;
    }

    /// Every text under both names by which a command may ask for it.
    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keys("cli").stream()
                .filter(key -> key.startsWith(AREA))
                .map(key -> key.substring(AREA.length()))
                .flatMap(key -> Stream.of(key, PROGRAM + key))
                .toList());
    }

    private static String bundled(String key) {
        return AREA + (key.startsWith(PROGRAM) ? key.substring(PROGRAM.length()) : key);
    }
}
