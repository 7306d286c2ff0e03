package headroom.importers.derive;

import headroom.importers.derive.Expression.How;
import headroom.importers.derive.Expression.Selection;
import headroom.model.Progress;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The series of a file by the name of their metric.
final class Operands {
    /// The label that tells how the values over a step became one.
    static final String STATISTIC = "statistic";

    /// Statistics with which can be reckoned on; the highest of a step and the like can't be added or divided.
    private static final Set<String> LEVELS = Set.of("", "avg", "rate", "average");

    private final Map<String, List<SeriesEntry>> byMetric = new HashMap<>();

    private final Progress progress;

    /// @param progress learns whether anybody still waits for what is computed
    Operands(List<SeriesEntry> entries, Progress progress) {
        this.progress = progress;
        for (SeriesEntry entry : entries) {
            String statistic =
                    Objects.requireNonNullElse(entry.series().id().labels().get(STATISTIC), "");
            if (LEVELS.contains(statistic.toLowerCase(Locale.ROOT))
                    && entry.series().samples().size() > 0) {
                byMetric.computeIfAbsent(entry.series().id().metric(), unseen -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    Map<String, List<SeriesEntry>> byMetric() {
        return byMetric;
    }

    /// A series on a grid, as {@link Timeline#row} says; computing stops here where it was cancelled.
    Optional<Row> row(Timeline grid, SeriesEntry entry, Map<String, String> labels, boolean asRate) {
        progress.check();
        return grid.row(entry, labels, asRate);
    }

    /// Several rows made one; computing stops here where it was cancelled.
    Row fold(How how, Map<String, String> labels, List<Row> rows) {
        return Row.fold(how, labels, rows, progress);
    }

    List<SeriesEntry> of(Selection selection) {
        return byMetric.getOrDefault(selection.metric(), List.of()).stream()
                .filter(entry -> selection.conditions().stream()
                        .allMatch(condition -> condition.fits(Objects.requireNonNullElse(
                                entry.series().id().labels().get(condition.label()), ""))))
                .toList();
    }
}
