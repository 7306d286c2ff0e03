package headroom.app.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// All patterns, one file an area; the first segment of a key names its area.
final class Bundle {
    private static final Map<String, Map<String, Phrase>> AREAS = new ConcurrentHashMap<>();

    private Bundle() {}

    /// The pattern with that key.
    static Optional<Phrase> phrase(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                AREAS.computeIfAbsent(key.substring(0, dot), Bundle::load).get(key));
    }

    /// All keys of an area, sorted.
    static SortedSet<String> keys(String area) {
        return new TreeSet<>(AREAS.computeIfAbsent(area, Bundle::load).keySet());
    }

    private static Map<String, Phrase> load(String area) {
        Map<String, Phrase> phrases = new HashMap<>();
        try (InputStream file = Bundle.class.getResourceAsStream("/headroom/app/words/" + area + ".properties")) {
            if (file != null) {
                Properties patterns = new Properties();
                patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                patterns.forEach((key, pattern) -> phrases.put((String) key, Phrase.parse((String) pattern)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }
}
