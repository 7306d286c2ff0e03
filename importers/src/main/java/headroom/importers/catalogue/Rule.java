package headroom.importers.catalogue;

import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One line of the table: where the words of a name match (and a label, where one is asked for), a property has a
/// value.
///
/// @param property `unit`, `kind`, `aggregator`, `role`, `component` or `component-label`
/// @param value what it then is
/// @param words looked for in the words of the name, see {@link Words}
/// @param label the label that must be there; empty text for none
/// @param labelValue what its whole value must look like
public record Rule(String property, String value, Pattern words, String label, Pattern labelValue) {
    private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

    private static final Set<String> FREE = Set.of("component", "component-label", "component-host-label");

    /// A line of a user's own table.
    ///
    /// @throws IllegalArgumentException if it is no rule, or one of a property or a value that there is not
    public static Rule checked(String line) {
        Rule rule = parse(line);
        String constant = rule.value.toUpperCase(Locale.ROOT);
        boolean known = switch (rule.property) {
            case "unit" -> Unit.byId(rule.value).isPresent();
            case "kind" -> named(Kind.values(), constant);
            case "role" -> named(Role.values(), constant);
            case "aggregator" -> named(Aggregator.values(), constant);
            default -> FREE.contains(rule.property) && !rule.value.isEmpty();
        };
        if (!known) {
            throw new IllegalArgumentException("no " + rule.property + " " + rule.value);
        }
        return rule;
    }

    private static boolean named(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(name));
    }

    /// A line such as `role | errors | _requests_ | code=5..`.
    static Rule parse(String line) {
        String[] parts = line.split("\\s+\\|(?:\\s+|$)", -1);
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("no rule: " + line);
        }
        String condition = parts.length == 4 ? parts[3].strip() : "";
        int equals = condition.indexOf('=');
        return new Rule(
                parts[0].strip(),
                parts[1].strip(),
                Pattern.compile(parts[2].strip()),
                equals < 0 ? "" : condition.substring(0, equals),
                equals < 0 ? ANYTHING : Pattern.compile(condition.substring(equals + 1)));
    }

    boolean fitsWords(String nameWords) {
        return words.matcher(nameWords).find();
    }

    boolean fitsLabels(Map<String, String> labels) {
        if (label.isEmpty()) {
            return true;
        }
        String found = labels.get(label);
        return found != null && labelValue.matcher(found).matches();
    }
}
