package headroom.app.cli;

import headroom.app.words.Words;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Options that every command understands.
final class CommonOptions {
    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "as-of")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone", converter = ZoneConverter.class)
    Optional<ZoneId> zone = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    Optional<Long> seed = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    /// The zone in which stamps without one are read and which sets days and weeks.
    ZoneId zoneOrUtc() {
        return zone.orElse(ZoneOffset.UTC);
    }

    /// The time at which the question is asked: a time, a local time in the zone, or the first moment of a day in it.
    ///
    /// @throws WrongUsage if it is none of these
    Optional<Instant> asOf(ZoneId in) {
        return asOf.map(text -> parse(text, in));
    }

    private static Instant parse(String text, ZoneId zone) {
        try {
            if (text.length() <= "2026-11-01".length()) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            boolean zoned =
                    text.endsWith("Z") || text.substring("2026-11-01T".length()).matches(".*[+-].*");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new WrongUsage("cli.wrong-as-of", text);
        }
    }

    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException(Words.english(ZoneOffset.UTC).say("cli.wrong-zone", value));
            }
        }
    }
}
