package headroom.importers.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/// Characters from bytes that never stops at a byte that does not belong to the encoding: such a byte is read as
/// Windows-1252, and counted.
public class LenientReader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final char[] SINGLE = single();

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private long consumed;
    private boolean ended;
    private long foreignBytes;
    private long firstForeignOffset = -1;

    /// Reads from a stream that stands at its first byte.
    public LenientReader(InputStream in, Encoding encoding) throws IOException {
        super();
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.markBytes());
        consumed = encoding.markBytes();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        while (out.position() == offset) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, out, ended);
            consumed += bytes.position() - before;
            if (result.isError()) {
                takeForeign(out);
            } else if (result.isUnderflow() && out.position() == offset) {
                if (ended) {
                    return -1;
                }
                refill();
            } else if (result.isOverflow() && out.position() == offset) {
                // a character outside the basic plane needs two places
                throw new IllegalArgumentException("room for one character is too little");
            }
        }
        return out.position() - offset;
    }

    /// How many bytes did not belong to the encoding.
    public long foreignBytes() {
        return foreignBytes;
    }

    /// Where the first such byte stands, from 0; -1 if there is none.
    public long firstForeignOffset() {
        return firstForeignOffset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void takeForeign(CharBuffer out) {
        if (!out.hasRemaining()) {
            return;
        }
        if (firstForeignOffset < 0) {
            firstForeignOffset = consumed;
        }
        out.put(SINGLE[bytes.get() & 0xFF]);
        consumed++;
        foreignBytes++;
        decoder.reset();
    }

    private void refill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private static char[] single() {
        char[] table = new char[256];
        for (int i = 0; i < table.length; i++) {
            String character = new String(new byte[] {(byte) i}, Encoding.WINDOWS_1252);
            table[i] = character.isEmpty() ? '\uFFFD' : character.charAt(0);
        }
        return table;
    }
}
