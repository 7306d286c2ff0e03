package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.table.RowReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to break whoever reads them: each ends in a note and leaves what stands beside it readable.
class HostileInputTest {
    private static final ZoneId UTC = ZoneOffset.UTC;

    private static Reading read(String text, String name) {
        return Reading.of(text.getBytes(StandardCharsets.UTF_8), name, UTC);
    }

    private static boolean noted(Reading reading, String key) {
        return reading.notes().contains(key);
    }

    private static int samples(Reading reading) {
        return reading.series("value").series().samples().size();
    }

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "2026-11-22T%02d:%02d:00Z,%d%n".formatted(i / 60, i % 60, i))
                .collect(Collectors.joining());
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String answer = "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"x\":";
        assertTrue(noted(read(answer + "[".repeat(1_000_000), "deep.json"), "import.json-too-deep"));
        assertTrue(noted(read(answer + "{\"a\":".repeat(1_000_000), "deep.json"), "import.json-too-deep"));
        assertFalse(read("[".repeat(1_000_000), "arrays.json").notes().isEmpty());
        assertFalse(read("{\"a\":".repeat(1_000_000), "objects.json").notes().isEmpty());
    }

    @Test
    void packingMadeToFillTheMemoryEndsEarly() throws IOException {
        byte[] bomb =
                gzip(gzip(("time,value\n" + rows(0, 100) + "\n".repeat(128 << 20)).getBytes(StandardCharsets.UTF_8)));
        assertTrue(bomb.length < 10_000, () -> bomb.length + " bytes");
        Reading reading = Reading.of(bomb, "bomb.csv.gz", UTC);
        assertTrue(noted(reading, "import.packing-damaged"));
        assertEquals(1, reading.ids().size());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void entitiesOfXmlAreNeitherExpandedNorFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret-label");
        String laughs = "<!ENTITY a \"ha\">"
                + IntStream.range(0, 9)
                        .mapToObj(i -> "<!ENTITY " + (char) ('b' + i) + " \""
                                + ("&" + (char) ('a' + i) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining());
        for (String entity : new String[] {"<!ENTITY j SYSTEM \"" + secret.toUri() + "\">", laughs}) {
            String sample = "<httpSample t=\"5\" ts=\"1700000000000\" s=\"true\" lb=\"x\" na=\"1\">&j;</httpSample>";
            Reading reading = read(
                    "<?xml version=\"1.0\"?><!DOCTYPE testResults [" + entity + "]><testResults version=\"1.2\">"
                            + sample.repeat(20) + "</testResults>",
                    "entities.jtl");
            assertFalse(reading.imported().toString().contains("secret-label"));
            assertFalse(reading.notes().isEmpty());
        }
    }

    @Test
    void aCellThatFillsAFileIsCutAndWhatFollowsIsRead() {
        String table = "time,value,text\n" + rows(0, 50) + "2026-11-22T05:00:00Z,7," + "x".repeat(40 << 20) + "\n"
                + rows(301, 320);
        Reading reading = read(table, "cell.csv");
        assertEquals(70, samples(reading));
        String row = "2026-11-22T05:00:00Z," + ",".repeat(RowReader.LONGEST_ROW + 100) + "\n";
        assertEquals(69, samples(read("time,value\n" + rows(0, 50) + row + rows(301, 320), "row.csv")));
    }

    @Test
    void zeroBytesStrangeTimesAndNumbersPastDoubleCostTheirRowAtMost() {
        String table = "time,value\n" + rows(0, 100)
                + "\0\0\0,1\n-1,2\n9999-12-31T23:59:59Z,3\n-0001-01-01T00:00:00Z,4\n2026-11-22T03:00:00Z,1e999\n"
                + "2026-11-22T03:01:00Z,-1e999\n2026-11-22T03:02:00Z," + "9".repeat(400) + "\n"
                + "2026-11-22T03:03:00Z,1e-999\n2026-13-45T99:00:00Z,5\n" + rows(200, 210);
        Reading reading = read(table, "strange.csv");
        assertEquals(111, samples(reading));
        assertTrue(noted(reading, "import.not-finite"));
        assertTrue(noted(reading, "import.rows-without-time"));
    }

    @Test
    void keysThatStandTwiceInAnAnswerDoNotLoseTheOthers() {
        String pairs = IntStream.range(0, 30)
                .mapToObj(i -> "[" + (1_700_000_000 + i * 60) + ",\"" + i + "\"]")
                .collect(Collectors.joining(","));
        String one = "{\"metric\":{\"__name__\":\"up\",\"a\":\"1\",\"a\":\"2\"},\"values\":[" + pairs + "],\"values\":["
                + pairs + "],\"metric\":{\"__name__\":\"down\"}}";
        Reading reading = read(
                "{\"status\":\"success\",\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + one
                        + "]}}",
                "twice.json");
        assertEquals(1, reading.ids().size());
    }
}
