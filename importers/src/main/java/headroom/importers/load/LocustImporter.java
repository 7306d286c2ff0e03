package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.RowReader;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.io.Reader;
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
        long unusable = 0;
        long firstUnusable = 0;
        try (Reader characters = content.open()) {
            RowReader rows = new RowReader(characters, ',');
            Columns columns = Columns.named(rows);
            while (rows.next()) {
                if (!columns.has("Total Request Count")) {
                    columns = Columns.named(rows);
                    continue;
                }
                // the rows of the parts would count everything twice
                String name = columns.text("Name");
                if (!name.equals("Aggregated") && !name.equals("Total")) {
                    continue;
                }
                long millis = Moment.of(columns.text("Timestamp"), content.zone());
                boolean usable = millis != Epoch.NONE
                        && columns.number("Total Request Count") >= 0
                        && columns.number("User Count") >= 0;
                if (usable) {
                    history.take(millis, columns);
                } else {
                    firstUnusable = unusable == 0 ? rows.line() : firstUnusable;
                    unusable++;
                }
            }
        }
        give(history.steps(), sink);
        if (unusable > 0) {
            sink.note(Severity.CAUTION, Place.line(firstUnusable), "load-unusable-records", unusable);
        }
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
