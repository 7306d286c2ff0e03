package headroom.importers.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What is asked of a server.
///
/// @param selectors metrics, each with labels in braces or without: `http_requests_total{job="shop"}`
/// @param from the start of the first step
/// @param to the end of the last step
/// @param step the time between two values
public record Wanted(List<String> selectors, Instant from, Instant to, Duration step) {
    private static final int MOST_NAMED = 2;

    /// Checks that there is something to ask.
    ///
    /// @throws IllegalArgumentException if there is no metric, no time, or no step of whole seconds
    public Wanted {
        selectors = List.copyOf(selectors);
        if (selectors.isEmpty() || !from.isBefore(to) || step.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "nothing to ask: " + selectors + " from " + from + " to " + to + " by " + step);
        }
    }

    /// A name that tells it from everything else that is wanted, and is short enough to stand in a table.
    String name() {
        String metrics = String.join(" ", selectors.subList(0, Math.min(MOST_NAMED, selectors.size())));
        String others = selectors.size() <= MOST_NAMED
                ? ""
                : " +" + (selectors.size() - MOST_NAMED) + " (" + Integer.toHexString(selectors.hashCode()) + ")";
        return metrics + others + " " + written(from) + " " + written(to) + " " + step.toSeconds() + " s";
    }

    private static String written(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC).toString();
    }

    /// How many steps there are.
    public long points() {
        return Math.max(1, Duration.between(from, to).dividedBy(step));
    }
}
