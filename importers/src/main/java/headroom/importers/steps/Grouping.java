package headroom.importers.steps;

import headroom.importers.steps.StepRows.TestKey;
import headroom.importers.table.Body;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells which test a row belongs to by its iteration, its component and its name.
final class Grouping {
    /// How tables call the whole path in a column of components.
    private static final Set<String> WHOLE = Set.of(
            "", "path", "whole", "whole path", "all", "system", "end-to-end", "end to end", "e2e", "chain", "total");
    /// Fortio's labels hold what was asked for: `ecbc1c65_qps_1000_c_8_1024_v2-stats-nullvm_both`.
    private static final Pattern FORTIO = Pattern.compile("(?:[0-9a-f]{6,}_)?qps_(\\d{1,9})_c_\\d+_(?:\\d+_)?(.+)");

    private final StepTable table;
    private final boolean fortio;

    Grouping(StepTable table, boolean fortio) {
        this.table = table;
        this.fortio = fortio;
    }

    TestKey of(Body row) {
        String name = text(row, Measure.NAME);
        Matcher label = FORTIO.matcher(name);
        if (fortio && label.matches()) {
            name = Objects.requireNonNull(label.group(2));
        }
        Optional<String> iteration = Optional.of(text(row, Measure.ITERATION)).filter(text -> !text.isEmpty());
        String part = table.has(Measure.COMPONENT) ? text(row, Measure.COMPONENT) : name;
        Optional<String> component = Optional.of(part).filter(text -> !WHOLE.contains(text.toLowerCase(Locale.ROOT)));
        String apart = Stream.of(
                        Optional.of(name).filter(text -> !text.isEmpty()),
                        iteration,
                        table.has(Measure.COMPONENT) ? component : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return new TestKey(apart, iteration, component);
    }

    /// The rate that a label says was asked for.
    OptionalDouble offeredRps(Body row) {
        Matcher label = FORTIO.matcher(fortio ? text(row, Measure.NAME) : "");
        return label.matches()
                ? OptionalDouble.of(Double.parseDouble(Objects.requireNonNull(label.group(1))))
                : OptionalDouble.empty();
    }

    private String text(Body row, Measure measure) {
        return table.has(measure) ? row.text(table.column(measure)) : "";
    }
}
