package headroom.importers;

import headroom.importers.text.CleanUtf8;
import headroom.importers.text.LenientReader;
import headroom.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;

/// A file that is being imported, unpacked. It may be read several times.
public final class Content {
    private final Path path;
    private final String sheet;
    private final Head head;
    private final ReadOptions options;
    private final Progress progress;
    private final Damage damage;
    private long foreignBytes;
    private long firstForeignOffset = -1;

    Content(Path path, String sheet, Head head, ReadOptions options, Progress progress, Damage damage) {
        this.path = path;
        this.sheet = sheet;
        this.head = head;
        this.options = options;
        this.progress = progress;
        this.damage = damage;
    }

    /// The opening of the file.
    public Head head() {
        return head;
    }

    /// How to read what the file does not say.
    public ReadOptions options() {
        return options;
    }

    /// The zone of times that name none.
    public ZoneId zone() {
        return options.zoneOfTimes();
    }

    /// The name of the file, without folders.
    public String fileName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The characters of the file from its first, byte-order mark left out. Reading stops when the work is
    /// cancelled, and ends early, with a note, where packed data are damaged.
    public Reader open() throws IOException {
        InputStream bytes = new Unpacked(path, sheet, progress, damage);
        return new LenientReader(bytes, head.encoding()) {
            @Override
            public void close() throws IOException {
                foreignBytes = Math.max(foreignBytes, foreignBytes());
                firstForeignOffset = firstForeignOffset();
                super.close();
            }
        };
    }

    /// The text of the file as well-formed UTF-8, byte-order mark left out; otherwise like {@link #open}.
    public InputStream utf8() throws IOException {
        InputStream bytes = new Unpacked(path, sheet, progress, damage);
        return new CleanUtf8(bytes, head.encoding()) {
            @Override
            public void close() throws IOException {
                foreignBytes = Math.max(foreignBytes, foreignBytes());
                firstForeignOffset = firstForeignOffset();
                super.close();
            }
        };
    }

    /// The offset in bytes, in the unpacked file, of a byte of the text as UTF-8, both counted from 0.
    public long byteOffset(long ofUtf8) throws IOException {
        boolean asItIs = head.encoding().charset().equals(StandardCharsets.UTF_8) && foreignBytes == 0;
        return head.encoding().markBytes() + (asItIs ? ofUtf8 : encodedLength(ofUtf8));
    }

    /// How many bytes of the file stand for the first bytes of its text as UTF-8.
    private long encodedLength(long ofUtf8) throws IOException {
        CharsetEncoder encoder = head.encoding()
                .charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        long offset = 0;
        long left = ofUtf8;
        char[] buffer = new char[8192];
        ByteBuffer bytes = ByteBuffer.allocate(buffer.length * 4 + 8);
        try (Reader reader = open()) {
            for (int read; left > 0 && (read = reader.read(buffer, 0, (int) Math.min(left, buffer.length))) > 0; ) {
                int taken = 0;
                for (; taken < read && left > 0; taken++) {
                    left -= utf8Length(buffer[taken]);
                }
                encoder.encode(CharBuffer.wrap(buffer, 0, taken), bytes.clear(), false);
                offset += bytes.position();
            }
        }
        return offset;
    }

    /// How many bytes a character takes in UTF-8, half of a pair half of them.
    private static int utf8Length(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /// Whether packed data broke off.
    boolean damaged() {
        return damage.happened();
    }

    long foreignBytes() {
        return foreignBytes;
    }

    long firstForeignOffset() {
        return firstForeignOffset;
    }

    /// Remembers that packed data broke off, in whichever reading of the file.
    static final class Damage {
        private boolean happened;

        void report() {
            happened = true;
        }

        boolean happened() {
            return happened;
        }
    }
}
