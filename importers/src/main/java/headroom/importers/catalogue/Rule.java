package headroom.importers.catalogue;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What one line of the table says: where the words of a name match (and labels, where some are asked for), a property
/// has a value.
///
/// @param property `unit`, `kind`, `aggregator`, `role`, `component` or `component-label`
/// @param value what it then is
/// @param name looked for in the words of the name, see {@link Words}; of a literal rule the whole name as it is
/// written
/// @param literal whether the name counts as it is written: `CPUUtilization` is CloudWatch's, in percent, while a
///     column `cpu_utilization` may have any scale
/// @param labels what the whole values of labels must look like, all of them
public record Rule(String property, String value, Pattern name, boolean literal, Map<String, Pattern> labels) {
    private static final Set<String> FREE = Set.of("component", "component-label", "component-host-label");
    private static final Pattern BETWEEN = Pattern.compile("\\s+\\|(?:\\s+|$)");

    /// Copies the labels.
    public Rule {
        labels = Map.copyOf(labels);
    }

    /// This rule.
    ///
    /// @throws IllegalArgumentException if it is one of a property or a value that there is not
    Rule checked() {
        String constant = value.toUpperCase(Locale.ROOT);
        boolean known = switch (property) {
            case "unit" -> Unit.byId(value).isPresent();
            case "kind" -> named(Kind.values(), constant);
            case "role" -> named(Role.values(), constant);
            case "aggregator" -> named(Aggregator.values(), constant);
            default -> FREE.contains(property) && !value.isEmpty();
        };
        if (!known) {
            throw new IllegalArgumentException("no " + property + " " + value);
        }
        return this;
    }

    private static boolean named(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    /// A line such as `role | errors | _requests_ | code=5..`, split at its bars.
    static String[] parts(String line) {
        String[] parts = BETWEEN.split(line, -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no rule: " + line);
        }
        return Arrays.stream(parts).map(String::strip).toArray(String[]::new);
    }

    /// The conditions behind the third part of a line.
    static Map<String, Pattern> conditions(String[] parts) {
        Map<String, Pattern> conditions = new TreeMap<>();
        for (String part : Arrays.asList(parts).subList(3, parts.length)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                conditions.put(part.substring(0, equals), Pattern.compile(part.substring(equals + 1)));
            } else if (!part.isEmpty()) {
                throw new IllegalArgumentException("no condition: " + part);
            }
        }
        return conditions;
    }

    boolean fitsName(String written, String words) {
        return literal ? name.matcher(written).matches() : name.matcher(words).find();
    }

    boolean fitsLabels(Map<String, String> found) {
        return labels.entrySet().stream().allMatch(label -> {
            String value = found.get(label.getKey());
            return value != null && label.getValue().matcher(value).matches();
        });
    }
}
