package headroom.importers.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/// A name split into words, so that one pattern fits `http_requests_total`, `system.cpu.user`, `Requests/s` and
/// `CPUUtilization`: lower case, words separated and surrounded by single underscores, signs of units spelled
/// out.
public final class Words {
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Words() {}

    /// The words of a name, such as `_http_requests_total_`; `_` for an empty name.
    public static String of(String name) {
        String spelled = CAMEL.matcher(name.replace("5XX", "5xx").replace("RPS", "rps"))
                .replaceAll("_")
                .toLowerCase(Locale.ROOT)
                .replace("%", " percent ")
                .replace("/", " per ")
                .replace("\u00B5", "u")
                .replace("\u03BC", "u")
                .replace("\u00E4", "ae")
                .replace("\u00F6", "oe")
                .replace("\u00FC", "ue");
        String words = OTHER.matcher(spelled).replaceAll("_");
        return "_" + strip(words) + (strip(words).isEmpty() ? "" : "_");
    }

    private static String strip(String words) {
        int from = words.startsWith("_") ? 1 : 0;
        int to = words.endsWith("_") && words.length() > from ? words.length() - 1 : words.length();
        return words.substring(from, Math.max(from, to));
    }
}
