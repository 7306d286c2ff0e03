package headroom.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds sources and bundle together: no sentence can reach a reader as a bare key.
class EveryKeyHasWordsTest {
    private static final Path ROOT = Path.of(System.getProperty("headroom.root", ".."));
    private static final Path WORDS = ROOT.resolve("app/src/main/resources/headroom/app/words");
    private static final List<String> MODULES = List.of("model", "importers", "app");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9_-]+)+");

    @Test
    void everyKeyInTheSourcesHasAPatternWithAsManyArguments() throws IOException {
        Set<String> keys = allKeys();
        List<String> wrong = new ArrayList<>();
        for (String module : MODULES) {
            for (KeysInSources.Use use : KeysInSources.below(ROOT.resolve(module + "/src/main/java"))) {
                trouble(use, keys).ifPresent(text -> wrong.add(ROOT.relativize(use.file()) + ": " + text));
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    private static Optional<String> trouble(KeysInSources.Use use, Set<String> keys) {
        if (use.prefix()) {
            boolean known = keys.stream().anyMatch(key -> key.startsWith(use.key()));
            return known ? Optional.empty() : Optional.of("no key begins with " + use.key());
        }
        Optional<Phrase> phrase = Bundle.phrase(use.key());
        if (phrase.isEmpty()) {
            return Optional.of("no words for " + use.key());
        }
        int arity = phrase.get().arity();
        return use.arguments() < 0 || use.arguments() == arity
                ? Optional.empty()
                : Optional.of(use.key() + " takes " + arity + " arguments and is given " + use.arguments());
    }

    @Test
    void everyFileHoldsOnlyItsOwnAreaAndOnlyPatternsThatCanBeRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files()) {
            String area = file.getFileName().toString().replace(".properties", "");
            for (String key : keys(file)) {
                boolean belongs = KEY.matcher(key).matches() && key.startsWith(area + ".");
                if (!belongs || Bundle.phrase(key).isEmpty()) {
                    wrong.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noKeyIsWrittenTwiceInAFile() throws IOException {
        for (Path file : files()) {
            List<String> written = Files.readAllLines(file).stream()
                    .filter(line -> line.matches("[a-z0-9_-]+\\..*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            List<String> twice = written.stream()
                    .filter(key -> written.indexOf(key) != written.lastIndexOf(key))
                    .distinct()
                    .toList();
            assertEquals(List.of(), twice, file.getFileName().toString());
        }
    }

    @Test
    void findsKeysHoweverTheyAreWritten() {
        String source = """
                static final String KEY = "a.constant";
                // Message.of("a.comment")
                Message one = Message.of("a.plain", f(1, 2), "x,y)");
                Message two = Message.of(KEY);
                Message three = Message
                        .of(late ? "a.late" : "a.soon", day);
                String four = words.say("a.method." + name, 1);
                String five = words.say(Message.of("a.nested", low(1), 2));
                String six = words.say(key + ".end");
                """;
        List<String> found = KeysInSources.in(Path.of("X.java"), source).stream()
                .map(use -> use.key() + (use.prefix() ? "*" : "") + " " + use.arguments())
                .toList();
        assertEquals(
                List.of("a.plain 2", "a.constant 0", "a.late -1", "a.soon -1", "a.method.* 1", "a.nested 2"), found);
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files()) {
            keys.addAll(keys(file));
        }
        assertTrue(keys.contains("unit.rps"), "the bundle was found");
        return keys;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties patterns = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            patterns.load(reader);
        }
        return patterns.stringPropertyNames();
    }
}
