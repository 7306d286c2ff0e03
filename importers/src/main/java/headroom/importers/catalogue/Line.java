package headroom.importers.catalogue;

import headroom.importers.derive.Derivation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of a table of what metrics mean: rules, or how a series is computed from others.
///
/// @param rules what it says of names; none where it computes
/// @param derivations what it computes; none where it says what names mean
public record Line(List<Rule> rules, List<Derivation> derivations) {
    private static final List<String> PROPERTIES = List.of("unit", "kind", "role", "aggregator");
    private static final String UNSAID = "-";

    /// Copies the lists.
    public Line {
        rules = List.copyOf(rules);
        derivations = List.copyOf(derivations);
    }

    /// Reads a line such as one of these.
    ///
    /// ```
    /// role   | errors                     | _requests_ | code=5..
    /// metric | seconds counter other      | node_cpu_seconds_total | mode=idle
    /// derive | node_cpu_utilisation_ratio | 1 - avg without(cpu) (rate(node_cpu_seconds_total{mode="idle"}))
    /// ```
    ///
    /// @throws IllegalArgumentException if it is none, or one of a property or a value that there is not
    public static Line checked(String line) {
        Line read = parse(line);
        read.rules.forEach(Rule::checked);
        return read;
    }

    static Line parse(String line) {
        String[] parts = Rule.parts(line);
        return switch (parts[0]) {
            case "derive" -> derived(parts);
            case "metric" -> named(parts);
            default -> {
                Rule rule = new Rule(parts[0], parts[1], Pattern.compile(parts[2]), false, Rule.conditions(parts));
                yield new Line(List.of(rule), List.of());
            }
        };
    }

    private static Line derived(String[] parts) {
        if (parts.length != 3 || parts[1].isEmpty()) {
            throw new IllegalArgumentException("no computed series: " + Arrays.toString(parts));
        }
        return new Line(List.of(), List.of(Derivation.of(parts[1], parts[2])));
    }

    /// The unit, kind, role and aggregator of a metric by its name, in which `*` stands for anything.
    private static Line named(String[] parts) {
        String[] values = parts[1].split("\\s+", -1);
        if (values.length > PROPERTIES.size() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("no metric: " + Arrays.toString(parts));
        }
        Pattern name = Pattern.compile(
                Arrays.stream(parts[2].split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        Map<String, Pattern> conditions = Rule.conditions(parts);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals(UNSAID)) {
                rules.add(new Rule(PROPERTIES.get(i), values[i], name, true, conditions));
            }
        }
        return new Line(rules, List.of());
    }
}
