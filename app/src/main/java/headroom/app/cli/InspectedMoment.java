package headroom.app.cli;

import headroom.app.words.Words;
import headroom.model.series.CurrentValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The values of a single moment as `inspect` tells of them.
final class InspectedMoment {
    private static final int LONGEST = 60;

    private InspectedMoment() {}

    static ObjectNode json(CurrentValue value) {
        ObjectNode node = Json.object();
        node.put("id", value.id().toString());
        node.put("name", value.id().metric());
        ObjectNode labels = node.putObject("labels");
        value.id().labels().forEach(labels::put);
        node.set("value", Json.number(value.value()));
        node.put("unit", value.unit().id());
        node.put("kind", id(value.kind()));
        node.put("role", id(value.role()));
        node.set("component", Json.text(value.component()));
        node.set("time", Json.text(value.at().map(Instant::toString)));
        node.put("explanation", value.explanation());
        return node;
    }

    static String table(List<CurrentValue> values, Words words) {
        TextTable table = new TextTable(
                "lrllll",
                Stream.of("current-value", "value", "unit", "kind", "role", "explanation")
                        .map(column -> words.say("cli.column." + column))
                        .toList());
        values.forEach(value -> table.add(List.of(
                value.id().toString(),
                words.print(value.value()),
                value.unit().id(),
                id(value.kind()),
                id(value.role()),
                shortened(value.explanation()))));
        return table.print("  ");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "\u2026";
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
