package headroom.app.sources;

import headroom.app.control.Grids;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.model.series.Samples;
import headroom.model.unit.Quantity;
import headroom.model.workbook.SeriesEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The first rows of a file as they were read: time in the workbook's zone, each series with its unit.
final class FirstRows extends VBox {
    private static final int ROWS = 50;
    private static final int SHOWN = 12;
    private static final int MOST_SERIES = 6;

    private final Speech speech;
    private final Label note = Labels.secondary("");

    FirstRows(Speech speech) {
        this.speech = speech;
        setSpacing(4);
    }

    /// The values of up to {@link #MOST_SERIES} series at the first times, NaN where a series has none.
    static SortedMap<Long, double[]> rows(List<SeriesEntry> entries) {
        SortedMap<Long, double[]> rows = new TreeMap<>();
        for (int s = 0; s < entries.size(); s++) {
            Samples samples = entries.get(s).series().samples();
            for (int i = 0; i < Math.min(ROWS, samples.size()); i++) {
                double[] values = rows.computeIfAbsent(samples.stampMillis(i), stamp -> {
                    double[] none = new double[entries.size()];
                    java.util.Arrays.fill(none, Double.NaN);
                    return none;
                });
                values[s] = samples.value(i);
            }
        }
        while (rows.size() > ROWS) {
            rows.remove(rows.lastKey());
        }
        return rows;
    }

    void show(List<SeriesEntry> entries) {
        List<SeriesEntry> shown = entries.subList(0, Math.min(MOST_SERIES, entries.size()));
        SortedMap<Long, double[]> rows = rows(shown);
        TableView<Long> table = Grids.table(speech.say("view-sources.rows-table"), speech.say("view-sources.no-rows"));
        DateTimeFormatter time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", speech.locale());
        String zone = speech.zone().getId();
        table.getColumns()
                .add(Grids.text(
                        speech.say("view-sources.column-time", zone),
                        170,
                        false,
                        stamp -> time.format(Instant.ofEpochMilli(stamp).atZone(speech.zone()))));
        for (int s = 0; s < shown.size(); s++) {
            int column = s;
            SeriesEntry entry = shown.get(s);
            table.getColumns().add(Grids.text(entry.series().id().toString(), 140, true, stamp -> {
                double[] values = rows.get(stamp);
                double value = values == null ? Double.NaN : values[column];
                return Double.isNaN(value) ? "" : speech.print(Quantity.of(value, entry.unit()));
            }));
        }
        table.getItems().setAll(new ArrayList<>(rows.keySet()));
        Grids.fit(table, SHOWN);
        int hidden = entries.size() - shown.size();
        note.setText(speech.say("view-sources.rows-note", rows.size(), hidden));
        getChildren().setAll(note, table);
    }
}
