package headroom.model;

import java.util.List;
import java.util.Objects;

/// A sentence that has not been put into words yet: the key of a text and what goes into it.
///
/// The model and the importers speak in messages; the application owns the words (one bundle) and the reader's locale.
/// Arguments are numbers, strings, dates and instants, {@link headroom.model.unit.Quantity},
/// {@link headroom.model.unit.Estimate}, money, or messages again; the bundle's pattern decides how they are printed.
///
/// @param key the key in the bundle, `area.name` in lower case with hyphens, or {@link #LITERAL} for data that is
///     shown as it is (a component's name, a file name)
/// @param arguments what goes into the pattern, in the pattern's order
public record Message(String key, List<Object> arguments) {
    /// The key of a text that is data, not words.
    public static final String LITERAL = "literal";

    /// Copies the arguments.
    public Message {
        Objects.requireNonNull(key);
        arguments = List.copyOf(arguments);
    }

    /// A message with its arguments in the order of the pattern.
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /// Text that comes from the data and is shown unchanged, such as the name of a component.
    public static Message literal(String text) {
        return new Message(LITERAL, List.of(text));
    }
}
