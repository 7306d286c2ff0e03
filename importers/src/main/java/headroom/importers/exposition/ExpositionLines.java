package headroom.importers.exposition;

import headroom.importers.LinesNotRead;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Epoch;
import headroom.importers.text.Selector;
import headroom.importers.text.WrittenNumber;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes the lines of a text of samples.
final class ExpositionLines {
    private static final int MOST_KNOWN = 1 << 20;
    private static final double FEWEST_SECONDS = 1e8;

    private final SeriesSink sink;
    private final boolean openMetrics;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, SeriesSink.Samples> series = new HashMap<>();
    private final Map<String, String> explanations = new HashMap<>();
    private Optional<SeriesSink.Samples> current = Optional.empty();
    private long momentary;
    private long histograms;
    private final LinesNotRead odd = LinesNotRead.none();

    ExpositionLines(SeriesSink sink, boolean openMetrics) {
        this.sink = sink;
        this.openMetrics = openMetrics;
    }

    /// Takes a line of a metrics page or a dump.
    void take(String line, long number) {
        if (line.startsWith("#")) {
            comment(line);
        } else if (!line.isBlank()) {
            int end = nameEnd(line);
            String[] parts =
                    end < 0 ? new String[0] : line.substring(end).strip().split("\\s+", 4);
            if (end <= 0 || parts.length == 0 || parts[0].isEmpty()) {
                odd.add(number);
            } else if (parts[0].startsWith("{")) {
                histograms++;
            } else {
                sample(line.substring(0, end), parts, number);
            }
        }
    }

    private void sample(String name, String[] parts, long number) {
        double value = WrittenNumber.of(parts[0]);
        if (Double.isNaN(value) && !parts[0].equalsIgnoreCase("nan")) {
            odd.add(number);
            return;
        }
        boolean stamped = parts.length > 1 && !parts[1].startsWith("#");
        long millis = stamped ? millis(parts[1], name.startsWith("{__name__=")) : Epoch.NONE;
        if (!stamped) {
            momentary++;
            sink.current(header(name), OptionalLong.empty(), value, explanation(name));
        } else if (millis == Epoch.NONE) {
            odd.add(number);
        } else {
            open(name).add(millis, value);
        }
    }

    /// Takes a line of what `promtool query` prints: `{labels} =>`, then `value @[time]`; an instant query prints both
    /// in one line.
    void takePrinted(String line, long number) {
        String rest = line.strip();
        int arrow = rest.lastIndexOf("} =>");
        if (arrow >= 0) {
            String name = rest.substring(0, arrow + 1);
            rest = rest.substring(arrow + 4).strip();
            if (!rest.isEmpty()) {
                instant(name, rest, number);
                return;
            }
            current = Optional.of(open(name));
        }
        int at = rest.lastIndexOf(" @[");
        if (at > 0 && rest.endsWith("]") && current.isPresent()) {
            long millis = Epoch.secondsToMillis(rest.substring(at + 3, rest.length() - 1));
            if (millis != Epoch.NONE) {
                current.get().add(millis, WrittenNumber.of(rest.substring(0, at)));
                return;
            }
        }
        if (!rest.isEmpty()) {
            odd.add(number);
        }
    }

    /// The answer to an instant query stands in one line.
    private void instant(String name, String rest, long number) {
        int at = rest.lastIndexOf(" @[");
        long millis = at > 0 && rest.endsWith("]")
                ? Epoch.secondsToMillis(rest.substring(at + 3, rest.length() - 1))
                : Epoch.NONE;
        if (millis == Epoch.NONE) {
            odd.add(number);
        } else {
            momentary++;
            sink.current(header(name), OptionalLong.of(millis), WrittenNumber.of(rest.substring(0, at)), "");
        }
    }

    private void comment(String line) {
        String[] words = line.split("\\s+", 4);
        if (words.length == 4 && words[1].equals("TYPE")) {
            types.put(unquoted(words[2]), words[3].strip());
        } else if (words.length == 4 && words[1].equals("HELP") && explanations.size() < MOST_KNOWN) {
            explanations.put(unquoted(words[2]), words[3].strip());
        }
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /// Where metric and labels end: behind the brace that closes, quotes passed over.
    private static int nameEnd(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '}') {
                return i + 1;
            } else if (!quoted && c == ' ' && line.indexOf('{') < 0) {
                return i;
            }
        }
        return -1;
    }

    /// Pages count milliseconds, OpenMetrics seconds, a dump of the database milliseconds.
    private long millis(String text, boolean dumped) {
        double size = WrittenNumber.decimal(text);
        boolean seconds =
                text.indexOf('.') >= 0 || (!dumped && (openMetrics || (size >= FEWEST_SECONDS && size < 1e11)));
        return Epoch.toMillis(text, seconds ? 3 : 0);
    }

    private SeriesSink.Samples open(String name) {
        SeriesSink.Samples known = series.get(name);
        if (known != null) {
            return known;
        }
        SeriesSink.Samples samples = sink.series(header(name));
        if (series.size() < MOST_KNOWN) {
            series.put(name, samples);
        }
        return samples;
    }

    private SeriesHeader header(String name) {
        Optional<Selector> selector = Selector.parse(name);
        String metric = selector.map(Selector::metric).orElse(name);
        Map<String, String> labels = selector.map(Selector::labels).orElse(Map.of());
        // what a query gave has lost its name, and with it what it is
        Kind usual = metric.isEmpty() ? Kind.UNKNOWN : Kind.GAUGE;
        return SeriesHeader.named(metric, labels, Stamp.END).as(kind(metric)).usually(usual);
    }

    /// What the page says of the metric.
    private String explanation(String name) {
        int brace = name.indexOf('{');
        String metric = (brace < 0 ? name : name.substring(0, brace)).strip();
        String said = explanations.get(metric);
        return said != null ? said : explanations.getOrDefault(family(metric), "");
    }

    private static String family(String metric) {
        return metric.replaceFirst("_(total|bucket|sum|count|created)$", "");
    }

    private Kind kind(String metric) {
        String family = family(metric);
        String type = types.getOrDefault(metric, types.getOrDefault(family, ""));
        return switch (type) {
            case "counter" -> metric.endsWith("_created") ? Kind.GAUGE : Kind.COUNTER;
            case "gauge" -> Kind.GAUGE;
            case "histogram" -> metric.endsWith("_created") ? Kind.GAUGE : Kind.COUNTER;
            case "summary" -> metric.equals(family) ? Kind.QUANTILE : Kind.COUNTER;
            default -> Kind.UNKNOWN;
        };
    }

    void note() {
        if (momentary > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "snapshot", momentary);
        }
        if (histograms > 0) {
            sink.note(Severity.CAUTION, Place.WHOLE, "native-histogram-samples", histograms);
        }
        odd.note(sink);
    }
}
