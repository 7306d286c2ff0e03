package headroom.importers.load;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A histogram as HdrHistogram's logs hold it: version 2 of its encoding, packed by zlib and written in base 64.
///
/// @param values the middle of each class, in the unit in which it was recorded
/// @param counts how many values are in each class; as many as there are values
record EncodedHistogram(double[] values, long[] counts) {
    private static final int PACKED_COOKIE = 0x1c849304;
    private static final int COOKIE = 0x1c849303;
    private static final int HEADER_BYTES = 40;
    private static final int MOST_BYTES = 1 << 22;
    private static final int BLOCK = 1 << 12;
    private static final int MOST_CLASSES = 1 << 20;

    /// Decodes one; empty where the text is none, or of an older version.
    static Optional<EncodedHistogram> decode(String base64) {
        try {
            ByteBuffer packed = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            // the lowest byte but one of a cookie tells the width of words, which does not matter here
            if ((packed.getInt() & ~0xF0) != (PACKED_COOKIE & ~0xF0)) {
                return Optional.empty();
            }
            int length = packed.getInt();
            return length < 0 || length > packed.remaining() ? Optional.empty() : unpacked(inflate(packed, length));
        } catch (IllegalArgumentException | BufferUnderflowException | DataFormatException e) {
            return Optional.empty();
        }
    }

    private static ByteBuffer inflate(ByteBuffer packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed.slice(packed.position(), length));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] block = new byte[BLOCK];
            for (int read = 1; read > 0 && bytes.size() < MOST_BYTES; ) {
                read = inflater.inflate(block);
                bytes.write(block, 0, read);
            }
            return ByteBuffer.wrap(bytes.toByteArray());
        } finally {
            inflater.end();
        }
    }

    private static Optional<EncodedHistogram> unpacked(ByteBuffer bytes) {
        if ((bytes.getInt() & ~0xF0) != (COOKIE & ~0xF0)) {
            return Optional.empty();
        }
        int payload = bytes.getInt();
        bytes.getInt(); // an offset that only histograms that were shifted have
        int digits = bytes.getInt();
        long lowest = bytes.getLong();
        if (payload < 0 || payload > bytes.capacity() - HEADER_BYTES || digits < 0 || digits > 5 || lowest < 1) {
            return Optional.empty();
        }
        bytes.position(HEADER_BYTES);
        bytes.limit(Math.min(bytes.limit(), HEADER_BYTES + payload));
        return Optional.of(counted(bytes, new Classes(digits, lowest)));
    }

    private static EncodedHistogram counted(ByteBuffer bytes, Classes classes) {
        double[] values = new double[bytes.remaining()];
        long[] counts = new long[values.length];
        int size = 0;
        long index = 0;
        while (bytes.hasRemaining() && index < MOST_CLASSES) {
            long count = number(bytes);
            if (count < 0) {
                index -= count; // so many classes in a row are empty
            } else {
                if (count > 0) {
                    values[size] = classes.middle((int) index);
                    counts[size++] = count;
                }
                index++;
            }
            if (index < 0) {
                break;
            }
        }
        return new EncodedHistogram(Arrays.copyOf(values, size), Arrays.copyOf(counts, size));
    }

    /// A number in as few bytes as it needs, seven bits each, its sign in its lowest bit.
    private static long number(ByteBuffer bytes) {
        long zigzag = 0;
        for (int place = 0; place < 9; place++) {
            byte next = bytes.get();
            boolean whole = place == 8;
            zigzag |= (whole ? next & 0xFFL : next & 0x7FL) << (7 * place);
            if (whole || next >= 0) {
                break;
            }
        }
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /// The classes of a histogram, as its precision lays them out.
    private static final class Classes {
        private final int halfBits;
        private final int unitBits;

        Classes(int digits, long lowest) {
            long fine = 2 * Math.round(Math.pow(10, digits));
            halfBits = 64 - Long.numberOfLeadingZeros(Math.max(2, fine) - 1) - 1;
            unitBits = 63 - Long.numberOfLeadingZeros(lowest);
        }

        double middle(int index) {
            int bucket = (index >> halfBits) - 1;
            int within = (index & ((1 << halfBits) - 1)) + (1 << halfBits);
            if (bucket < 0) {
                within -= 1 << halfBits;
                bucket = 0;
            }
            double width = Math.scalb(1.0, bucket + unitBits);
            return within * width + (width - 1) / 2;
        }
    }
}
