package headroom.app.sources;

import headroom.model.series.SeriesId;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesFold;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which series of a workbook each file has a part in, found once for all files.
final class SeriesOfFiles {
    private final Workbook workbook;
    private final Map<String, Set<SeriesEntry>> bySource = new HashMap<>();

    SeriesOfFiles(Workbook workbook) {
        this.workbook = workbook;
        Map<SeriesId, List<String>> sources = new HashMap<>();
        for (SeriesEntry entry : workbook.series()) {
            List<String> own =
                    entry.parts().stream().map(TimeSeries::sourceId).distinct().toList();
            sources.put(entry.series().id(), own);
            own.forEach(source -> add(source, entry));
        }
        for (SeriesEntry entry : workbook.series()) {
            entry.fold()
                    .map(SeriesFold::members)
                    .orElse(List.of())
                    .forEach(member ->
                            sources.getOrDefault(member.id(), List.of()).forEach(source -> add(source, entry)));
        }
    }

    private void add(String source, SeriesEntry entry) {
        bySource.computeIfAbsent(source, _ -> new LinkedHashSet<>()).add(entry);
    }

    /// Whether it is about that workbook.
    @SuppressWarnings("ReferenceEquality") // an equal workbook is rare, and comparing samples is dear
    boolean of(Workbook other) {
        return workbook == other;
    }

    /// The series that a file has a part in, folded ones behind the others.
    List<SeriesEntry> of(String sha256) {
        return new ArrayList<>(bySource.getOrDefault(sha256, Set.of()));
    }
}
