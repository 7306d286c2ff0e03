package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Files in containers, and containers that are made to do harm.
class ZippedFilesTest {
    private static final String TABLE = "time,rps\n2026-11-22T10:00:00Z,1\n2026-11-22T10:01:00Z,2\n";

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Reading read(byte[] bytes) {
        return Reading.of(bytes, "export.zip", ZoneOffset.UTC);
    }

    @Test
    void aFileInAContainerIsReadLikeAnyOther() throws IOException {
        Reading reading = read(zip("__MACOSX/._a.csv", "x".repeat(5000), "a.csv", TABLE));
        assertEquals("csv", reading.format());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
    }

    @Test
    void ofSeveralFilesTheLargestIsReadAndTheOthersAreTold() throws IOException {
        Reading reading = read(zip("readme.txt", "hello", "a.csv", TABLE));
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
        assertEquals(
                "a.csv",
                reading.note("import.zip-of-several").message().arguments().getFirst());
    }

    @Test
    void aSpreadsheetIsNoContainerOfFiles() throws IOException {
        Reading reading = read(zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", TABLE));
        assertTrue(reading.notes().contains("import.unknown-spreadsheet"));
    }

    @Test
    void aContainerThatIsCutOffIsToldAsSuch() throws IOException {
        byte[] whole = zip("a.csv", TABLE);
        Reading reading = read(Arrays.copyOf(whole, whole.length / 2));
        assertTrue(reading.imported().nothing());
        assertEquals(1, reading.notes().size());
    }

    @Test
    void packingThatIsTighterThanAnyDataIsStopped() throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '\n');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 256; i++) {
                gzip.write(block);
            }
        }
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(twice)) {
            gzip.write(bytes.toByteArray());
        }
        Reading reading = read(twice.toByteArray());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
        assertTrue(reading.notes().contains("import.packing-damaged"));
    }
}
