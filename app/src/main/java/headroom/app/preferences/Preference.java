package headroom.app.preferences;

import headroom.app.settings.Settings;
import headroom.model.Message;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Something that the planner can set for the program itself, declared once: the sheet of preferences and the search
/// are made from it.
///
/// @param id a stable name, such as `theme`
/// @param name what it is called
/// @param about what it does, in a sentence
/// @param options what it can be
public record Preference(String id, Message name, Message about, List<Option> options) {
    /// Copies the options.
    public Preference {
        options = List.copyOf(options);
    }

    /// Something that a preference can be.
    ///
    /// @param words what it is called
    /// @param choose the settings with it chosen
    /// @param chosen whether it is chosen in settings
    public record Option(Message words, UnaryOperator<Settings> choose, Predicate<Settings> chosen) {}
}
