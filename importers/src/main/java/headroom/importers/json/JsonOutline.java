package headroom.importers.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What the opening of a JSON file looks like: which keys stand where. Enough to tell formats apart without
/// reading the file.
///
/// @param paths where values stand, such as `data.result[].metric`; `[]` stands for any place in an array
/// @param texts the first short scalar at each path
/// @param documents how many whole documents the opening holds; 2 or more means one document a line
public record JsonOutline(Set<String> paths, Map<String, String> texts, int documents) {
    private static final int DEEPEST_PATH = 12;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PATHS = 20_000;

    /// Copies the parts.
    public JsonOutline {
        paths = Set.copyOf(paths);
        texts = Map.copyOf(texts);
    }

    /// The outline of a text that may end anywhere.
    public static JsonOutline of(String opening) {
        Set<String> paths = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        int documents = 0;
        try (JsonParser parser = Json.parser(opening)) {
            Deque<String> stack = new ArrayDeque<>();
            String path = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        paths.add(path);
                        stack.push(path);
                        path = token == JsonToken.START_ARRAY && stack.size() < DEEPEST_PATH ? path + "[]" : path;
                    }
                    case END_OBJECT, END_ARRAY -> {
                        stack.pop();
                        path = parent(parser, stack);
                    }
                    case PROPERTY_NAME -> path = child(parser, stack);
                    default -> {
                        paths.add(path);
                        if (parser.getStringLength() <= LONGEST_TEXT) {
                            texts.putIfAbsent(path, parser.getString());
                        }
                        path = parent(parser, stack);
                    }
                }
                documents += stack.isEmpty() ? 1 : 0;
                if (paths.size() > MOST_PATHS) {
                    break;
                }
            }
        } catch (JacksonException e) {
            // the opening ends in the middle of a value, or is no JSON from here on
        }
        return new JsonOutline(paths, texts, documents);
    }

    /// Whether there is a value at that path.
    public boolean has(String path) {
        return paths.contains(path);
    }

    /// The first short scalar at that path; empty text if there is none.
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    private static String parent(JsonParser parser, Deque<String> stack) {
        if (stack.isEmpty()) {
            return "";
        }
        boolean inArray = parser.streamReadContext().inArray();
        return inArray && stack.size() < DEEPEST_PATH ? stack.peek() + "[]" : stack.peek();
    }

    private static String child(JsonParser parser, Deque<String> stack) {
        if (stack.size() >= DEEPEST_PATH) {
            return stack.peek();
        }
        String base = stack.isEmpty() ? "" : stack.peek();
        return base.isEmpty() ? parser.currentName() : base + "." + parser.currentName();
    }
}
