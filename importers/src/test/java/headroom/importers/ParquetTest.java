package headroom.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Tables of Parquet, written by hyparquet-writer 0.17.0: `csv.long.parquet` packed by Snappy, with times, hosts, a
/// column
/// with values missing and one of structures; `csv.wide.parquet` not packed, with seconds since 1970.
class ParquetTest {
    private static final Path SPECIMENS = Path.of("src/test/resources/headroom/importers/specimens");

    private static byte[] specimen(String name) throws IOException {
        return Files.readAllBytes(SPECIMENS.resolve(name));
    }

    private static Reading read(byte[] bytes) {
        return Reading.of(bytes, "export.parquet", ZoneOffset.UTC);
    }

    @Test
    void rowsOfSeveralHostsAreTheirSeries() throws IOException {
        Reading read = read(specimen("csv.long.parquet"));
        assertEquals("csv", read.format());
        assertEquals(
                List.of(
                        "requests_per_second{host=\"web-1\"}",
                        "cpu \"share\", %{host=\"web-1\"}",
                        "requests_per_second{host=\"web-2\"}",
                        "cpu \"share\", %{host=\"web-2\"}"),
                read.ids());
        long[] stamps = Reading.stamps(read.series("requests_per_second{host=\"web-2\"}"));
        assertEquals(60, stamps.length);
        assertEquals(Instant.parse("2026-11-20T10:00:00Z").toEpochMilli(), stamps[0]);
        assertEquals(Instant.parse("2026-11-20T10:59:00Z").toEpochMilli(), stamps[59]);
        assertEquals(20.5, Reading.values(read.series("requests_per_second{host=\"web-2\"}"))[59]);
        assertEquals(
                54, Reading.values(read.series("cpu \"share\", %{host=\"web-1\"}")).length, "six values are missing");
        assertTrue(read.notes().stream().noneMatch("import.no-zone"::equals), "its times are those of UTC");
    }

    @Test
    void whatIsNotPackedIsReadTooAndWholeNumbersMayBeTimes() throws IOException {
        Reading read = read(specimen("csv.wide.parquet"));
        assertEquals(List.of("rps"), read.ids());
        assertEquals(1_795_334_400_000L, Reading.stamps(read.only())[0]);
        assertArrayEquals(new double[] {100, 101, 102}, Arrays.copyOf(Reading.values(read.only()), 3));
    }

    @Test
    void whatIsDamagedSaysSo() throws IOException {
        byte[] whole = specimen("csv.long.parquet");
        assertEquals(
                List.of("import.packing-damaged"),
                read(Arrays.copyOf(whole, whole.length / 2)).notes());
        byte[] spoiled = whole.clone();
        Arrays.fill(spoiled, 20, 500, (byte) 0x5A);
        assertEquals(List.of("import.packing-damaged"), read(spoiled).notes());
        assertEquals(
                List.of("import.packing-damaged"),
                read("PAR1".getBytes(StandardCharsets.UTF_8)).notes());
    }

    /// The library would read on for ever.
    @Test
    void aPageThatIsLongerThanItsColumnIsDamage() throws IOException {
        byte[] whole = specimen("csv.wide.parquet");
        int header = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\u0015\u00c4\u0007\u0015\u00c4\u0007");
        assertTrue(header > 0, "the length of the first page, twice");
        whole[header + 5] = 0x27;
        assertEquals(List.of("import.packing-damaged"), read(whole).notes());
    }

    @Test
    void oneWithinAPackedFileIsToldByName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(specimen("csv.wide.parquet"));
        }
        assertEquals(
                List.of("import.unknown-parquet"), read(packed.toByteArray()).notes());
    }

    @Test
    void readingStopsWhenItIsCancelledAndTheFileCanBeRemoved() throws IOException {
        Path file = Files.createTempFile("headroom", ".parquet");
        Files.write(file, specimen("csv.long.parquet"));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class, () -> Importers.read(file, new ReadOptions(ZoneOffset.UTC), cancelled));
        Files.delete(file);
    }
}
