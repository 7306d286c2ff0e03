package headroom.importers.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the bytes of a text file stand for characters.
///
/// @param charset the character set
/// @param markBytes how many bytes at the start are a byte-order mark
public record Encoding(Charset charset, int markBytes) {
    /// What Western European spreadsheets write.
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int NULLS_LOOKED_AT = 200;

    /// Tells the encoding from the first bytes of a file: a byte-order mark, else zeros in every second byte
    /// (UTF-16), else UTF-8 where the bytes are well-formed, else Windows-1252.
    public static Encoding of(byte[] opening) {
        if (startsWith(opening, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(opening, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(opening, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (zeros(opening, 1) > 0.9 && zeros(opening, 0) < 0.1) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros(opening, 0) > 0.9 && zeros(opening, 1) < 0.1) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(wellFormed(opening) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    /// The characters of the first bytes; a character that is cut at the end is left out.
    public String decode(byte[] opening) {
        CharBuffer characters = CharBuffer.allocate(opening.length + 1);
        ByteBuffer bytes = ByteBuffer.wrap(opening);
        bytes.position(Math.min(markBytes, opening.length));
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(bytes, characters, false);
        return characters.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static double zeros(byte[] bytes, int parity) {
        int end = Math.min(NULLS_LOOKED_AT, bytes.length);
        int seen = 0;
        int zeros = 0;
        for (int i = parity; i < end; i += 2) {
            seen++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return seen < 2 ? 0 : (double) zeros / seen;
    }

    private static boolean wellFormed(byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, false);
        return !result.isError();
    }
}
