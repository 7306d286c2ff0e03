package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many keys of notes are put together when the program runs: here each is looked up in the words of the
/// program.
class WordsOfNotesTest {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));
    private static final Pattern PART =
            Pattern.compile("(?:note|say|remarks)\\([^;]*?\"((?:import\\.)?[a-z][a-z-]+)\"(?! \\+)", Pattern.DOTALL);

    /// What to do depends on more than the note.
    private static final Set<String> SEVERAL_ACTIONS = Set.of("import.not-read", "import.packing-damaged");

    private static Properties words() throws IOException {
        Properties words = new Properties();
        Path file = ROOT.resolve("app/src/main/resources/headroom/app/words/import.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void everyNoteHasItsTwoSentences() throws IOException {
        Properties words = words();
        List<String> missing = new ArrayList<>();
        for (String key : keys()) {
            boolean action = words.containsKey(key + ".action") || SEVERAL_ACTIONS.contains(key);
            if (!words.containsKey(key) || !action) {
                missing.add(key);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        String sources = sources();
        List<String> unused = words().stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".action"))
                .filter(key -> !key.startsWith("import.unknown-") && !key.startsWith("import.json-"))
                .filter(key -> !sources.contains("\"" + key + "\"")
                        && !sources.contains("\"" + key.substring("import.".length()) + "\""))
                .sorted()
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void sentencesEndWithAFullStop() throws IOException {
        Properties words = words();
        for (String key : words.stringPropertyNames()) {
            String sentence = words.getProperty(key);
            // what a server said ends as the server ended it
            assertFalse(!sentence.endsWith(".") && !sentence.endsWith("{0}") && !sentence.endsWith("{1}"), key);
        }
    }

    private static Set<String> keys() throws IOException {
        Matcher matcher = PART.matcher(sources());
        return matcher.results()
                .map(WordsOfNotesTest::key)
                .filter(key -> !key.endsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(MatchResult result) {
        String part = result.group(1);
        return part.startsWith("import.") ? part : "import." + part;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve("importers/src/main/java"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                if (!file.toString().contains("workbook")) {
                    all.append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }
}
