package headroom.importers;

import headroom.importers.table.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What files with the same columns have in common.
final class Shape {
    private static final int DIGITS = 32;
    private static final int LONGEST_LINE = 4096;

    private Shape() {}

    /// The shape of a file of which nothing is said; empty where it names no columns.
    static String of(Head head) {
        if (head.binary() || head.json().isPresent() || head.start().startsWith("<")) {
            return "";
        }
        Optional<Sheet> sheet = head.sheet();
        if (sheet.isPresent()) {
            return sheet.get().named()
                    ? digits(String.join("\u0001", sheet.get().names()))
                    : "";
        }
        // a table whose separator has to be said
        String line = head.firstLine();
        return line.isEmpty() ? "" : digits(line.substring(0, Math.min(LONGEST_LINE, line.length())));
    }

    private static String digits(String columns) {
        return Fingerprint.of(columns.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
