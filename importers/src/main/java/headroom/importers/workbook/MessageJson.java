package headroom.importers.workbook;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Messages as JSON. Text and plain numbers are themselves; every other argument names its type:
/// `{"date": "2026-12-18"}`.
final class MessageJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MessageJson() {}

    static ObjectNode write(Message message) {
        ObjectNode node = NODES.objectNode().put("key", message.key());
        node.set("arguments", writeAll(message.arguments()));
        return node;
    }

    static Message read(JsonNode node) {
        List<Object> arguments = new ArrayList<>();
        node.path("arguments").forEach(argument -> arguments.add(readArgument(argument)));
        return new Message(node.path("key").asString(), arguments);
    }

    private static ArrayNode writeAll(List<?> arguments) {
        ArrayNode array = NODES.arrayNode();
        arguments.forEach(argument -> array.add(writeArgument(argument)));
        return array;
    }

    private static JsonNode writeArgument(Object argument) {
        ObjectNode typed = NODES.objectNode();
        return switch (argument) {
            case String text -> NODES.stringNode(text);
            case Integer number -> NODES.numberNode(number);
            case Long number -> typed.put("long", number);
            case Double number -> Double.isFinite(number) ? NODES.numberNode(number) : typed.put("double", "" + number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Message message -> typed.set("message", write(message));
            case List<?> list -> writeAll(list);
            case LocalDate date -> typed.put("date", date.toString());
            case Instant instant -> typed.put("instant", instant.toString());
            case Duration duration -> typed.put("duration", duration.toString());
            case Money money -> typed.put("money", money.toString());
            case BigMoney money -> typed.put("exact_money", money.toString());
            case Quantity quantity ->
                typed.put("quantity", "" + quantity.value())
                        .put("unit", quantity.unit().id());
            case Estimate estimate -> typed.set("estimate", write(estimate));
            case Enum<?> constant ->
                NODES.stringNode(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            default -> NODES.stringNode(argument.toString());
        };
    }

    private static Object readArgument(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isIntegralNumber()) {
            return node.intValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(readArgument(item)));
            return List.copyOf(list);
        }
        return readTyped(node);
    }

    private static Object readTyped(JsonNode node) {
        String type = node.propertyNames().stream().findFirst().orElse("");
        JsonNode value = node.path(type);
        return switch (type) {
            case "long" -> value.longValue();
            case "double" -> Double.valueOf(value.asString());
            case "message" -> read(value);
            case "date" -> LocalDate.parse(value.asString());
            case "instant" -> Instant.parse(value.asString());
            case "duration" -> Duration.parse(value.asString());
            case "money" -> Money.parse(value.asString());
            case "exact_money" -> BigMoney.parse(value.asString());
            case "quantity" ->
                Quantity.of(
                        Double.parseDouble(value.asString()),
                        Unit.byId(node.path("unit").asString()).orElse(Unit.UNKNOWN));
            case "estimate" -> readEstimate(value);
            default -> throw new IllegalArgumentException("no such argument of a message: " + node);
        };
    }

    private static ObjectNode write(Estimate estimate) {
        return NODES.objectNode()
                .put("value", estimate.value())
                .put("low", "" + estimate.low())
                .put("high", "" + estimate.high())
                .put("confidence", estimate.confidence())
                .put("at_least", estimate.atLeast());
    }

    private static Estimate readEstimate(JsonNode node) {
        return new Estimate(
                node.path("value").asDouble(),
                Double.parseDouble(node.path("low").asString()),
                Double.parseDouble(node.path("high").asString()),
                node.path("confidence").asDouble(),
                node.path("at_least").asBoolean());
    }
}
