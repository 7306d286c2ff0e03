package headroom.importers;

import headroom.importers.catalogue.Catalogue;
import headroom.importers.catalogue.Meaning;
import headroom.importers.catalogue.Shape;
import headroom.importers.text.Workers;
import headroom.model.Progress;
import headroom.model.series.Coverage;
import headroom.model.series.Role;
import headroom.model.series.SeriesSummary;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Series that were gathered, put in order and with what they are proposed to mean: large files on several threads.
final class SeriesFinished {
    /// Fewer samples are put in order before another thread has begun.
    private static final long MANY_SAMPLES = 1 << 18;
    /// So many parts for each thread, that none waits long for the other.
    private static final int PARTS = 8;

    private final Catalogue catalogue;
    private final String sourceId;
    private final String hint;
    private final Progress progress;

    /// @param hint what the name of the file says of series without a name
    SeriesFinished(Catalogue catalogue, String sourceId, String hint, Progress progress) {
        this.catalogue = catalogue;
        this.sourceId = sourceId;
        this.hint = hint;
        this.progress = progress;
    }

    /// A series that has samples, as it was gathered.
    record Gathered(SeriesHeader header, SampleBuffer buffer) {}

    /// A series and what had to be done to put it in order.
    record Finished(SeriesEntry entry, SampleBuffer.Ordered ordered) {}

    /// Finishes all of them; their buffers are empty afterwards.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled; nothing runs any more then
    List<Finished> all(List<Gathered> gathered) throws IOException {
        long samples = gathered.stream().mapToLong(one -> one.buffer().size()).sum();
        if (samples < MANY_SAMPLES) {
            return some(gathered);
        }
        List<Finished> finished = new ArrayList<>();
        try (Workers workers = Workers.ofThisMachine()) {
            List<Workers.Task<List<Finished>>> parts = new ArrayList<>();
            int step = Math.max(1, gathered.size() / (PARTS * workers.threads()));
            for (int from = 0; from < gathered.size(); from += step) {
                List<Gathered> part = gathered.subList(from, Math.min(gathered.size(), from + step));
                parts.add(workers.start(() -> some(part)));
            }
            for (Workers.Task<List<Finished>> part : parts) {
                finished.addAll(part.await());
            }
        }
        return finished;
    }

    private List<Finished> some(List<Gathered> gathered) {
        List<Finished> finished = new ArrayList<>(gathered.size());
        for (Gathered one : gathered) {
            progress.check();
            SampleBuffer.Ordered ordered = one.buffer().order(progress);
            progress.check();
            finished.add(new Finished(entry(one.header(), ordered), ordered));
        }
        return finished;
    }

    private SeriesEntry entry(SeriesHeader header, SampleBuffer.Ordered ordered) {
        Shape shape = Shape.of(ordered.samples());
        Meaning said = new Meaning(header.unit(), header.kind(), header.aggregator(), Role.OTHER, Optional.empty());
        Meaning own = catalogue.meaning(header.id(), said, header.usual(), "", shape);
        Meaning meant = catalogue.anonymous(header.id())
                ? catalogue.meaning(header.id(), said, header.usual(), hint, shape)
                : own;
        long interval = header.intervalMillis() > 0
                ? header.intervalMillis()
                : SeriesSummary.intervalMillis(ordered.samples()).orElse(0);
        TimeSeries series = new TimeSeries(
                header.id(),
                own.unit(),
                own.kind(),
                new Coverage(header.stamp(), interval),
                meant.aggregator(),
                ordered.samples(),
                sourceId);
        return new SeriesEntry(series, meant.unit(), meant.kind(), meant.role(), meant.component());
    }
}
