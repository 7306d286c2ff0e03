package headroom.app.words;

import java.util.Arrays;
import java.util.Locale;

/// How a slot of a pattern prints its argument, where the argument's type alone does not say.
enum Style {
    /// By the type of the argument.
    PLAIN,
    /// A ratio as percent: 0.94 is "94 %".
    PERCENT,
    /// A probability in whole percent, never rounded up: "under 1 %", "96 %", "over 99 %".
    PROBABILITY,
    /// A day without its year: "18 December".
    DAY,
    /// The day of an instant with its year: "18 December 2026".
    DATE,
    /// The time of day of an instant, with the zone: "14:05 UTC".
    TIME,
    /// A number or money with its sign: "+1,500", "−$20".
    SIGNED,
    /// A number that somebody entered, not rounded to three digits: "3,512".
    EXACT,
    /// A computed number with all the digits that mean something: "1,005.9".
    FULL,
    /// Requests per second: "1,500 rps".
    RPS,
    /// One of two texts by number: `{0:plural|one node|# nodes}`.
    PLURAL;

    /// The style with that name in a pattern.
    ///
    /// @throws IllegalArgumentException if there is none
    static Style named(String name) {
        return Arrays.stream(values())
                .filter(style -> style != PLAIN)
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such style: " + name));
    }
}
