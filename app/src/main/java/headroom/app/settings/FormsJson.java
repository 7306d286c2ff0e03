package headroom.app.settings;

import headroom.model.series.DecimalSign;
import headroom.model.series.TextForm;
import headroom.model.series.TimeFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was said of how files are written, as JSON. What cannot be read is forgotten.
final class FormsJson {
    private FormsJson() {}

    static void write(Map<String, TextForm> forms, ArrayNode array) {
        forms.forEach((shape, form) -> {
            ObjectNode node = array.addObject().put("shape", shape);
            form.timeColumn().ifPresent(column -> node.put("time_column", column));
            form.timeFormat()
                    .ifPresent(
                            format -> node.put("time_form", name(format.form())).put("time_pattern", format.pattern()));
            form.delimiter().ifPresent(mark -> node.put("delimiter", String.valueOf(mark)));
            form.decimalSign().ifPresent(sign -> node.put("decimal_sign", name(sign)));
            form.zone().ifPresent(zone -> node.put("zone", zone.getId()));
        });
    }

    static Map<String, TextForm> read(JsonNode array) {
        Map<String, TextForm> forms = new LinkedHashMap<>();
        for (JsonNode node : array) {
            try {
                forms.put(node.path("shape").asString(""), form(node));
            } catch (IllegalArgumentException | DateTimeException unknown) {
                // written by another version: the planner corrects the next file again
            }
        }
        forms.remove("");
        return forms;
    }

    private static TextForm form(JsonNode node) {
        return new TextForm(
                text(node, "time_column"),
                text(node, "time_form")
                        .map(form -> new TimeFormat(
                                TimeFormat.Form.valueOf(form.toUpperCase(Locale.ROOT)),
                                node.path("time_pattern").asString(""))),
                text(node, "delimiter").map(mark -> mark.charAt(0)),
                text(node, "decimal_sign").map(sign -> DecimalSign.valueOf(sign.toUpperCase(Locale.ROOT))),
                text(node, "zone").map(ZoneId::of));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).asString(null)).filter(value -> !value.isEmpty());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
