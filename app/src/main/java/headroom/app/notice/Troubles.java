package headroom.app.notice;

import headroom.importers.workbook.WorkbookFileException;
import headroom.model.Message;
import headroom.model.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Puts exceptions into notices: what failed, what is safe, what to do; the rest can be copied.
public final class Troubles {
    private Troubles() {}

    /// What failed, and why.
    public static Notice notice(Message what, Exception trouble) {
        // what a workbook file says of itself is a whole sentence
        Message sentence = trouble instanceof WorkbookFileException workbook
                ? workbook.sentence()
                : Message.of("shell.trouble", what, why(trouble));
        return Notice.of(Severity.DANGER, sentence).withDetails(details(trouble));
    }

    /// Why something failed, in a sentence.
    public static Message why(Exception trouble) {
        return switch (trouble) {
            case NoSuchFileException gone -> Message.of("shell.trouble-gone");
            case AccessDeniedException denied -> Message.of("shell.trouble-denied");
            default -> {
                String said = trouble.getMessage();
                yield said == null || said.isBlank() ? Message.of("shell.trouble-unknown") : Message.literal(said);
            }
        };
    }

    private static String details(Exception trouble) {
        StringWriter text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
