package headroom.app.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.shell.OpenedWindow;
import headroom.app.shell.PostedEvents;
import headroom.app.shell.WatchedJobs;
import headroom.model.series.Source;
import headroom.model.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A hundred files dropped at once: of several formats, some damaged, some empty, some there twice.
@Timeout(400)
class HundredFilesTest {
    private static final int GOOD = 72;
    private static final int TWICE = 8;
    private static final int BAD = 20;
    private static final int HOURS = 72;
    private static final double MOST_DROP_MILLIS = 50;

    @TempDir
    private Path folder;

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < GOOD; i++) {
            files.add(
                    switch (i % 4) {
                        case 0 -> text("comma-" + i + ".csv", csv(i, ",", "."));
                        case 1 -> text("semicolon-" + i + ".csv", csv(i, ";", ","));
                        case 2 -> packed("packed-" + i + ".csv.gz", csv(i, ",", "."));
                        default -> text("prometheus-" + i + ".json", prometheus(i));
                    });
        }
        for (int i = 0; i < TWICE; i++) {
            files.add(Files.copy(
                    files.get(i), folder.resolve("again-" + files.get(i).getFileName())));
        }
        for (int i = 0; i < BAD; i++) {
            files.add(
                    switch (i % 4) {
                        case 0 -> text("empty-" + i + ".csv", "");
                        case 1 ->
                            text("words-" + i + ".csv", "this was meant to be a table\nbut is a letter " + i + "\n");
                        case 2 -> text("cut-" + i + ".json", "{\"status\":\"success\",\"data\":{\"no\":" + i);
                        default ->
                            Files.write(
                                    folder.resolve("damaged-" + i + ".csv.gz"),
                                    new byte[] {0x1f, (byte) 0x8b, 8, 0, (byte) i, 1, 2, 3});
                    });
        }
    }

    @Test
    void everyGoodFileIsThereEachBadOneHasALineAndOneNoticeSumsUp() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"))) {
            PostedEvents posted = PostedEvents.begin();
            OpenedWindow.Drop drop = window.drop(files);

            assertTrue(drop.accepted());
            assertTrue(drop.busyMillis() < MOST_DROP_MILLIS, () -> "the drop took " + drop.busyMillis() + " ms");
            assertTrue(drop.workbook().sources().isEmpty(), "nothing is imported inside the drop handler");
            window.until(
                    "all is read", () -> window.document().workbook().series().size() >= GOOD && window.idle());
            assertEquals(List.of(), posted.end().work(), "work that has to leave the interface thread");
            Workbook workbook = window.document().workbook();
            assertEquals(GOOD, workbook.series().size());
            assertEquals(
                    List.of(),
                    workbook.series().stream()
                            .filter(entry -> entry.series().samples().size() != HOURS)
                            .map(entry -> entry.series().id())
                            .toList());
            List<String> silent = workbook.sources().stream()
                    .filter(source -> bad(source.fileName()) && source.notes().isEmpty())
                    .map(Source::fileName)
                    .toList();
            assertEquals(List.of(), silent, "bad files of which nothing is said");
            String notice = window.notice();
            assertTrue(notice.startsWith("Read "), notice);
            assertTrue(notice.contains("files gave nothing: "), notice);
            assertFalse(
                    notice.contains("more\n") || notice.contains("Close, "), "one notice, not a hundred: " + notice);
            for (String name : List.of("empty-0.csv", "words-1.csv", "cut-2.json", "damaged-3.csv.gz")) {
                window.clickText(".sheet-cell .label", name);
                window.clickButton("Problems");
                assertFalse(window.nodes(".sheet-cell .label").isEmpty(), name);
            }
        }
    }

    @Test
    void cancellingMidwayLeavesTheDocumentAsItWas() {
        try (OpenedWindow window = OpenedWindow.in(folder.resolve("home"));
                WatchedJobs jobs = WatchedJobs.of(window).cancellingOnce(words -> words.contains("rows"))) {
            Workbook before = window.document().workbook();
            window.drop(files);
            window.until("it is cancelled midway", () -> jobs.cancelledNanos().isPresent());
            window.untilIdle();

            assertEquals(before, window.document().workbook());
            assertFalse(window.document().undoNameProperty().get().isPresent(), "nothing to undo");
            assertEquals("", window.notice());
        }
    }

    private static boolean bad(String name) {
        return name.startsWith("empty")
                || name.startsWith("words")
                || name.startsWith("cut")
                || name.startsWith("damaged");
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static String csv(int number, String separator, String decimalSign) {
        StringBuilder csv = new StringBuilder("time" + separator + "requests per second of service " + number + "\n");
        for (int i = 0; i < HOURS; i++) {
            csv.append(time(i))
                    .append(separator)
                    .append(100 + number + i % 24)
                    .append(decimalSign)
                    .append("5\n");
        }
        return csv.toString();
    }

    private static String time(int hour) {
        return Instant.parse("2026-09-07T00:00:00Z").plusSeconds(3600L * hour).toString();
    }

    private static String prometheus(int number) {
        StringBuilder json = new StringBuilder(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"__name__\":\"queue_"
                        + number + "\"},\"values\":[");
        long start = Instant.parse("2026-09-07T00:00:00Z").getEpochSecond();
        for (int i = 0; i < HOURS; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("[")
                    .append(start + 3600L * i)
                    .append(",\"")
                    .append(number + i % 24)
                    .append("\"]");
        }
        return json.append("]}]}}").toString();
    }
}
