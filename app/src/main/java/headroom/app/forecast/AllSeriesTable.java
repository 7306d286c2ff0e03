package headroom.app.forecast;

import headroom.app.control.Grids;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.figure.SeriesFigures;
import headroom.model.season.Seasonality;
import headroom.model.unit.Estimate;
import headroom.model.unit.Quantity;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesOutlook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What many series will be, a row each, in any order.
final class AllSeriesTable extends VBox {
    private static final int ROWS = 12;
    private static final int WEEK = 7;
    private static final double HIGH = 0.975;
    private static final double TIP = 480;
    private static final String NO_UNIT = "view-forecast.all-no-unit-hint";
    /// Growth is told to a tenth of a percent.
    private static final double TENTHS = 1_000;

    private final Speech speech;
    private final TableView<SeriesOutlook> table;

    /// @param chosen told which series is looked at
    AllSeriesTable(Speech speech, Consumer<SeriesOutlook> chosen) {
        this.speech = speech;
        this.table = Grids.table(speech.say("view-forecast.all-table"), speech.say("view-forecast.all-none"));
        table.setId("all-series-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<SeriesOutlook, SeriesOutlook> series =
                Grids.nodes(speech.say("view-forecast.all-series"), 220, false, this::name);
        series.setSortable(true);
        series.setComparator(Comparator.comparing(SeriesOutlook::id));
        table.getColumns().add(series);
        table.getColumns().add(number("view-forecast.all-now", 140, row -> row.highestOfLast(WEEK), this::amount));
        table.getColumns().add(number("view-forecast.all-peak", 140, row -> row.highest(0.5), this::amount));
        table.getColumns().add(number("view-forecast.all-bound", 140, row -> row.highest(HIGH), this::amount));
        table.getColumns().add(number("view-forecast.all-growth", 136, AllSeriesTable::growth, this::share));
        table.getColumns()
                .add(Grids.sorted(
                        speech.say("view-forecast.all-season"),
                        90,
                        false,
                        this::season,
                        Comparator.comparingDouble(AllSeriesTable::strength)));
        TableColumn<SeriesOutlook, SeriesOutlook> notes =
                Grids.nodes(speech.say("view-forecast.all-notes"), 200, false, this::notes);
        notes.setSortable(true);
        notes.setComparator(Comparator.comparingInt(AllSeriesTable::odd));
        table.getColumns().add(notes);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(chosen));
        getChildren().add(table);
    }

    private TableColumn<SeriesOutlook, SeriesOutlook> number(
            String title, double width, ToDoubleFunction<SeriesOutlook> value, Amount amount) {
        return Grids.sorted(
                speech.say(title),
                width,
                true,
                row -> amount.print(row, value.applyAsDouble(row)),
                // what is not known stands last when the largest are asked for
                Comparator.comparingDouble(row -> {
                    double known = value.applyAsDouble(row);
                    return Double.isNaN(known) ? Double.NEGATIVE_INFINITY : known;
                }));
    }

    /// How a number of a row is printed.
    private interface Amount {
        String print(SeriesOutlook row, double value);
    }

    /// Shows rows, in the order that was chosen.
    void show(List<SeriesOutlook> rows) {
        if (!table.getItems().equals(rows)) {
            table.getItems().setAll(rows);
            table.sort();
        }
        Grids.fit(table, ROWS);
    }

    private Node name(SeriesOutlook row) {
        Label name = Labels.body(row.id());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip.install(name, new Tooltip(row.id()));
        return name;
    }

    private String amount(SeriesOutlook row, double value) {
        return Double.isNaN(value)
                ? speech.say("view-forecast.all-unknown")
                : speech.print(Quantity.of(value, row.unit()));
    }

    private String share(SeriesOutlook row, double value) {
        if (Double.isNaN(value)) {
            return speech.say("view-forecast.all-unknown");
        }
        double rounded = Math.rint(value * TENTHS) / TENTHS;
        if (rounded == 0) {
            return speech.say("view-forecast.all-even", 0.0);
        }
        return speech.say(rounded < 0 ? "view-forecast.effect-less" : "view-forecast.effect-more", Math.abs(rounded));
    }

    private static double growth(SeriesOutlook row) {
        return row.days()
                .flatMap(SeriesOutlook.Days::growthPerMonth)
                .map(Estimate::value)
                .orElse(Double.NaN);
    }

    private static double strength(SeriesOutlook row) {
        return row.seasons().periods().stream()
                .mapToDouble(Seasonality.Period::strength)
                .max()
                .orElse(0);
    }

    private String season(SeriesOutlook row) {
        return row.seasons().periods().stream()
                .findFirst()
                .map(period -> speech.say(SeriesFigures.duration(period.periodMillis())))
                .orElseGet(() -> speech.say("view-forecast.all-no-season"));
    }

    /// What each remark is about; the remarks themselves at the pointer and beneath the picture.
    private Node notes(SeriesOutlook row) {
        List<Message> notes = remarks(row);
        if (notes.isEmpty()) {
            return Labels.secondary("");
        }
        String heads = row.days().isEmpty()
                ? speech.say(notes.getFirst())
                : notes.stream()
                        .sorted(Comparator.comparing(AllSeriesTable::usual))
                        .map(note -> speech.say(heading(note)))
                        .distinct()
                        .collect(Collectors.joining(" · "));
        Label label = Labels.body(heads);
        boolean odd = row.days().isEmpty() || !notes.stream().allMatch(AllSeriesTable::usual);
        label.getStyleClass().add(odd ? "caution-text" : "secondary");
        Tooltip tip = new Tooltip(notes.stream().map(speech::say).collect(Collectors.joining("\n")));
        tip.setWrapText(true);
        tip.setMaxWidth(TIP);
        Tooltip.install(label, tip);
        return label;
    }

    /// The remarks of a row; where nobody knows what its numbers count, that one too.
    private static List<Message> remarks(SeriesOutlook row) {
        List<Message> remarks = new ArrayList<>(row.notes());
        if (row.unit() == Unit.UNKNOWN && row.days().isPresent()) {
            remarks.add(Message.of(NO_UNIT));
        }
        return remarks;
    }

    private static Message heading(Message note) {
        return note.key().equals(NO_UNIT) ? Message.of("view-forecast.all-no-unit") : NoteTips.heading(note);
    }

    /// Whether a remark is true of most series of such a history, and stands behind what is not.
    private static boolean usual(Message note) {
        return switch (note.key()) {
            case "forecast.week-unknown", "forecast.year-unknown", "forecast.not-backtested-beyond" -> true;
            default -> false;
        };
    }

    private static int odd(SeriesOutlook row) {
        return (int) remarks(row).stream().filter(note -> !usual(note)).count();
    }
}
