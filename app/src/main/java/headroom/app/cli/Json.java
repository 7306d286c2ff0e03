package headroom.app.cli;

import headroom.model.unit.Estimate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values as JSON: numbers are finite or null, times ISO 8601 in UTC.
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /// A number with all its digits, a whole one without a fraction; null where it is not finite.
    static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value);
    }

    static ArrayNode numbers(double[] values) {
        ArrayNode array = NODES.arrayNode(values.length);
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    static JsonNode seconds(long millis) {
        return number(millis / 1000.0);
    }

    static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(NODES::stringNode).orElse(NODES.nullNode());
    }

    static JsonNode time(long millis) {
        return NODES.stringNode(Instant.ofEpochMilli(millis).toString());
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ObjectNode numbersByName(Map<?, Double> map) {
        ObjectNode node = NODES.objectNode();
        map.forEach((name, value) -> node.set(String.valueOf(name), number(value)));
        return node;
    }

    /// A fitted figure; null where it cannot be told.
    static JsonNode estimate(Optional<Estimate> estimate) {
        return estimate.<JsonNode>map(Json::estimate).orElse(NODES.nullNode());
    }

    private static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = NODES.objectNode();
        node.set("value", number(estimate.value()));
        node.set("low", number(estimate.low()));
        node.set("high", number(estimate.high()));
        node.set("confidence", number(estimate.confidence()));
        if (estimate.atLeast()) {
            node.put("at_least", true);
        }
        return node;
    }
}
