package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words in a cell of a table: how they look, and what stands behind them.
///
/// @param text the words
/// @param styles style classes beside that of body text
/// @param explained what stands behind them; empty for words that say all
public record Saying(String text, List<String> styles, Optional<Explained> explained) {
    /// Copies the style classes.
    public Saying {
        styles = List.copyOf(styles);
    }

    /// Words that say all.
    public static Saying of(String text) {
        return new Saying(text, List.of(), Optional.empty());
    }

    /// The same words in another look as well.
    public Saying styled(String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(style);
        return new Saying(text, more, explained);
    }

    /// The same words with what stands behind them.
    public Saying behind(Optional<Explained> newExplained) {
        return new Saying(text, styles, newExplained);
    }
}
