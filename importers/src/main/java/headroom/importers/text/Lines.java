package headroom.importers.text;

import headroom.importers.limit.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The lines of a text, one at a time. A line that is longer than any export needs is cut.
public final class Lines {
    /// The longest line, in characters.
    public static final int LONGEST = Limits.CURRENT.line();

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private char[] line = new char[Math.min(LONGEST, 512)];
    private int length;
    private long number;
    private boolean pendingFeed;

    /// The lines of that text.
    public Lines(Reader in) {
        this.in = in;
    }

    /// Goes to the next line; false at the end.
    public boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (available()) {
            any = true;
            char c = buffer[position++];
            if (c == '\n' && pendingFeed) {
                pendingFeed = false;
                any = length > 0;
                continue;
            }
            pendingFeed = c == '\r';
            if (c == '\n' || c == '\r') {
                number++;
                return true;
            }
            add(c);
        }
        number += any ? 1 : 0;
        return any;
    }

    private void add(char c) {
        if (length == LONGEST) {
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, length * 2));
        }
        line[length++] = c;
    }

    private boolean available() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer, 0, buffer.length);
        return limit > 0;
    }

    /// The line.
    public String text() {
        return new String(line, 0, length);
    }

    /// Its number, from 1.
    public long number() {
        return number;
    }
}
