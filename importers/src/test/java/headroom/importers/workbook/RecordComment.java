package headroom.importers.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the source says of a record and of its components.
///
/// @param summary the first paragraph
/// @param parts what is said of each component
record RecordComment(Optional<String> summary, Map<String, String> parts) {
    private static final Pattern TAG = Pattern.compile("@param (\\w+) (.*?)(?=@param|$)", Pattern.DOTALL);

    static RecordComment of(Class<?> type) {
        String text = comment(type);
        Map<String, String> parts = new HashMap<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            parts.put(tags.group(1), oneLine(tags.group(2)));
        }
        int first = text.indexOf("@param");
        String before = first < 0 ? text : text.substring(0, first);
        String paragraph = oneLine(before.split("\n\\s*\n", -1)[0]);
        return new RecordComment(paragraph.isEmpty() ? Optional.empty() : Optional.of(paragraph), parts);
    }

    Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /// The lines of the comment directly above the declaration, without their slashes.
    private static String comment(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        Path source = Path.of(System.getProperty("headroom.root", ".."), "model", "src", "main", "java")
                .resolve(outer.getName().replace('.', '/') + ".java");
        try {
            Matcher above = Pattern.compile(
                            "((?:[ \t]*///[^\n]*\n)+)(?:[ \t]*@[^\n]*\n)*[ \t]*(?:public )?(?:static )?record "
                                    + type.getSimpleName() + "\\b")
                    .matcher(Files.readString(source));
            return above.find() ? above.group(1).replaceAll("(?m)^[ \t]*/// ?", "") : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\{@link #?(\\S+?)\\}", "$1");
    }
}
