package headroom.app.ux;

import headroom.app.shell.OpenedWindow;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.Workbook;
import java.time.Instant;

/// Files whose times can be read in two ways: nobody but the planner knows whether the day or the month comes first.
final class DayOrder {
    static final String FEBRUARY =
            "when,rps\n01/02/2026 10:00,1\n02/02/2026 10:00,2\n03/02/2026 10:00,3\n04/02/2026 10:00,4\n";

    private DayOrder() {}

    /// The same columns in another month.
    static String in(String month) {
        return FEBRUARY.replace("/02/2026", "/" + month + "/2026");
    }

    /// The first time in the file that was read last.
    static String firstTime(OpenedWindow window) {
        Workbook workbook = window.document().workbook();
        String file = workbook.sources().getLast().sha256();
        long start = workbook.series().stream()
                .flatMap(entry -> entry.parts().stream())
                .filter(part -> part.sourceId().equals(file))
                .mapToLong(TimeSeries::startMillis)
                .min()
                .orElseThrow();
        return Instant.ofEpochMilli(start).toString();
    }
}
