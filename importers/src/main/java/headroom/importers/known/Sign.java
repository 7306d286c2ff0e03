package headroom.importers.known;

import headroom.importers.Head;
import headroom.importers.json.JsonOutline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of the table `formats.txt`: what tells a format.
///
/// @param format the name of the format
/// @param remedy what to do instead
/// @param where `text`, `json` or `bytes`
/// @param patterns what must be there
/// @param name what such a file is called
record Sign(String format, String remedy, String where, List<Pattern> patterns, String name) {
    private static final String TABLE = "formats.txt";
    private static final int LOOKED_AT = 4096;

    /// The first sign that fits a file.
    static Optional<Sign> fitting(Head head) {
        return Shipped.SIGNS.stream().filter(sign -> sign.fits(head)).findFirst();
    }

    private boolean fits(Head head) {
        boolean binary = head.binary();
        return switch (where) {
            case "json" -> !binary && head.json().filter(this::fits).isPresent();
            case "bytes" -> binary && found(new String(head.bytes(), StandardCharsets.ISO_8859_1));
            default -> !binary && found(head.start());
        };
    }

    private boolean found(String text) {
        String opening = text.substring(0, Math.min(LOOKED_AT, text.length()));
        return patterns.stream().allMatch(pattern -> pattern.matcher(opening).find());
    }

    private boolean fits(JsonOutline json) {
        return patterns.stream()
                .allMatch(pattern -> json.paths().stream()
                        .anyMatch(path -> pattern.matcher(path).matches()));
    }

    static Sign parse(String line) {
        String[] parts = line.split(" ~ ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("no sign: " + line);
        }
        String where = parts[2].strip();
        String sign = parts[3].strip();
        List<Pattern> patterns = where.equals("json")
                ? Arrays.stream(sign.split(" & ", -1)).map(Pattern::compile).toList()
                : List.of(Pattern.compile(sign, Pattern.MULTILINE));
        return new Sign(parts[0].strip(), parts[1].strip(), where, patterns, parts[4].strip());
    }

    /// Reads the table once, when it is first needed.
    private static final class Shipped {
        static final List<Sign> SIGNS = read();

        private Shipped() {}

        private static List<Sign> read() {
            InputStream table = Objects.requireNonNull(Sign.class.getResourceAsStream(TABLE), TABLE);
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(Sign::parse)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
