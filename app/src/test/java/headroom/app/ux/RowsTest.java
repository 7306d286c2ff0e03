package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The checklist of how the workbench feels has forty rows; each has a test with its number.
class RowsTest {
    private static final int ROWS = 40;
    private static final Pattern NAMED = Pattern.compile("^Row(\\d\\d)[A-Z]\\w*Test\\.java$");

    @Test
    void eachRowHasATestWithItsNumberAndNoOtherHasOne() throws IOException {
        assertEquals(
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> String.format(Locale.ROOT, "%02d", row))
                        .toList(),
                numbers().stream().sorted().toList());
    }

    private static Set<String> numbers() throws IOException {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.map(file -> NAMED.matcher(file.getFileName().toString()))
                    .flatMap(matcher -> matcher.results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void eachSaysInItsFirstLinesWhichRowItHolds() throws IOException {
        List<Path> silent;
        try (Stream<Path> files = Files.walk(sources())) {
            silent = files.filter(
                            file -> NAMED.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !saysItsRow(file))
                    .toList();
        }
        assertEquals(List.of(), silent);
    }

    private static boolean saysItsRow(Path file) {
        String number = file.getFileName().toString().substring(3, 5).replaceFirst("^0", "");
        try {
            return Files.readString(file).contains("Row " + number);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Path sources() {
        return Path.of(System.getProperty("headroom.root", ".."), "app", "src", "test", "java");
    }
}
