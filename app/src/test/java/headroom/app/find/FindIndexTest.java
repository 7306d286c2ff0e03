package headroom.app.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Find;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindIndexTest {
    private static List<String> found(String letters, String... words) {
        List<Find> all = java.util.Arrays.stream(words)
                .map(word -> new Find(word, "", "", true, () -> {}))
                .toList();
        return FindIndex.of(all, Locale.ROOT).best(letters, 10).stream()
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
    void row22WhatThePlannerWorksWithComesBeforeOthersThatMatchAsWell() {
        Find far = Find.at("Save chart: Load as PNG", "Chart", () -> {});
        Find near = Find.at("Save chart: Demand against capacity as PNG", "Chart", () -> {})
                .meant();
        Find better = Find.at("PNG settings", "setting", () -> {});
        FindIndex index = FindIndex.of(List.of(far, near, better), Locale.ROOT);

        assertEquals(List.of(better, near, far), index.best("png", 5));
        assertEquals(List.of(far, near, better), index.best("", 5));
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

        assertEquals(7, FindIndex.of(many, Locale.ROOT).best("x", 7).size());
    }

    @Test
    void row22FindsByInitialsAcrossWordsAndInSpiteOfOneWrongLetter() {
        assertEquals(
                List.of("Apply plan"),
                found("ap", "Apply plan", "Save").stream().limit(1).toList());
        assertEquals(List.of("Show the cards"), found("stc", "Show the cards", "Undo"));
        assertEquals(List.of("Theme: Dark"), found("dark theme", "Theme: Dark", "Theme: Light"));
        assertEquals(List.of("Commitment"), found("comitment", "Commitment", "Plan"));
        assertEquals(List.of("Commitment"), found("commitmnet", "Commitment", "Plan"));
        assertEquals(List.of("Forecast"), found("forekast", "Forecast", "Plan"));
        assertEquals(List.of(), found("xorekasx", "Forecast", "Plan"));
    }

    @Test
    void row22FindsByTheSortOfThing() {
        Find theme = new Find("Theme", "setting", "", true, () -> {});
        Find open = new Find("Open", "command", "", true, () -> {});
        assertEquals(
                List.of(theme), FindIndex.of(List.of(open, theme), Locale.ROOT).best("setting", 5));
    }

    @Test
    void row22TenThousandSeriesAreFoundAmong() {
        List<Find> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Find("requests_total{pod=\"auth-" + i + "\"}", "series", "", true, () -> {}))
                .toList();
        FindIndex index = FindIndex.of(many, Locale.ROOT);

        assertEquals(many.get(7341), index.best("auth-7341", 60).getFirst());
        assertEquals(60, index.best("reqeusts", 60).size());
    }

    @Test
    void anIndexThatFollowsAnotherFindsWhatIsThereNow() {
        List<Find> before = List.of(new Find("Undo", "command", "", true, () -> {}));
        List<Find> now = List.of(
                new Find("Redo", "command", "", true, () -> {}), new Find("Undo", "command", "", false, () -> {}));
        FindIndex first = FindIndex.of(before, Locale.ROOT);

        assertEquals(1, first.unknown(now));
        FindIndex next = first.following(now);
        assertEquals(0, next.unknown(now));
        assertEquals(List.of(now.getLast()), next.best("undo", 5), "as it is now, not as it was");
        assertEquals(List.of(now.getFirst()), next.best("redo", 5));
    }

    @Test
    void aSearchThatNobodyWantsAnyMoreStops() {
        List<Find> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Find("x" + i, "", "", true, () -> {}))
                .toList();
        AtomicInteger asked = new AtomicInteger();

        List<Find> found = FindIndex.of(many, Locale.ROOT).best("x", 10_000, () -> asked.incrementAndGet() > 1);

        assertTrue(found.size() < many.size(), () -> found.size() + " were looked at");
    }
}
