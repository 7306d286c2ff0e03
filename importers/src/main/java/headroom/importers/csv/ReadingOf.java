package headroom.importers.csv;

import headroom.importers.SeriesSink;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import headroom.model.series.TextForm;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says how a table was read.
final class ReadingOf {
    private static final int TIMES = 20;

    private ReadingOf() {}

    /// Reports how a table with times was read.
    ///
    /// @param zone the zone in which times were read that name none; empty where all name one
    static void report(Sheet sheet, TimeColumn time, Optional<ZoneId> zone, SeriesSink sink) {
        List<String> times = times(sheet, time);
        TextForm table = sheet.form();
        TextForm used = new TextForm(
                Optional.of(sheet.names().get(time.column())),
                Optional.of(time.format(times)),
                table.delimiter(),
                table.decimalSign(),
                zone);
        sink.read(used, sheet.names(), times);
    }

    /// The first time and some others from all over the first rows.
    private static List<String> times(Sheet sheet, TimeColumn time) {
        int rows = sheet.rows().size();
        Set<String> times = new LinkedHashSet<>();
        for (int i = 0; i < TIMES && i < rows; i++) {
            String text = time.text(sheet, (int) ((long) i * rows / Math.min(TIMES, rows)));
            if (!text.isBlank()) {
                times.add(text);
            }
        }
        return List.copyOf(times);
    }
}
