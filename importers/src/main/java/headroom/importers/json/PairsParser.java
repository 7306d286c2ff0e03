package headroom.importers.json;

import headroom.importers.text.Epoch;
import headroom.importers.text.LeadingNumber;
import java.io.InputStream;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/// A parser that reads plain pairs of time and value, `[1435781430,"12.5"]`, straight from its bytes. They are nearly
/// all that large exports hold, and their five tokens cost several times as much as their two numbers. Whatever is
/// written in another way is left to be read as tokens.
final class PairsParser extends UTF8StreamJsonParser {
    private static final int BUFFER = 1 << 17;
    /// A pair takes less, with what is looked at behind its numbers.
    private static final int LONGEST = 2 * LeadingNumber.SPARE + 8;

    private static final int NONE = LeadingNumber.NONE;

    private final LeadingNumber number = new LeadingNumber();

    PairsParser(
            ObjectReadContext read,
            IOContext context,
            int readFeatures,
            int formatFeatures,
            InputStream utf8,
            ByteQuadsCanonicalizer symbols) {
        super(read, context, readFeatures, formatFeatures, utf8, symbols, new byte[BUFFER], 0, 0, 0, false);
    }

    /// Reads the pairs that follow the one behind which the parser stands, as far as they are plain and the bytes at
    /// hand reach, and stands behind the last of them then.
    ///
    /// @param power the unit of their times, see {@link Epoch#toMillis(long, int)}; 0 or more
    void readPairs(int power, Pairs into) {
        int last = _inputEnd - LONGEST;
        int at = _inputPtr;
        while (at >= 0 && at <= last) {
            _inputPtr = at;
            at = pair(_inputBuffer, at, power, into);
        }
        _inputPtr = Math.max(at, _inputPtr);
    }

    /// Reads the pair behind a comma.
    ///
    /// @return where it ends; less than 0 if it is not plain
    private int pair(byte[] bytes, int comma, int power, Pairs into) {
        int from = afterBlank(bytes, comma + 1);
        boolean opens = bytes[comma] == ',' && bytes[from] == '[' && bytes[from + 1] != '-';
        int behind = opens ? number(bytes, from + 1) : NONE;
        if (behind < 0 || bytes[behind] != ',' || number.decimals() > power) {
            return NONE;
        }
        long stamp = Epoch.toMillis(number.mantissa(), power - number.decimals());
        int value = afterBlank(bytes, behind + 1);
        int end = bytes[value] == '"' ? text(bytes, value + 1) : number(bytes, value);
        if (end < 0 || bytes[end] != ']' || stamp == Epoch.NONE) {
            return NONE;
        }
        into.add(stamp, number.value());
        return end + 1;
    }

    private static int afterBlank(byte[] bytes, int at) {
        return bytes[at] == ' ' ? at + 1 : at;
    }

    /// Reads a number that stands in quotes; where these end.
    private int text(byte[] bytes, int from) {
        int end = number.read(bytes, from, (byte) '.');
        return end >= 0 && bytes[end] == '"' ? end + 1 : NONE;
    }

    /// Reads a number, which begins with no needless zero; where it ends.
    private int number(byte[] bytes, int from) {
        int first = bytes[from] == '-' ? from + 1 : from;
        boolean zeros = bytes[first] == '0' && bytes[first + 1] >= '0' && bytes[first + 1] <= '9';
        return zeros ? NONE : number.read(bytes, from, (byte) '.');
    }
}
