package headroom.app.sources;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Grids;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.hover.HoverText;
import headroom.model.series.Samples;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The first rows of a file as they were read: time in the workbook's zone, each series with its unit.
final class FirstRows extends VBox {
    private static final int ROWS = 50;
    private static final int SHOWN = 12;
    private static final int MOST_SERIES = 6;
    private static final double ROW = 32;
    private static final double HEAD = 54;
    private static final List<Unit> UNITS = List.of(Unit.values());

    private final SourcesModel model;
    private final Speech speech;
    private final Label note = Labels.secondary("");
    private final ReadingFields fields;

    FirstRows(SourcesModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.fields = new ReadingFields(speech);
        setSpacing(8);
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

    void show(Optional<ReadingModel> reading, List<SeriesEntry> entries) {
        fields.show(reading);
        List<SeriesEntry> shown = entries.subList(0, Math.min(MOST_SERIES, entries.size()));
        SortedMap<Long, double[]> rows = rows(shown);
        TableView<Long> table = Grids.table(speech.say("view-sources.rows-table"), speech.say("view-sources.no-rows"));
        DateTimeFormatter time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", speech.locale());
        String zone = ReadingModel.zoneName(speech.zone());
        table.getColumns()
                .add(Grids.text(
                        speech.say("view-sources.column-time", zone),
                        170,
                        false,
                        stamp -> time.format(Instant.ofEpochMilli(stamp).atZone(speech.zone()))));
        for (int s = 0; s < shown.size(); s++) {
            int column = s;
            SeriesEntry entry = shown.get(s);
            TableColumn<Long, Long> values = Grids.text("", 140, true, stamp -> {
                double[] row = rows.get(stamp);
                double value = row == null ? Double.NaN : row[column];
                return Double.isNaN(value) ? "" : speech.print(Quantity.of(value, entry.unit()));
            });
            values.setGraphic(head(entry));
            table.getColumns().add(values);
        }
        table.getStyleClass().add("tall-heads");
        table.getItems().setAll(new ArrayList<>(rows.keySet()));
        double height = HEAD + 2 + ROW * Math.clamp(rows.size(), 1, SHOWN);
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        int hidden = entries.size() - shown.size();
        note.setText(speech.say("view-sources.rows-note", rows.size(), hidden));
        getChildren().setAll(fields, note, table);
    }

    /// The name of a series and its unit, which can be corrected.
    private VBox head(SeriesEntry entry) {
        String id = entry.series().id().toString();
        Label name = Labels.styled(id, "secondary");
        HoverText.on(name, id);
        ChoicePlace<Unit> unit = new ChoicePlace<Unit>(
                        one -> speech.say(model.unitName(one)), one -> model.correctUnit(entry, one))
                .show(speech.say("view-sources.unit-of", id), entry.unit(), UNITS);
        VBox head = new VBox(name, unit);
        head.setAlignment(Pos.CENTER_RIGHT);
        return head;
    }
}
