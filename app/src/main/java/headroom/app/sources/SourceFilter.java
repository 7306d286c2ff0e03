package headroom.app.sources;

import headroom.model.series.Role;
import headroom.model.series.Source;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which files and series the planner looks for.
///
/// @param text words that all stand in the name of the file, of the series or of its component
/// @param component the component that series belong to; empty for any
/// @param role what series say about the system; empty for any
/// @param unit the unit of series; empty for any
record SourceFilter(String text, Optional<String> component, Optional<Role> role, Optional<Unit> unit) {
    /// Lets everything pass.
    static final SourceFilter ALL = new SourceFilter("", Optional.empty(), Optional.empty(), Optional.empty());

    SourceFilter withText(String other) {
        return new SourceFilter(other, component, role, unit);
    }

    SourceFilter withComponent(Optional<String> other) {
        return new SourceFilter(text, other, role, unit);
    }

    SourceFilter withRole(Optional<Role> other) {
        return new SourceFilter(text, component, other, unit);
    }

    SourceFilter withUnit(Optional<Unit> other) {
        return new SourceFilter(text, component, role, other);
    }

    /// Whether everything passes.
    boolean all() {
        return equals(ALL) || (text.isBlank() && withText("").equals(ALL));
    }

    /// Whether a series of a file passes.
    boolean passes(Source source, SeriesEntry entry) {
        return component.map(Optional::of).map(entry.component()::equals).orElse(true)
                && role.map(wanted -> wanted == entry.role()).orElse(true)
                && unit.map(wanted -> wanted == entry.unit()).orElse(true)
                && (words().isEmpty()
                        || holdsAll(source.fileName() + " " + entry.series().id() + " "
                                + entry.component().orElse("")));
    }

    /// Whether a file passes: one of its series does, or it has none and its name does.
    boolean passes(Source source, List<SeriesEntry> series) {
        boolean byName = withText("").equals(ALL) && holdsAll(source.fileName());
        return byName || series.stream().anyMatch(entry -> passes(source, entry));
    }

    private List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean holdsAll(String where) {
        String lower = where.toLowerCase(Locale.ROOT);
        return words().stream().allMatch(lower::contains);
    }
}
