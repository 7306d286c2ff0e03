package headroom.importers.derive;

import headroom.importers.derive.Expression.Selection;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The series of a file by the name of their metric.
final class Operands {
    /// The label that tells how the values over a step became one.
    static final String STATISTIC = "statistic";

    /// Statistics with which can be reckoned on; the highest of a step and the like can't be added or divided.
    private static final Set<String> LEVELS = Set.of("", "avg", "rate", "average");

    private final Map<String, List<SeriesEntry>> byMetric = new HashMap<>();

    Operands(List<SeriesEntry> entries) {
        for (SeriesEntry entry : entries) {
            String statistic =
                    Objects.requireNonNullElse(entry.series().id().labels().get(STATISTIC), "");
            if (LEVELS.contains(statistic.toLowerCase(java.util.Locale.ROOT))
                    && entry.series().samples().size() > 0) {
                byMetric.computeIfAbsent(entry.series().id().metric(), unseen -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    Map<String, List<SeriesEntry>> byMetric() {
        return byMetric;
    }

    List<SeriesEntry> of(Selection selection) {
        return byMetric.getOrDefault(selection.metric(), List.of()).stream()
                .filter(entry -> selection.conditions().stream()
                        .allMatch(condition -> condition.fits(Objects.requireNonNullElse(
                                entry.series().id().labels().get(condition.label()), ""))))
                .toList();
    }
}
