package headroom.app.control;

import headroom.app.document.Trial;
import headroom.model.Message;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// A value that can be typed.
///
/// @param <T> what it is
/// @param what its name, for labels and for those who listen
/// @param hint an example of what may be typed
/// @param now the value at the moment
/// @param print the value as text to edit
/// @param read the text as a value
/// @param step the value some steps up (or down, when negative), for the arrow keys
/// @param trial begins a change that can be seen while typing
public record Entry<T>(
        Message what,
        Message hint,
        Supplier<T> now,
        Function<T, String> print,
        Function<String, Read<T>> read,
        BiFunction<T, Integer, T> step,
        Supplier<Trial<T>> trial) {}
