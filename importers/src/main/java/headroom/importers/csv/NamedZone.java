package headroom.importers.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
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
        return IN_BRACKETS
                .matcher(header)
                .results()
                .map(found -> Objects.requireNonNull(found.group(1)))
                .filter(name -> ZONE.matcher(name).matches())
                .flatMap(name -> known(name).stream())
                .findFirst();
    }

    /// A word may only look like a zone.
    private static Optional<ZoneId> known(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }
}
