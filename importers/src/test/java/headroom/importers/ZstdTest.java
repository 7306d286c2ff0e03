package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Files packed by zstd, whole, in pieces, in other packing, cut off, and made to do harm.
class ZstdTest {
    private static final byte[] TABLE =
            "time,rps\n2026-11-22T10:00:00Z,1\n2026-11-22T10:01:00Z,2\n".getBytes(StandardCharsets.UTF_8);

    private static Reading read(byte[] bytes) {
        return Reading.of(bytes, "export.csv.zst", ZoneOffset.UTC);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] table(int rows) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("time,rps\n");
        for (int i = 0; i < rows; i++) {
            text.append(1_700_000_000 + i * 60)
                    .append(',')
                    .append(random.nextDouble())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPackedFileIsReadLikeAnyOther() {
        Reading reading = read(Zstd.compress(TABLE));
        assertEquals("csv", reading.format());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
        assertEquals(List.of(), reading.notes());
    }

    @Test
    void framesThatFollowOneAnotherAreOneFileAndThoseToBeSkippedAreSkipped() {
        byte[] skipped = {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 'n', 'o', 't', 'e'};
        byte[] first = Arrays.copyOf(TABLE, 40);
        byte[] rest = Arrays.copyOfRange(TABLE, 40, TABLE.length);
        Reading reading = read(joined(skipped, Zstd.compress(first), skipped, Zstd.compress(rest)));
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
    }

    @Test
    void packingMayLieInPacking() throws IOException {
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(container)) {
            zip.putNextEntry(new ZipEntry("export.csv.zst"));
            zip.write(Zstd.compress(TABLE));
        }
        for (byte[] bytes : List.of(gzip(Zstd.compress(TABLE)), Zstd.compress(gzip(TABLE)), container.toByteArray())) {
            assertArrayEquals(new double[] {1, 2}, Reading.values(read(bytes).only()));
        }
    }

    @Test
    void whatStandsBeforeACutIsKept() {
        byte[] packed = Zstd.compress(table(200_000));
        Reading reading = read(Arrays.copyOf(packed, packed.length / 2));
        assertEquals(List.of("import.packing-damaged"), reading.notes());
        assertEquals(
                "import.kept-before.action",
                reading.note("import.packing-damaged").action().key());
        int samples = reading.only().series().samples().size();
        assertTrue(samples > 50_000 && samples < 100_000, () -> samples + " samples of 200,000");
    }

    @Test
    void whatIsDamagedFromTheStartIsToldAsSuch() {
        byte[] packed = Zstd.compress(TABLE);
        Arrays.fill(packed, 5, packed.length, (byte) 0xFF);
        Reading reading = read(packed);
        assertTrue(reading.imported().nothing());
        assertEquals(List.of("import.packing-damaged"), reading.notes());
    }

    @Test
    void packingMadeToFillTheMemoryEndsEarly() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(bomb)) {
            zstd.write(TABLE);
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) '\n');
            for (int i = 0; i < 256; i++) {
                zstd.write(block);
            }
        }
        for (byte[] bytes : List.of(bomb.toByteArray(), Zstd.compress(bomb.toByteArray()))) {
            assertTrue(bytes.length < 50_000, () -> bytes.length + " bytes");
            Reading reading = read(bytes);
            assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
            assertEquals(List.of("import.packing-damaged"), reading.notes());
        }
    }

    @Test
    void aLayerThatSwellsBeneathOneThatShrinksEndsEarlyToo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(bomb)) {
            zstd.write(Zstd.compress(TABLE));
            byte[] skipped = new byte[8 + (1 << 20)];
            System.arraycopy(new byte[] {0x50, 0x2A, 0x4D, 0x18, 0, 0, 0x10, 0}, 0, skipped, 0, 8);
            for (int i = 0; i < 256; i++) {
                zstd.write(skipped);
            }
        }
        Reading reading = read(bomb.toByteArray());
        assertArrayEquals(new double[] {1, 2}, Reading.values(reading.only()));
        assertEquals(List.of("import.packing-damaged"), reading.notes());
    }
}
