package headroom.app.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.control.Speech;
import headroom.model.Progress;
import headroom.model.figure.SeriesFigures;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.ForecastChoices;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.SeriesOutlook;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Many forecasts in a table: put in order by a column, one of them chosen.
@ExtendWith(ApplicationExtension.class)
class AllSeriesTableTest {
    private static final long HOUR = 3_600_000;

    private final List<String> chosen = new ArrayList<>();
    private AllSeriesTable all;

    @Start
    void start(Stage stage) {
        all = new AllSeriesTable(new Speech(Locale.ENGLISH, () -> ZoneOffset.UTC), row -> chosen.add(row.id()));
        all.show(List.of(outlook("quiet", 0.2, 40), outlook("busy", 0.9, 40), outlook("new", 0.5, 0)));
        stage.setScene(new Scene(all, 1_000, 500));
        stage.show();
    }

    /// A share of utilisation with a day, of so many days.
    private static SeriesOutlook outlook(String name, double level, int days) {
        int size = Math.max(1, days * 24);
        long[] stamps = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            stamps[i] = i * HOUR;
            values[i] = level * (1 + 0.1 * Math.sin(2 * Math.PI * i / 24)) / 1.1;
        }
        TimeSeries series = new TimeSeries(
                SeriesId.of(name, Map.of()),
                Unit.RATIO,
                Kind.GAUGE,
                new Coverage(Stamp.START, HOUR),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "file");
        SeriesEntry entry = new SeriesEntry(series, Unit.RATIO, Kind.GAUGE, Role.UTILISATION, Optional.empty());
        return SeriesOutlook.of(
                entry,
                SeriesFigures::displayUnit,
                new SeriesOutlook.Asked(ForecastChoices.USUAL, Optional.empty(), ZoneOffset.UTC, 42),
                Progress.none());
    }

    @Test
    @SuppressWarnings("unchecked") // a lookup does not know of what a table holds rows
    void rowsArePutInOrderByTheirPeakAndOneIsChosen(FxRobot robot) {
        TableView<SeriesOutlook> table = robot.lookup("#all-series-table").queryAs(TableView.class);
        assertEquals(List.of("quiet", "busy", "new"), ids(table));
        TableColumn<SeriesOutlook, ?> peak = table.getColumns().get(2);
        robot.interact(() -> {
            peak.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(peak));
        });
        assertEquals(List.of("busy", "quiet", "new"), ids(table), "what cannot be forecast stands last");
        robot.interact(() -> table.getSelectionModel().select(0));
        assertEquals(List.of("busy"), chosen);
    }

    @Test
    void aShareIsToldInPercentAndNeverAboveAll() {
        SeriesOutlook busy = outlook("busy", 0.99, 40);
        assertEquals(Unit.PERCENT, busy.unit());
        assertTrue(busy.highest(0.5) > 90 && busy.highest(0.975) <= 100, busy.highest(0.5) + " and more");
        assertEquals(99, busy.highestOfLast(7), 1);
        SeriesOutlook fresh = outlook("new", 0.5, 0);
        assertTrue(fresh.days().isEmpty() && !fresh.notes().isEmpty(), "a sentence says why there is none");
    }

    private static List<String> ids(TableView<SeriesOutlook> table) {
        return table.getItems().stream().map(SeriesOutlook::id).toList();
    }
}
