package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.table.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Reads Gatling's text log, of versions to 3.11. Columns moved over the years: places are told from what stands in
/// them.
public final class GatlingImporter implements Importer {
    private static final String FORMAT = "gatling";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return !head.binary() && head.start().startsWith("RUN\t") ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Log log = new Log();
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, '\t');
            while (rows.next()) {
                log.take(rows);
            }
        }
        log.records.give(sink, Levels::steps);
    }

    private static final class Log {
        private final Records records = new Records();
        private long users;

        void take(RowReader rows) {
            switch (rows.text(0)) {
                case "REQUEST" -> request(rows);
                case "USER" -> users = Math.max(0, users + change(rows));
                default -> {} // runs, groups and errors
            }
        }

        private void request(RowReader rows) {
            int state = rows.cells() - 1;
            while (state > 2
                    && !rows.text(state).equals("OK")
                    && !rows.text(state).equals("KO")) {
                state--;
            }
            double start = state > 2 ? Amounts.number(rows.text(state - 2)) : Double.NaN;
            double end = state > 2 ? Amounts.number(rows.text(state - 1)) : Double.NaN;
            if (!(end >= start) || !(start > 0) || end > 1e15) {
                records.unusable(rows.line());
                return;
            }
            boolean failed = rows.text(state).equals("KO");
            long ended = Math.round(end);
            records.timeline().add(new Request(ended, Math.round((end - start) * 1000), failed));
            if (users > 0) {
                records.timeline().users(ended, (double) users);
            }
        }

        private static int change(RowReader rows) {
            for (int i = 1; i < rows.cells(); i++) {
                if (rows.text(i).equals("START")) {
                    return 1;
                }
                if (rows.text(i).equals("END")) {
                    return -1;
                }
            }
            return 0;
        }
    }
}
