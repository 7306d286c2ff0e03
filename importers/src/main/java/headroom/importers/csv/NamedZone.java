package headroom.importers.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The zone that the header of a column of times names, as in `Time (Europe/Berlin)` or `timestamp [UTC]`.
final class NamedZone {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]\\s*([^)\\]]+?)\\s*[)\\]]");
    /// Regions with their continent, UTC with or without an offset, and offsets; no three letters, which are often no
    /// zone but a unit, and as a zone ambiguous.
    private static final Pattern ZONE =
            Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z_/+\\-0-9]+|(UTC|GMT)([+-]\\d.*)?|[+-]\\d{1,2}:?\\d{0,2}|Z");

    private NamedZone() {}

    /// The zone, if the header names one.
    static Optional<ZoneId> in(String header) {
        Matcher bracket = IN_BRACKETS.matcher(header);
        while (bracket.find()) {
            String name = bracket.group(1);
            if (ZONE.matcher(name).matches()) {
                try {
                    return Optional.of(ZoneId.of(name));
                } catch (DateTimeException unknown) {
                    // a word that only looks like one
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
