package headroom.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.control.Find;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindRankingTest {
    private static List<String> found(String letters, String... words) {
        List<Find> all = java.util.Arrays.stream(words)
                .map(word -> new Find(word, "", "", true, () -> {}))
                .toList();
        return FindRanking.best(all, letters, Locale.ROOT, 10).stream()
                .map(Find::words)
                .toList();
    }

    @Test
    void row22FindsByAFewLettersBestFirst() {
        assertEquals(
                List.of("Save as", "Close and save", "Unsaved", "Search a valve"),
                found("sav", "Search a valve", "Unsaved", "Close and save", "Save as", "Open"));
    }

    @Test
    void noLettersFindEverythingInItsOrder() {
        assertEquals(List.of("b", "a"), found("  ", "b", "a"));
    }

    @Test
    void lettersMustStandInOrder() {
        assertEquals(List.of(), found("vas", "Save"));
    }

    @Test
    void givesNoMoreThanAskedFor() {
        List<Find> many = IntStream.range(0, 100)
                .mapToObj(i -> new Find("x" + i, "", "", true, () -> {}))
                .toList();

        assertEquals(7, FindRanking.best(many, "x", Locale.ROOT, 7).size());
    }
}
