package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.series.Source.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are not what they say: one sentence each, no exception, and everything good in them is kept.
class BadInputTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static Reading bytes(byte[] bytes) {
        return Reading.of(bytes, "file.json", UTC);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String longTable(int rows) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("time,a\n");
        for (int i = 0; i < rows; i++) {
            text.append(1_700_000_000 + i * 60)
                    .append(',')
                    .append(random.nextDouble())
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import.unknown-empty|''",
                "import.unknown-blank|' \n\n '",
                "import.web-page-titled|<!DOCTYPE html><html><head><title>Sign in</title></head></html>",
                "import.web-page|<html><body>502</body></html>",
                "import.unknown-json|{\"hello\":\"world\"}",
                "import.unknown-json|[1,2,3]",
                "import.unknown-xml|<?xml version=\"1.0\"?><feed/>",
                "import.unknown-text|Just some words, and nothing else.",
                "import.unknown-pdf|%PDF-1.7",
            })
    void whatNothingRecognisesIsNamed(String key, String text) {
        Reading reading = Reading.of(text);
        assertEquals("unknown", reading.format());
        assertEquals(List.of(key), reading.notes());
        assertTrue(reading.imported().nothing());
    }

    @Test
    void binaryDataAreNamed() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertEquals(List.of("import.unknown-binary"), bytes(noise).notes());
        assertEquals(List.of("import.unknown-binary"), bytes(new byte[100_000]).notes());
        assertEquals(
                List.of("import.unknown-picture"),
                bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}).notes());
        assertEquals(
                List.of("import.unknown-spreadsheet"),
                bytes(new byte[] {'P', 'K', 3, 4, 0, 0}).notes());
    }

    @Test
    void aMarkdownTextWithATableIsNoTable() {
        assertEquals(List.of("import.unknown-text"), Reading.of("""
                # Notes

                | time | a |
                |---|---|
                | 2026-01-01 | 1 |
                | 2026-01-02 | 2 |
                """).notes());
    }

    @Test
    void packedDataThatBreakOffKeepWhatStandsBefore() throws IOException {
        byte[] whole = gzip(longTable(20_000));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        Reading reading = Reading.of(cut, "table.csv.gz", UTC);
        int rows = reading.only().series().samples().size();
        assertTrue(rows > 5000 && rows < 15_000, "rows: " + rows);
        assertEquals(
                "import.kept-before.action",
                reading.note("import.packing-damaged").action().key());
        Reading broken = Reading.of(new byte[] {0x1F, (byte) 0x8B, 1, 2, 3}, "x.gz", UTC);
        assertEquals(List.of("import.packing-damaged"), broken.notes());
    }

    @Test
    void nestingBombsAreBounded() {
        assertEquals(
                List.of("import.unknown-json"), Reading.of("[".repeat(200_000)).notes());
        assertEquals(
                List.of("import.unknown-json"),
                Reading.of("{\"a\":".repeat(200_000)).notes());
        Reading reading = Reading.of("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
                + "{\"metric\":{\"__name__\":\"ok\"},\"values\":[[1,\"1\"],[2,\"2\"]]},{\"metric\":"
                + "[".repeat(5000));
        assertEquals(List.of("ok"), reading.ids());
        assertTrue(
                reading.notes().contains("import.json-too-deep"),
                reading.notes().toString());
    }

    @Test
    void hugeValuesAreBounded() {
        String name = "x".repeat(6_000_000);
        Reading json = Reading.of("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
                + "{\"metric\":{\"__name__\":\"ok\"},\"values\":[[1,\"1\"]]},{\"metric\":{\"a\":\"" + name + "\"}}]}}");
        assertEquals(List.of("ok"), json.ids());
        Reading csv = Reading.of("time,a\n1700000000,1\n1700000060," + "9".repeat(5_000_000) + "\n1700000120,3\n");
        assertArrayEquals(new double[] {1, 3}, Reading.values(csv.only()));
    }

    @Test
    void aTableOfManyThousandColumnsIsRead() {
        StringBuilder text = new StringBuilder("time");
        for (int i = 0; i < 3000; i++) {
            text.append(",a metric with a long name number ").append(i);
        }
        for (int row = 0; row < 3; row++) {
            text.append('\n').append(1_700_000_000 + 60 * row).append(",1".repeat(3000));
        }
        assertEquals(3000, Reading.of(text.toString()).ids().size());
    }

    @Test
    void wrongEncodingInTheMiddleIsReadAndSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("time,host,value\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 4000; i++) {
            out.write((1_700_000_000 + i * 60 + ",a\u00E9,1\n").getBytes(StandardCharsets.UTF_8));
        }
        out.write("1800000000,h\u00F6st,2\n".getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = Reading.of(out.toByteArray(), "mixed.csv", UTC);
        assertEquals(List.of("value{host=\"a\u00E9\"}", "value{host=\"h\u00F6st\"}"), reading.ids());
        Note note = reading.note("import.foreign-bytes");
        assertEquals(out.size() - "\u00F6st,2\n".length(), note.offset());
    }

    @Test
    void moreSamplesThanFitAreLeftOutAndSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("big.csv"), longTable(1000));
        Imported imported = Importers.read(file, new ReadOptions(UTC), Progress.none(), 300);
        assertEquals(300, imported.series().getFirst().series().samples().size());
        Note note = imported.source().notes().stream()
                .filter(n -> n.message().key().equals("import.too-many-samples"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(700L), note.message().arguments());
        assertEquals(Severity.DANGER, note.severity());
    }

    @Test
    void aFileThatIsNotThereIsTheOnlyException(@TempDir Path folder) {
        ReadOptions options = new ReadOptions(UTC);
        assertThrows(
                NoSuchFileException.class, () -> Importers.read(folder.resolve("none.csv"), options, Progress.none()));
        assertThrows(IOException.class, () -> Importers.read(folder, options, Progress.none()));
    }

    @Test
    void readingReportsItsProgressAndStopsWhenItIsCancelled(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("big.csv"), longTable(200_000));
        assertStopsAtOnce(file);
    }

    @Test
    void readingStopsInTheMiddleOfOneLongSeriesWhenItIsCancelled(@TempDir Path folder) throws IOException {
        String values = IntStream.range(0, 400_000)
                .mapToObj(i -> "[" + (1_767_225_600 + 10 * i) + ",\"" + i + ".5\"]")
                .collect(Collectors.joining(","));
        Path file = Files.writeString(
                folder.resolve("long.json"),
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":["
                        + "{\"metric\":{\"__name__\":\"up\"},\"values\":[" + values + "]}]}}");
        assertStopsAtOnce(file);
    }

    private static void assertStopsAtOnce(Path file) throws IOException {
        long size = Files.size(file);
        List<Long> done = new ArrayList<>();
        Progress watching = new Progress() {
            @Override
            public void report(long now, long total) {
                assertTrue(now <= total);
                done.add(now);
            }

            @Override
            public boolean cancelled() {
                return done.size() > 5;
            }
        };
        ReadOptions options = new ReadOptions(UTC);
        assertThrows(CancellationException.class, () -> Importers.read(file, options, watching));
        assertFalse(done.isEmpty());
        assertTrue(done.size() < 10, "stopped at once, after " + done.size() + " reports");
        assertTrue(done.getLast() < size, "stopped before the end, at " + done.getLast() + " of " + size);
    }

    @Test
    void noPieceOfAGoodFileMakesAnException() {
        String good = "{\"status\":\"success\",\"warnings\":[\"w\"],\"data\":{\"resultType\":\"matrix\",\"result\":["
                + "{\"metric\":{\"__name__\":\"a\",\"x\":\"\u00E9\\\"\"},\"values\":[[1.5,\"1\"],[2,\"NaN\"]],"
                + "\"histograms\":[[1,{}]]}]}}";
        for (int cut = 0; cut <= good.length(); cut += 3) {
            Reading reading = Reading.of(good.substring(0, cut));
            assertFalse(reading.imported().nothing() && reading.notes().isEmpty(), "cut at " + cut);
        }
        Random random = new Random(5);
        byte[] table =
                "time;a,b;\"c\"\r\n22.11.2026 09:00:08;1,5;\"x\"\"y\"\n1.1.2026;2;3\n".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 150; round++) {
            byte[] spoiled = table.clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
            }
            Reading reading = bytes(spoiled);
            assertFalse(reading.imported().nothing() && reading.notes().isEmpty(), "round " + round);
        }
    }
}
