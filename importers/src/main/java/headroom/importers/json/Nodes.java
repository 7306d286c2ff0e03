package headroom.importers.json;

import headroom.importers.limit.Limits;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Grows a tree from a parser. What has grown stays when the parser gives up; a document of more values than any
/// export of its kind holds is cut.
public final class Nodes {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int MOST = Limits.CURRENT.jsonValues();

    private JsonNode root = MissingNode.getInstance();
    private int count;

    /// Grows the value that the parser stands on.
    public void read(JsonParser parser) {
        value(parser, node -> root = node);
    }

    /// What has grown.
    public JsonNode root() {
        return root;
    }

    /// Whether the document has more values than are taken.
    public boolean cut() {
        return count > MOST;
    }

    private void value(JsonParser parser, Consumer<JsonNode> place) {
        JsonToken token = parser.currentToken();
        count++;
        if (token == null || cut()) {
            Json.skip(parser);
            return;
        }
        switch (token) {
            case START_OBJECT -> {
                ObjectNode object = MAKE.objectNode();
                place.accept(object);
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String key = parser.currentName();
                    parser.nextToken();
                    value(parser, child -> object.set(key, child));
                }
            }
            case START_ARRAY -> {
                ArrayNode array = MAKE.arrayNode();
                place.accept(array);
                for (JsonToken next = parser.nextToken();
                        next != null && next != JsonToken.END_ARRAY;
                        next = parser.nextToken()) {
                    value(parser, array::add);
                }
            }
            case VALUE_TRUE, VALUE_FALSE -> place.accept(MAKE.booleanNode(token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> place.accept(MAKE.nullNode());
            case VALUE_STRING -> place.accept(MAKE.stringNode(parser.getString()));
            // as text: the importers read it as a number or as a time, without rounding
            default -> place.accept(MAKE.stringNode(parser.getString()));
        }
    }

    /// The number that a node is, written as a number or as text; NaN where it is none.
    public static double number(JsonNode node) {
        if (!node.isString()) {
            return Double.NaN;
        }
        try {
            String text = node.stringValue();
            boolean digits =
                    !text.isEmpty() && (Character.isDigit(text.charAt(text.length() - 1)) || text.endsWith("."));
            double value = digits ? Double.parseDouble(text) : Double.NaN;
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// The text that a node is; empty where it is none.
    public static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isBoolean() ? String.valueOf(node.booleanValue()) : "";
    }
}
