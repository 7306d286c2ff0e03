package headroom.app.document;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An origin as lines of text: the path, then length and fingerprint where they are known.
final class OriginText {
    private OriginText() {}

    static String write(Optional<Origin> origin) {
        return origin.map(known -> known.path().toAbsolutePath()
                        + known.state()
                                .map(state -> "\n" + state.bytes() + "\n" + state.sha256())
                                .orElse(""))
                .orElse("");
    }

    static Optional<Origin> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(lines.getFirst());
            if (lines.size() < 3) {
                return Optional.of(new Origin(path, Optional.empty()));
            }
            FileState state = new FileState(Long.parseLong(lines.get(1)), lines.get(2));
            return Optional.of(new Origin(path, Optional.of(state)));
        } catch (InvalidPathException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
