package headroom.importers.datadog;

import headroom.importers.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Tags, `key:value`, as labels.
final class Tags {
    private Tags() {}

    /// Reads the list on which the parser stands.
    static void read(JsonParser parser, List<String> tags) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Json.skip(parser);
            return;
        }
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            Json.text(parser).ifPresent(tags::add);
        }
    }

    /// The labels of a series: the tags by which it was grouped and those by which the query was narrowed. A
    /// scope that is more than a list of tags (`AND`, `NOT`, wildcards) is kept whole.
    static Map<String, String> labels(String scope, List<String> groupTags) {
        Map<String, String> labels = new TreeMap<>();
        List<String> narrowing = new ArrayList<>();
        boolean plain = true;
        for (String part : scope.split(",", -1)) {
            String tag = part.strip();
            if (tag.isEmpty() || tag.equals("*")) {
                continue;
            }
            plain &= tag.matches("[^\\s()!*]+");
            narrowing.add(tag);
        }
        if (plain) {
            narrowing.forEach(tag -> put(labels, tag));
        } else {
            labels.put("scope", scope);
        }
        groupTags.forEach(tag -> put(labels, tag));
        return labels;
    }

    private static void put(Map<String, String> labels, String tag) {
        int colon = tag.indexOf(':');
        if (colon > 0) {
            labels.put(tag.substring(0, colon), tag.substring(colon + 1));
        } else {
            labels.put(tag, "");
        }
    }
}
