package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads Locust's history of statistics. Throughput, errors and means are differences of its totals since the start;
/// its percentiles are those of the last ten seconds or so.
public final class LocustImporter implements Importer {
    private static final String FORMAT = "locust";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean ours = !head.binary() && head.start().startsWith("Timestamp,User Count,Type,Name,");
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        LocustHistory history = new LocustHistory();
        LinesNotRead unusable = LinesNotRead.noted("load-unusable-records");
        Columns.each(content, ',', "Total Request Count", row -> {
            // the rows of the parts would count everything twice
            if (!row.text("Name").matches("Aggregated|Total")) {
                return;
            }
            long millis = Moment.of(row.text("Timestamp"), content.zone());
            if (millis != Epoch.NONE && row.number("Total Request Count") >= 0 && row.number("User Count") >= 0) {
                history.take(millis, row);
            } else {
                unusable.add(row.line());
            }
        });
        give(history.steps(), sink);
        unusable.note(sink);
    }

    private static void give(List<LoadStep> steps, SeriesSink sink) {
        if (steps.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            return;
        }
        sink.test("", Optional.empty(), Optional.empty(), steps);
        sink.note(Severity.INFO, Place.WHOLE, "load-locust");
    }
}
