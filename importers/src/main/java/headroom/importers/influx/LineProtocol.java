package headroom.importers.influx;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.text.Epoch;
import headroom.importers.text.Lines;
import headroom.importers.text.Moment;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads line protocol: `measurement,tag=v field=1.5,other=3i 1556813561098000000`.
public final class LineProtocol implements Importer {
    private static final String FORMAT = "influxdb";
    /// Nothing of it is tried twice: a pattern that goes back over groups takes a frame of the stack for each.
    private static final Pattern LINE = Pattern.compile(
            "(?:[^\\s,=\\\\\"{]|\\\\.)++(?:,(?:[^\\s,=\\\\]|\\\\.)++=(?:[^\\s,=\\\\]|\\\\.)*+)*+ (?:[^\\s,=\\\\]|\\\\.)++=\\S.*\\d{10,19}\\s*");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.binary() || head.json().isPresent()) {
            return Optional.empty();
        }
        List<String> lines = head.lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(3)
                .toList();
        boolean all = !lines.isEmpty()
                && lines.stream()
                        .allMatch(line ->
                                line.length() < 4096 && LINE.matcher(line).matches());
        return all ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Map<String, SeriesSink.Samples> open = new HashMap<>();
        LinesNotRead odd = LinesNotRead.none();
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                String line = lines.text().strip();
                if (!line.isEmpty() && !line.startsWith("#") && !take(line, open, sink)) {
                    odd.add(lines.number());
                }
            }
        }
        odd.note(sink);
    }

    private static boolean take(String line, Map<String, SeriesSink.Samples> open, SeriesSink sink) {
        List<String> parts = split(line, ' ');
        if (parts.size() < 3) {
            return false;
        }
        long millis = Moment.of(parts.getLast(), ZoneOffset.UTC);
        if (millis == Epoch.NONE) {
            return false;
        }
        for (String field : split(parts.get(1), ',')) {
            int equals = unescaped(field, '=');
            double value = equals < 0 ? Double.NaN : number(field.substring(equals + 1));
            if (!Double.isNaN(value)) {
                String name = plain(field.substring(0, equals));
                open.computeIfAbsent(parts.getFirst() + ' ' + name, key -> series(parts.getFirst(), name, sink))
                        .add(millis, value);
            }
        }
        return true;
    }

    private static SeriesSink.Samples series(String key, String field, SeriesSink sink) {
        List<String> parts = split(key, ',');
        Map<String, String> tags = new TreeMap<>();
        for (String tag : parts.subList(1, parts.size())) {
            int equals = unescaped(tag, '=');
            if (equals > 0) {
                tags.put(plain(tag.substring(0, equals)), plain(tag.substring(equals + 1)));
            }
        }
        return sink.series(InfluxNames.header(plain(parts.getFirst()), field, tags));
    }

    private static double number(String text) {
        String digits = text.endsWith("i") || text.endsWith("u") ? text.substring(0, text.length() - 1) : text;
        try {
            return digits.isEmpty() || digits.startsWith("\"") ? Double.NaN : Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NaN; // a truth value
        }
    }

    /// The parts between separators that stand outside quotes and are not escaped.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int unescaped(String text, char mark) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
