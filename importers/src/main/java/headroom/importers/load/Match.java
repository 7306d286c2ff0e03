package headroom.importers.load;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a pattern found in a line.
final class Match {
    private Match() {}

    /// Does something with a line that is of a form.
    static void of(Pattern form, String line, Consumer<Matcher> then) {
        Matcher matcher = form.matcher(line);
        if (matcher.matches()) {
            then.accept(matcher);
        }
    }

    /// The number in a group; NaN if it is none.
    static double number(Matcher matcher, int group) {
        return Amounts.number(text(matcher, group));
    }

    /// The text of a group that is there whenever the pattern fits.
    static String text(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }
}
