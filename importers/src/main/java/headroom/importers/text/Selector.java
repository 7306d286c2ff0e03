package headroom.importers.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A metric with labels as Prometheus and Grafana write it: `metric{label="value", other="x"}`.
///
/// @param metric the name of the metric; empty where only labels stand
/// @param labels label values by label name
public record Selector(String metric, Map<String, String> labels) {
    /// Copies the labels.
    public Selector {
        labels = Map.copyOf(labels);
    }

    /// The selector that a text is; empty if it is none (a text without braces is none).
    public static Optional<Selector> parse(String text) {
        int open = text.indexOf('{');
        if (open < 0 || !text.stripTrailing().endsWith("}")) {
            return Optional.empty();
        }
        String metric = text.substring(0, open).strip();
        if (!metric.matches("[A-Za-z_:][A-Za-z0-9_:.]*|")) {
            return Optional.empty();
        }
        return labels(text.stripTrailing(), open + 1).map(labels -> of(metric, labels));
    }

    private static Selector of(String metric, Map<String, String> labels) {
        String name = labels.remove("__name__");
        return new Selector(metric.isEmpty() && name != null ? name : metric, labels);
    }

    private static Optional<Map<String, String>> labels(String text, int from) {
        Map<String, String> labels = new LinkedHashMap<>();
        int at = from;
        while (true) {
            at = skip(text, at, " ,");
            if (at == text.length() - 1) {
                return Optional.of(labels);
            }
            if (at == from && text.charAt(at) == '"') {
                int named = quotedName(text, at, labels);
                if (named > 0) {
                    at = named;
                    continue;
                }
            }
            int equals = text.indexOf('=', at);
            if (equals < 0 || equals + 1 >= text.length() || text.charAt(equals + 1) != '"') {
                return Optional.empty();
            }
            String name = text.substring(at, equals).strip();
            StringBuilder value = new StringBuilder();
            int end = value(text, equals + 2, value);
            if (end < 0 || !name.matches("[A-Za-z_][A-Za-z0-9_.]*|\"[^\"]*\"")) {
                return Optional.empty();
            }
            labels.put(name.replace("\"", ""), value.toString());
            at = end;
        }
    }

    /// Names with other characters than letters, digits and underscores stand in quotes before the labels: the place
    /// behind such a name, 0 where there is none.
    private static int quotedName(String text, int at, Map<String, String> labels) {
        StringBuilder name = new StringBuilder();
        int end = value(text, at + 1, name);
        int next = end < 0 ? -1 : skip(text, end, " ");
        if (next < 0 || next >= text.length() || text.charAt(next) == '=') {
            return 0;
        }
        labels.put("__name__", name.toString());
        return next;
    }

    /// Reads a quoted value; the place behind its closing quote, or -1 if there is none.
    private static int value(String text, int from, StringBuilder value) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                value.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else {
                value.append(c);
            }
        }
        return -1;
    }

    private static int skip(String text, int from, String skipped) {
        int at = from;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
