package headroom.importers.workbook;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Source;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Leaves out the series whose samples are damaged in the workbook file, and says so at the file that they came from.
final class DamagedSeries {
    static final String LOST = "workbook.series-damaged";

    private DamagedSeries() {}

    /// Stands for samples that cannot be read.
    ///
    /// @param entry the entry of the container in which they should be
    record NoSamples(String entry) implements AbsentSamples {
        @Override
        public int size() {
            return 0;
        }
    }

    static Workbook leftOut(Workbook read) {
        if (read.series().stream().noneMatch(DamagedSeries::damaged)) {
            return read;
        }
        return read.edit(draft -> {
            draft.series = read.series().stream()
                    .flatMap(entry -> sound(entry).stream())
                    .toList();
            draft.sources = read.sources().stream()
                    .map(source -> withNotes(source, read.series()))
                    .toList();
        });
    }

    private static boolean damaged(SeriesEntry entry) {
        return entry.exports().isEmpty() && entry.fold().isEmpty()
                ? !sound(entry.series())
                : entry.exports().stream().anyMatch(export -> !sound(export));
    }

    private static boolean sound(TimeSeries series) {
        return !(series.samples() instanceof AbsentSamples);
    }

    /// The entry with what of it can be read: of a merged series the exports that are sound.
    private static Optional<SeriesEntry> sound(SeriesEntry entry) {
        if (!damaged(entry)) {
            return Optional.of(entry);
        }
        List<TimeSeries> sound =
                entry.exports().stream().filter(DamagedSeries::sound).toList();
        if (sound.isEmpty()) {
            return Optional.empty();
        }
        TimeSeries series =
                sound.size() == 1 ? sound.getFirst().named(entry.series().id()) : entry.series();
        List<TimeSeries> exports = sound.size() == 1 ? List.of() : sound;
        return Optional.of(new SeriesEntry(
                series, entry.unit(), entry.kind(), entry.role(), entry.component(), exports, entry.fold()));
    }

    private static Source withNotes(Source source, List<SeriesEntry> series) {
        List<Source.Note> notes = new ArrayList<>(source.notes());
        for (SeriesEntry entry : series) {
            for (TimeSeries part : entry.parts()) {
                if (part.samples() instanceof NoSamples none && part.sourceId().equals(source.sha256())) {
                    notes.add(new Source.Note(
                            Severity.DANGER,
                            0,
                            -1,
                            Message.of(LOST, entry.series().id().toString(), none.entry()),
                            Message.of("workbook.series-damaged-do", source.path())));
                }
            }
        }
        return source.withNotes(notes);
    }
}
