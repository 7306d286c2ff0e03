package headroom.importers.workbook;

import headroom.model.series.ArraySamples;
import headroom.model.series.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/// The samples of one series as bytes, column by column: `docs/workbook-format.md` describes them.
///
/// Stamps are differences of differences, so that a regular series is a run of zeros; values are split into planes of
/// equal significance, which deflate packs far better than whole doubles.
final class SampleColumns {
    private static final int MAGIC = 0x48525331; // "HRS1"
    private static final int HEADER_BYTES = 8;
    private static final int LONGEST_STAMP_BYTES = 10;

    private SampleColumns() {}

    /// The most bytes that so many samples can take.
    static long longest(long points) {
        return HEADER_BYTES + points * (LONGEST_STAMP_BYTES + Double.BYTES);
    }

    static byte[] encode(Samples samples) {
        int size = samples.size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(HEADER_BYTES + size * (Double.BYTES + 2));
        bytes.writeBytes(
                ByteBuffer.allocate(HEADER_BYTES).putInt(MAGIC).putInt(size).array());
        long stamp = 0;
        long step = 0;
        for (int i = 0; i < size; i++) {
            long newStep = samples.stampMillis(i) - stamp;
            writeVariable(bytes, newStep - step);
            stamp = samples.stampMillis(i);
            step = newStep;
        }
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            for (int i = 0; i < size; i++) {
                bytes.write((int) (Double.doubleToRawLongBits(samples.value(i)) >>> shift));
            }
        }
        return bytes.toByteArray();
    }

    /// The samples in those bytes.
    ///
    /// @throws IOException if they are not samples, or not that many
    static Samples decode(byte[] content, int points) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            if (bytes.getInt() != MAGIC || bytes.getInt() != points) {
                throw new IOException("not the " + points + " samples that were announced");
            }
            long[] stamps = readStamps(bytes, points);
            double[] values = readValues(bytes, points);
            if (bytes.hasRemaining()) {
                throw new IOException(bytes.remaining() + " bytes too many");
            }
            return ArraySamples.of(stamps, values);
        } catch (BufferUnderflowException e) {
            throw new IOException("ends too early", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static long[] readStamps(ByteBuffer bytes, int points) {
        long[] stamps = new long[points];
        long stamp = 0;
        long step = 0;
        for (int i = 0; i < points; i++) {
            step += readVariable(bytes);
            stamp += step;
            stamps[i] = stamp;
        }
        return stamps;
    }

    private static double[] readValues(ByteBuffer bytes, int points) {
        if (bytes.remaining() < (long) points * Double.BYTES) {
            throw new BufferUnderflowException();
        }
        long[] bits = new long[points];
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            for (int i = 0; i < points; i++) {
                bits[i] |= (bytes.get() & 0xffL) << shift;
            }
        }
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = Double.longBitsToDouble(bits[i]);
        }
        return values;
    }

    /// Seven bits a byte, the lowest first, the sign in the lowest bit.
    private static void writeVariable(ByteArrayOutputStream bytes, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long readVariable(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                break;
            }
        }
        return (value >>> 1) ^ -(value & 1);
    }
}
