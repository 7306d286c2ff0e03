package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds `docs/formats.md` and the program together.
class FormatsDocumentTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("headroom.root", "..")).resolve("docs/formats.md");
    private static final Pattern CODE = Pattern.compile("`([a-z0-9_-]+)`");

    private static String section(String heading) throws IOException {
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf("## " + heading + "\n");
        assertTrue(from >= 0, "no section " + heading);
        int to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static Set<String> firstCells(String section) {
        return section.lines()
                .map(Pattern.compile("^\\| `([a-z_0-9-]+)` \\|.*")::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Objects.requireNonNull(matcher.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyUnitIsListedAndNoOther() throws IOException {
        Set<String> units = Arrays.stream(Unit.values()).map(Unit::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(units, firstCells(section("Units")));
    }

    @Test
    void everyFormatThatIsToldByNameIsListedAndNoOther() throws IOException {
        Set<String> told = new TreeSet<>();
        try (InputStream table =
                Objects.requireNonNull(FormatsDocumentTest.class.getResourceAsStream("known/formats.txt"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            told.add(line.substring(0, line.indexOf('~')).strip()));
        }
        Set<String> read = firstCells(formatsThatAreRead());
        told.removeAll(read);
        String section = section("Formats that are told by name only");
        Set<String> listed = CODE.matcher(section.substring(0, section.indexOf("\n\nTables of")))
                .results()
                .map(result -> Objects.requireNonNull(result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, listed);
    }

    @Test
    void everyFormatThatAnImporterReadsIsListedAndNoOther() throws IOException {
        Set<String> read = ServiceLoader.load(Importer.class).stream()
                .flatMap(provider -> provider.get().formats().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(read, firstCells(formatsThatAreRead()));
    }

    private static String formatsThatAreRead() throws IOException {
        String section = section("Formats that are read");
        return section.substring(0, section.indexOf("\n### "));
    }
}
