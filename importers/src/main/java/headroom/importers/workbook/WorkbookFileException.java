package headroom.importers.workbook;

import headroom.model.Message;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A workbook file that could not be read or written: one sentence that names the file, the place and the remedy.
public final class WorkbookFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Message sentence;

    WorkbookFileException(Message sentence) {
        super(sentence.key() + " " + sentence.arguments());
        this.sentence = sentence;
    }

    WorkbookFileException(Message sentence, @Nullable Throwable cause) {
        this(sentence);
        initCause(cause);
    }

    /// What happened, what is safe and what to do.
    public Message sentence() {
        return sentence;
    }
}
