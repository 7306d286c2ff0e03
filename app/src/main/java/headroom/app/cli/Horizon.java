package headroom.app.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/// How far ahead a forecast looks: so many steps of the output, or a duration.
///
/// @param steps the number of steps; 0 where a duration was given
/// @param millis the duration, milliseconds; 0 where steps were given
record Horizon(int steps, long millis) {
    /// A year of minutes.
    private static final int MOST_STEPS = 530_000;

    private static final Pattern STEPS = Pattern.compile("[1-9]\\d{0,8}");

    /// The horizon in a text.
    ///
    /// @throws WrongUsage if it is neither a number of steps nor a duration
    static Horizon parse(String text) {
        Optional<Long> span = Spans.millis(text);
        if (span.isPresent()) {
            return new Horizon(0, span.get());
        }
        if (!STEPS.matcher(text).matches()) {
            throw new WrongUsage("cli.wrong-horizon", text);
        }
        return new Horizon(Integer.parseInt(text), 0);
    }

    /// How many steps of that length it is; a step that the duration only touches counts.
    ///
    /// @throws WrongUsage if they are more than a year of minutes
    int stepsOf(long stepMillis) {
        long wanted = steps > 0 ? steps : Math.ceilDiv(millis, stepMillis);
        if (wanted > MOST_STEPS) {
            throw new WrongUsage("cli.too-many-steps", wanted, MOST_STEPS);
        }
        return (int) wanted;
    }
}
