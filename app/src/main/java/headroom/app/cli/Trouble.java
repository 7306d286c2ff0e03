package headroom.app.cli;

import java.io.IOException;

/// Something outside went wrong; the message is the sentence that says so, and what to do.
final class Trouble extends IOException {
    private static final long serialVersionUID = 1;

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    Trouble(String sentence) {
        super(sentence);
    }

    /// The sentence.
    String sentence() {
        return String.valueOf(getMessage());
    }
}
