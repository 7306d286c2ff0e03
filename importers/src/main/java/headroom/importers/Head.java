package headroom.importers;

import headroom.importers.json.JsonOutline;
import headroom.importers.table.Sheet;
import headroom.importers.text.Encoding;
import headroom.model.series.TextForm;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The opening of a file, unpacked: what formats are recognised by.
public final class Head {
    /// How many bytes of a file are looked at.
    static final int BYTES = 1 << 16;

    /// How many bytes are looked at where lines are long.
    static final int MOST_BYTES = 1 << 22;

    private static final int LINES = 200;

    private final byte[] bytes;
    private final boolean complete;
    private final Encoding encoding;
    private final String text;
    private final TextForm form;
    private @Nullable JsonOutline outline;
    private boolean sheetKnown;
    private Optional<Sheet> sheet = Optional.empty();

    /// The head of a file.
    ///
    /// @param bytes its first bytes, unpacked
    /// @param complete whether that is all of it
    public Head(byte[] bytes, boolean complete) {
        this(bytes, complete, TextForm.RECOGNISED);
    }

    private Head(byte[] bytes, boolean complete, TextForm form) {
        this.form = form;
        this.bytes = bytes.clone();
        this.complete = complete;
        this.encoding = Encoding.of(bytes);
        this.text = encoding.decode(bytes);
    }

    /// The same head of a file of whose text something is said.
    Head in(TextForm newForm) {
        return newForm.equals(form) ? this : new Head(bytes, complete, newForm);
    }

    /// What is said of how the text of the file is written.
    public TextForm form() {
        return form;
    }

    /// The table that the file is; empty if it is none.
    public Optional<Sheet> sheet() {
        if (!sheetKnown) {
            boolean other = binary() || json().isPresent() || start().startsWith("<");
            sheet = other ? Optional.empty() : Sheet.of(text, complete, form);
            sheetKnown = true;
        }
        return sheet;
    }

    /// The first bytes as they are.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether the head is the whole file.
    public boolean complete() {
        return complete;
    }

    /// How bytes stand for characters.
    public Encoding encoding() {
        return encoding;
    }

    /// The first characters.
    public String text() {
        return text;
    }

    /// Whether the first characters hold some that no text has.
    public boolean binary() {
        return text.chars().limit(100).anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    /// The first characters without blanks before them.
    public String start() {
        return text.stripLeading();
    }

    /// The first line that is not blank; empty text if there is none.
    public String firstLine() {
        return start().lines().findFirst().orElse("");
    }

    /// The first whole lines; the last one of the head is left out where it may be cut.
    public List<String> lines() {
        List<String> lines = text.lines().limit(LINES).toList();
        boolean cut = !complete && lines.size() < LINES && lines.size() > 1;
        return cut ? lines.subList(0, lines.size() - 1) : lines;
    }

    /// The outline of the file if it begins like JSON.
    public Optional<JsonOutline> json() {
        String start = start();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        JsonOutline known = outline;
        if (known == null) {
            known = JsonOutline.of(text);
            outline = known;
        }
        return Optional.of(known);
    }
}
