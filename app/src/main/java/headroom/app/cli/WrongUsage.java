package headroom.app.cli;

import headroom.model.Message;

/// A command that was called in a wrong way: it ends with exit code 2.
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message sentence;

    WrongUsage(String key, Object... arguments) {
        super(key);
        sentence = Message.of(key, arguments);
    }

    /// What was wrong and what would be right.
    Message sentence() {
        return sentence;
    }
}
