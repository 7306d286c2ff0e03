package headroom.importers.datadog;

import headroom.importers.json.Json;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A unit as Datadog writes it: `[primary, per]`, each with a name, a family and a factor to the base of the
/// family.
final class DatadogUnit {
    private static final Map<String, Unit> NAMED = Map.ofEntries(
            Map.entry("percent", Unit.PERCENT),
            Map.entry("fraction", Unit.RATIO),
            Map.entry("request", Unit.REQUESTS),
            Map.entry("error", Unit.ERRORS),
            Map.entry("connection", Unit.CONNECTIONS),
            Map.entry("instance", Unit.INSTANCES),
            Map.entry("host", Unit.INSTANCES),
            Map.entry("node", Unit.INSTANCES),
            Map.entry("core", Unit.CORES),
            Map.entry("millicore", Unit.MILLICORES),
            Map.entry("nanocore", Unit.NANOCORES));

    private DatadogUnit() {}

    /// Reads the list on which the parser stands; {@link Unit#UNKNOWN} for null and for units that are not in the
    /// list.
    static Unit read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return Unit.UNKNOWN;
        }
        Part primary = new Part();
        Part per = new Part();
        int index = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT && index < 2) {
                (index == 0 ? primary : per).read(parser);
            } else {
                Json.skip(parser);
            }
            index++;
        }
        return per.name.isEmpty() ? primary.unit() : primary.per(per);
    }

    private static final class Part {
        private String name = "";
        private String family = "";
        private double scale = Double.NaN;

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "name" -> name = Json.text(parser).orElse("");
                    case "family" -> family = Json.text(parser).orElse("");
                    case "scale_factor" -> scale = Json.number(parser);
                    default -> Json.skip(parser);
                }
            }
        }

        Unit unit() {
            Unit named = NAMED.get(name);
            if (named != null) {
                return named;
            }
            return switch (family) {
                case "time" -> scaled(Dimension.TIME, Unit.SECONDS);
                case "bytes" -> scaled(Dimension.DATA, Unit.BYTES);
                case "cpu" -> scaled(Dimension.CORES, Unit.CORES);
                case "" -> Unit.UNKNOWN;
                // requests, queries, packets, operations: things that are counted
                default ->
                    List.of("percentage", "temperature", "frequency", "money").contains(family)
                            ? Unit.UNKNOWN
                            : Unit.COUNT;
            };
        }

        private Unit scaled(Dimension dimension, Unit base) {
            return Arrays.stream(Unit.values())
                    .filter(unit -> unit.dimension() == dimension)
                    .filter(unit -> Math.abs(unit.factorTo(base) / scale - 1) < 1e-9)
                    .findFirst()
                    .orElse(Unit.UNKNOWN);
        }

        Unit per(Part time) {
            Unit counted = unit();
            boolean second = time.name.equals("second");
            boolean minute = time.name.equals("minute");
            return switch (counted) {
                case REQUESTS -> second ? Unit.REQUESTS_PER_SECOND : minute ? Unit.REQUESTS_PER_MINUTE : Unit.UNKNOWN;
                case ERRORS -> second ? Unit.ERRORS_PER_SECOND : Unit.UNKNOWN;
                case BITS -> second ? Unit.BITS_PER_SECOND : Unit.UNKNOWN;
                case BYTES -> second ? Unit.BYTES_PER_SECOND : Unit.UNKNOWN;
                case KILOBYTES -> second ? Unit.KILOBYTES_PER_SECOND : Unit.UNKNOWN;
                case MEGABYTES -> second ? Unit.MEGABYTES_PER_SECOND : Unit.UNKNOWN;
                case COUNT, CONNECTIONS, INSTANCES ->
                    switch (time.name) {
                        case "second" -> Unit.PER_SECOND;
                        case "minute" -> Unit.PER_MINUTE;
                        case "hour" -> Unit.PER_HOUR;
                        default -> Unit.UNKNOWN;
                    };
                default -> Unit.UNKNOWN;
            };
        }
    }
}
