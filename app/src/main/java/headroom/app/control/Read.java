package headroom.app.control;

import headroom.model.Message;
import java.util.Optional;
import java.util.function.Function;

/// What a typed entry was read as.
///
/// @param <T> what was asked for
public sealed interface Read<T> {
    /// It was understood.
    record Good<T>(T value) implements Read<T> {}

    /// It was not.
    ///
    /// @param why what is wrong and what would be right
    record Bad<T>(Message why) implements Read<T> {}

    /// The value, where it was understood.
    default Optional<T> accepted() {
        return switch (this) {
            case Good<T>(T value) -> Optional.of(value);
            case Bad<T> bad -> Optional.empty();
        };
    }

    /// The value turned into another.
    default <U> Read<U> map(Function<T, U> turn) {
        return switch (this) {
            case Good<T>(T value) -> new Good<>(turn.apply(value));
            case Bad<T>(Message why) -> new Bad<>(why);
        };
    }

    /// The same entry, refused where a condition does not hold.
    default Read<T> onlyIf(Function<T, Boolean> condition, Message why) {
        return switch (this) {
            case Good<T>(T value) when !condition.apply(value) -> new Bad<>(why);
            default -> this;
        };
    }
}
