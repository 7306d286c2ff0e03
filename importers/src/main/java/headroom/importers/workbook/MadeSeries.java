package headroom.importers.workbook;

import headroom.model.series.Samples;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;

/// Series that are made of others: only what they are made of is kept.
final class MadeSeries {
    private MadeSeries() {}

    /// Stands for samples that are computed and not kept.
    ///
    /// @param size how many there were when the workbook was written
    record NotKept(int size) implements AbsentSamples {}

    /// The workbook without samples that can be computed.
    static Workbook leftOut(Workbook workbook) {
        if (workbook.series().stream().noneMatch(MadeSeries::made)) {
            return workbook;
        }
        return workbook.edit(draft -> draft.series = workbook.series().stream()
                .map(entry -> made(entry)
                        ? with(entry, new NotKept(entry.series().samples().size()))
                        : entry)
                .toList());
    }

    private static boolean made(SeriesEntry entry) {
        return !entry.exports().isEmpty() || entry.fold().isPresent();
    }

    private static SeriesEntry with(SeriesEntry entry, Samples samples) {
        TimeSeries old = entry.series();
        TimeSeries series = new TimeSeries(
                old.id(), old.unit(), old.kind(), old.coverage(), old.aggregator(), samples, old.sourceId());
        return new SeriesEntry(
                series, entry.unit(), entry.kind(), entry.role(), entry.component(), entry.exports(), entry.fold());
    }
}
