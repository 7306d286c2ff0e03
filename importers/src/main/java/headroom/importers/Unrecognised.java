package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.model.Message;
import headroom.model.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in one sentence what a file that nothing recognises looks like, and what to do about it.
final class Unrecognised {
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{1,200}?)</title>");
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("spreadsheet", 'P', 'K', 3, 4),
            new Signature("pdf", '%', 'P', 'D', 'F'),
            new Signature("picture", 0x89, 'P', 'N', 'G'),
            new Signature("picture", 0xFF, 0xD8, 0xFF),
            new Signature("parquet", 'P', 'A', 'R', '1'),
            new Signature("packed", 0x28, 0xB5, 0x2F, 0xFD),
            new Signature("packed", 0xFD, '7', 'z', 'X'),
            new Signature("packed", 'B', 'Z', 'h'),
            new Signature("packed", '7', 'z', 0xBC, 0xAF),
            new Signature("packed", 'R', 'a', 'r', '!'),
            new Signature("spreadsheet-old", 0xD0, 0xCF, 0x11, 0xE0),
            new Signature("data-platform", 'A', 'R', 'R', 'O', 'W', '1'),
            new Signature("data-platform", 'O', 'b', 'j', 1),
            new Signature("database", 'S', 'Q', 'L', 'i', 't', 'e'));

    /// What tells a container of tar, and where it stands.
    private static final String TAR = "ustar";

    private static final int TAR_AT = 257;

    private Unrecognised() {}

    static void note(Head head, SeriesSink sink) {
        byte[] bytes = head.bytes();
        if (bytes.length == 0 || head.text().isBlank()) {
            say(sink, bytes.length == 0 ? "import.unknown-empty" : "import.unknown-blank");
            return;
        }
        if (bytes.length > TAR.length() + TAR_AT
                && new String(bytes, TAR_AT, TAR.length(), StandardCharsets.US_ASCII).equals(TAR)) {
            say(sink, "import.unknown-packed");
            return;
        }
        for (Signature signature : SIGNATURES) {
            if (signature.opens(bytes)) {
                say(sink, "import.unknown-" + signature.name);
                return;
            }
        }
        if (head.binary()) {
            say(sink, "import.unknown-binary");
            return;
        }
        String start = head.start();
        String lower = start.substring(0, Math.min(200, start.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<html")) {
            Matcher title = TITLE.matcher(start);
            if (title.find()) {
                sink.note(
                        Severity.DANGER,
                        new Place(0, 0),
                        Message.of(
                                "import.web-page-titled",
                                Objects.requireNonNull(title.group(1)).strip()),
                        Message.of("import.web-page-titled.action"));
            } else {
                say(sink, "import.web-page");
            }
        } else if (lower.startsWith("<")) {
            say(sink, "import.unknown-xml");
        } else if (lower.startsWith("{") || lower.startsWith("[")) {
            say(sink, "import.unknown-json");
        } else {
            say(sink, "import.unknown-text");
        }
    }

    private static void say(SeriesSink sink, String what) {
        sink.note(Severity.DANGER, new Place(0, 0), Message.of(what), Message.of(what + ".action"));
    }

    private static final class Signature {
        private final String name;
        private final int[] magic;

        Signature(String name, int... magic) {
            this.name = name;
            this.magic = magic;
        }

        boolean opens(byte[] bytes) {
            if (bytes.length < magic.length) {
                return false;
            }
            for (int i = 0; i < magic.length; i++) {
                if ((bytes[i] & 0xFF) != magic[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
