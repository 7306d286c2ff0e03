package headroom.importers.workbook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import headroom.model.Message;
import headroom.model.series.Samples;
import headroom.model.workbook.Workbook;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of `workbook.json`, made from the records that are written into it, with what their comments say. A
/// type that it does not know fails, so that nothing new goes unsaid.
final class WorkbookSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TIME = "^-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$";
    private static final String AMOUNT = "^[A-Z]{3} -?\\d+(\\.\\d+)?$";

    private final SortedMap<String, ObjectNode> definitions = new TreeMap<>();

    private WorkbookSchema() {}

    static ObjectNode ofThisVersion() {
        return new WorkbookSchema().document();
    }

    private ObjectNode document() {
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "workbook.json of a Headroom workbook, format " + WorkbookFile.SCHEMA_VERSION)
                .put("description", "docs/workbook-format.md says more. Made from the records of headroom.model.");
        ObjectNode properties = object(schema, List.of("format", "schema_version", "workbook"));
        properties.putObject("format").put("const", DocumentJson.Document.FORMAT);
        properties.putObject("schema_version").put("const", WorkbookFile.SCHEMA_VERSION);
        properties.set("workbook", of(Workbook.class));
        define("message", message());
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.equals(Samples.class)) {
            return samples();
        }
        if (plain.equals(Message.class)) {
            return reference("message");
        }
        if (plain.isEnum()) {
            ObjectNode words = NODES.objectNode();
            ArrayNode names = words.putArray("enum");
            Arrays.stream(plain.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                    .forEach(names::add);
            return words;
        }
        // a zone is sealed too, and no alternative of the model
        boolean ofTheModel = plain.getPackageName().startsWith("headroom.");
        if (ofTheModel && (plain.isRecord() || plain.isSealed())) {
            return defined(plain);
        }
        return value(plain);
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw.equals(Optional.class)) {
            return orNothing(of(last));
        }
        if (raw.equals(List.class)) {
            ObjectNode list = NODES.objectNode().put("type", "array");
            list.set("items", of(last));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode map = NODES.objectNode().put("type", "object");
            if (type.getActualTypeArguments()[0].equals(Double.class)) {
                map.putObject("propertyNames").put("pattern", "^\\d+(\\.\\d+)?(E-?\\d+)?$");
            }
            map.set("additionalProperties", of(last));
            return map;
        }
        throw new IllegalStateException("nobody says how " + type + " is written");
    }

    private static ObjectNode value(Class<?> type) {
        Map<Class<?>, ObjectNode> known = Map.ofEntries(
                Map.entry(String.class, typed("string")),
                Map.entry(Character.class, typed("string").put("minLength", 1).put("maxLength", 1)),
                Map.entry(boolean.class, typed("boolean")),
                Map.entry(int.class, typed("integer")),
                Map.entry(long.class, typed("integer")),
                Map.entry(double.class, typed("number")),
                Map.entry(Double.class, typed("number")),
                Map.entry(OptionalDouble.class, orNothing(typed("number"))),
                Map.entry(OptionalInt.class, orNothing(typed("integer"))),
                Map.entry(Instant.class, typed("string").put("pattern", TIME)),
                Map.entry(LocalDate.class, typed("string").put("pattern", "^-?\\d{4,}-\\d\\d-\\d\\d$")),
                Map.entry(ZoneId.class, typed("string").put("minLength", 1)),
                Map.entry(Money.class, typed("string").put("pattern", AMOUNT)),
                Map.entry(CurrencyUnit.class, typed("string").put("pattern", "^[A-Z]{3}$")));
        ObjectNode schema = known.get(type);
        if (schema == null) {
            throw new IllegalStateException("nobody says how " + type + " is written");
        }
        return schema;
    }

    private ObjectNode defined(Class<?> type) {
        String name = snake(type.getSimpleName());
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode());
            definitions.put(name, type.isRecord() ? record(type, Optional.empty()) : alternatives(type));
        }
        return reference(name);
    }

    private ObjectNode record(Class<?> type, Optional<String> kind) {
        ObjectNode schema = NODES.objectNode();
        RecordComment comment = RecordComment.of(type);
        comment.summary().ifPresent(text -> schema.put("description", text));
        List<RecordComponent> parts = List.of(type.getRecordComponents());
        List<String> names = parts.stream().map(part -> snake(part.getName())).toList();
        List<String> required = kind.isEmpty() ? names : concat("kind", names);
        ObjectNode properties = object(schema, required);
        kind.ifPresent(word -> properties.putObject("kind").put("const", word));
        for (RecordComponent part : parts) {
            ObjectNode property = of(part.getGenericType());
            comment.part(part.getName()).ifPresent(text -> property.put("description", text));
            properties.set(snake(part.getName()), property);
        }
        return schema;
    }

    private ObjectNode alternatives(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode any = schema.putArray("oneOf");
        for (Class<?> mixin : List.of(WorkbookJson.NamedChange.class, WorkbookJson.NamedDemand.class)) {
            for (JsonSubTypes.Type named :
                    mixin.getAnnotation(JsonSubTypes.class).value()) {
                if (type.isAssignableFrom(named.value())) {
                    any.add(record(named.value(), Optional.of(named.name())));
                }
            }
        }
        return schema;
    }

    private static ObjectNode samples() {
        ObjectNode schema = NODES.objectNode();
        ObjectNode properties = object(schema, List.of("entry", "points"));
        properties.set("entry", typed("string").put("pattern", "^(series/\\d{6,}\\.bin)?$"));
        properties.set("points", typed("integer").put("minimum", 0));
        return schema;
    }

    /// A sentence of the program: its key and what is filled in.
    private ObjectNode message() {
        ObjectNode schema = NODES.objectNode();
        ObjectNode properties = object(schema, List.of("key", "arguments"));
        properties.set("key", typed("string").put("pattern", "^[a-z][a-z0-9.-]*$"));
        properties.set("arguments", list(reference("argument")));
        ObjectNode argument = NODES.objectNode();
        ArrayNode any = argument.putArray("anyOf");
        for (String plain : List.of("string", "number", "boolean")) {
            any.add(typed(plain));
        }
        any.add(list(reference("argument")));
        any.add(one("long", typed("integer")));
        for (String text : List.of("double", "date", "instant", "duration", "money", "exact_money")) {
            any.add(one(text, typed("string")));
        }
        any.add(one("message", reference("message")));
        ObjectNode quantity = NODES.objectNode();
        ObjectNode parts = object(quantity, List.of("quantity", "unit"));
        parts.set("quantity", typed("string"));
        parts.set("unit", typed("string"));
        any.add(quantity);
        any.add(one("estimate", estimate()));
        define("argument", argument);
        return schema;
    }

    private static ObjectNode estimate() {
        ObjectNode schema = NODES.objectNode();
        ObjectNode properties = object(schema, List.of("value", "low", "high", "confidence", "at_least"));
        properties.set("value", typed("number"));
        properties.set("low", typed("string"));
        properties.set("high", typed("string"));
        properties.set("confidence", typed("number"));
        properties.set("at_least", typed("boolean"));
        return schema;
    }

    private static ObjectNode one(String name, JsonNode value) {
        ObjectNode schema = NODES.objectNode();
        object(schema, List.of(name)).set(name, value);
        return schema;
    }

    private static ObjectNode list(JsonNode items) {
        ObjectNode list = typed("array");
        list.set("items", items);
        return list;
    }

    /// An object with exactly those properties.
    ///
    /// @return where they are described
    private static ObjectNode object(ObjectNode schema, List<String> required) {
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode names = schema.putArray("required");
        required.forEach(names::add);
        return schema.putObject("properties");
    }

    private static ObjectNode orNothing(ObjectNode schema) {
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    private static ObjectNode typed(String name) {
        return NODES.objectNode().put("type", name);
    }

    private static ObjectNode reference(String name) {
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private void define(String name, ObjectNode schema) {
        definitions.put(name, schema);
    }

    private static List<String> concat(String first, List<String> rest) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
                .toList();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
