package headroom.importers.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Reading;
import headroom.model.capacity.LoadStep;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs made up after the description of version 2 of HdrHistogram's encoding.
class HdrLogTest {
    /// A histogram of three digits whose counts are these bytes.
    private static String histogram(int... counts) {
        ByteBuffer plain = ByteBuffer.allocate(40 + counts.length);
        plain.putInt(0x1c849313).putInt(counts.length).putInt(0).putInt(3);
        plain.putLong(1).putLong(3_600_000_000_000L).putDouble(1);
        for (int count : counts) {
            plain.put((byte) count);
        }
        Deflater deflater = new Deflater();
        deflater.setInput(plain.array());
        deflater.finish();
        byte[] packed = new byte[1000];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(ByteBuffer.allocate(8).putInt(0x1c849314).putInt(length).array());
        all.write(packed, 0, length);
        return Base64.getEncoder().encodeToString(all.toByteArray());
    }

    private static Reading log(String unit, String... rows) {
        return Reading.of("#[Histogram log format version 1.3]\n#[values in " + unit + "]\n"
                + "#[StartTime: 1700000000.000 (seconds since epoch), x]\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void countsAndEmptyClassesAreDecoded() {
        // 199 empty classes (zigzag 397 in two bytes), then 4 values of 199 (zigzag 8)
        Reading reading = log("milliseconds", "0.000,2.000,0.199," + histogram(0x8d, 0x03, 8));
        LoadStep step = reading.imported().tests().getFirst().steps().getFirst();
        assertEquals(0.199, step.meanSeconds().orElseThrow(), 1e-9);
        assertEquals(0.199, step.quantileSeconds().getOrDefault(99.0, 0.0), 1e-9);
        assertEquals(
                4L, reading.note("import.load-records").message().arguments().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HISTFAAAAC542pNp", "!!!!", "AAAA", "HIST//////////////////"})
    void aDamagedHistogramIsLeftOutWithItsLine(String damaged) {
        Reading reading = log("microseconds", "0.000,1.000,0.199," + histogram(0, 8), "1.000,1.000,0.199," + damaged);
        assertEquals(1, reading.imported().tests().size());
        assertEquals(5, reading.note("import.load-unusable-records").line());
        Reading nothing = log("microseconds", "0.000,1.000,0.199," + damaged);
        assertTrue(nothing.imported().nothing());
        assertTrue(nothing.notes().contains("import.load-no-requests"));
    }

    @Test
    void countsThatClaimMoreClassesThanThereAreEndTheHistogram() {
        Reading reading = log(
                "microseconds", "0.000,1.000,1," + histogram(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 8));
        assertEquals("hdrhistogram", reading.format());
        assertTrue(reading.imported().nothing());
    }
}
