package headroom.importers.live;

import headroom.model.Message;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/// Why a server gave nothing, and what to do about it. Holds no credential.
public final class LiveTrouble extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /// @param key names the sentence and, with `.action` behind it, what to do
    LiveTrouble(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// What happened.
    public Message sentence() {
        return new Message(key, arguments);
    }

    /// What to do.
    public Message action() {
        return new Message(key + ".action", arguments);
    }

    /// Whether the server found the query too large, so that a shorter one may do.
    boolean tooLarge() {
        return key.equals("import.live-too-large");
    }
}
