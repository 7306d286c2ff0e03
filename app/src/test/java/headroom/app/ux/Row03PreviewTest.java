package headroom.app.ux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.shell.OpenedWindow;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 3: the preview shows the first 50 rows as they are read; what was guessed can be corrected where it stands.
@Timeout(400)
class Row03PreviewTest {
    private static final int ROWS = 50;
    private static final long HOUR_MILLIS = 3_600_000;

    @TempDir
    private Path folder;

    @Test
    void theFirstRowsAreShownAsTheyAreRead() {
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(OpenedWindow.sample("app-hourly-eu.csv")));
            window.until("the file is read", () -> window.notice().startsWith("Read 1 file: 3 series."));

            window.clickButton("First rows");

            TableView<?> rows = (TableView<?>) window.named("The first rows as they were read");
            assertEquals(ROWS, rows.getItems().size());
            // one column of times and one for each series, with its unit
            assertEquals(4, rows.getColumns().size());
            window.labelled(".table-cell .label", text -> text.endsWith("%"));
            window.labelled(".table-cell .label", text -> text.endsWith("ms"));
        }
    }

    @Test
    void roleComponentUnitKindAndZoneAreCorrectedWhereTheyStand() throws IOException {
        Path demand = SmallFiles.demandWithoutZone(folder.resolve("files"), "demand.csv");
        try (OpenedWindow window = OpenedWindow.in(folder)) {
            window.drop(List.of(demand, OpenedWindow.sample("app-hourly-eu.csv")));
            window.until("the files are read", () -> window.notice().startsWith("Read 2 files: 4 series."));
            window.untilIdle();

            window.choose("Role: ", "limit");
            window.choose("Component: whole path", "app");
            window.choose("Unit: ", "ratio");
            window.choose("Kind: ", "gauge");

            SeriesEntry corrected = entry(window);
            assertEquals(Role.LIMIT, corrected.role());
            assertEquals(Optional.of("app"), corrected.component());
            assertEquals(Unit.RATIO, corrected.unit());
            assertEquals(Kind.GAUGE, corrected.kind());
            long before = corrected.series().startMillis();
            window.clickButton("First rows");
            window.choose("Zone of the times", "America/New_York");
            window.until(
                    "the file is read again", () -> entry(window).series().startMillis() - before == 4 * HOUR_MILLIS);
            assertEquals(Role.LIMIT, entry(window).role(), "what was corrected stays");
        }
    }

    private static SeriesEntry entry(OpenedWindow window) {
        return window.document().workbook().series().getFirst();
    }
}
