package headroom.importers.workbook;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Samples;
import headroom.model.series.Source;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.List;

/// Leaves out the series whose samples are damaged in the workbook file, and says so at the file that they came from.
final class DamagedSeries {
    static final String LOST = "workbook.series-damaged";

    private DamagedSeries() {}

    /// Stands for samples that cannot be read.
    ///
    /// @param entry the entry of the container in which they should be
    record NoSamples(String entry) implements Samples {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public long stampMillis(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public double value(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    static Workbook leftOut(Workbook read) {
        if (read.series().stream().noneMatch(DamagedSeries::damaged)) {
            return read;
        }
        return read.edit(draft -> {
            draft.series =
                    read.series().stream().filter(entry -> !damaged(entry)).toList();
            draft.sources = read.sources().stream()
                    .map(source -> withNotes(source, read.series()))
                    .toList();
        });
    }

    private static boolean damaged(SeriesEntry entry) {
        return entry.series().samples() instanceof NoSamples;
    }

    private static Source withNotes(Source source, List<SeriesEntry> series) {
        List<Source.Note> notes = new ArrayList<>(source.notes());
        for (SeriesEntry entry : series) {
            if (entry.series().samples() instanceof NoSamples none
                    && entry.series().sourceId().equals(source.sha256())) {
                notes.add(new Source.Note(
                        Severity.DANGER,
                        0,
                        -1,
                        Message.of(LOST, entry.series().id().toString(), none.entry()),
                        Message.of("workbook.series-damaged-do", source.path())));
            }
        }
        return new Source(
                source.sha256(),
                source.path(),
                source.format(),
                source.bytes(),
                source.modified(),
                notes,
                source.reading());
    }
}
