package headroom.app.forecast;

import headroom.app.control.Editor;
import headroom.app.control.Entries;
import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A small table of things that are known of the demand to come: every cell is edited where it stands.
///
/// @param <R> what is known
abstract class PlannedRows<R> extends VBox {
    private final Document document;
    private final Forms forms;
    private final Speech speech;
    private final String kind;
    private final List<EntryPlace<?>> places = new ArrayList<>();
    private List<String> names = List.of();
    private Runnable shown = () -> {};

    PlannedRows(Document document, Forms forms, Speech speech, String kind) {
        this.document = document;
        this.forms = forms;
        this.speech = speech;
        this.kind = kind;
        getStyleClass().add("form");
    }

    /// The rows of a plan.
    abstract List<R> rows(DemandPlan plan);

    /// A plan with other rows.
    abstract DemandPlan with(DemandPlan plan, List<R> rows);

    /// A row to begin with.
    abstract R fresh(LocalDate today);

    abstract String nameOf(R row);

    abstract R named(R row, String name);

    /// Puts heading, button and table together.
    final void build(String heading, String add, String none, List<Column<Integer>> columns) {
        Button button = new Button(say(add));
        button.getStyleClass().setAll("link-button");
        button.setOnAction(_ -> change(Message.of(add), rows -> {
            List<R> more = new ArrayList<>(rows);
            more.add(fresh(LocalDate.ofInstant(today(), document.workbook().zone())));
            return more;
        }));
        HBox head = new HBox(Labels.body(say(heading)), Labels.space(), button);
        head.getStyleClass().add("card-head");
        Sheet<Integer> sheet = new Sheet<>(say(heading), columns);
        Node empty = Labels.secondary(say(none));
        getChildren().setAll(head, empty);
        shown = () -> {
            int size = names.size();
            getChildren().set(1, size == 0 ? empty : sheet);
            sheet.show(IntStream.range(0, size).boxed().toList());
        };
    }

    final Instant today() {
        return Instant.ofEpochMilli(document.workbook().series().stream()
                .mapToLong(entry -> entry.series().endMillis())
                .max()
                .orElse(0));
    }

    /// Shows the rows; they stay as long as their names do, so that a drag is not interrupted.
    final void refresh() {
        List<String> now = rows(PlannedCard.plan(document.workbook())).stream()
                .map(this::nameOf)
                .toList();
        if (now.equals(names) && !getChildren().isEmpty()) {
            places.forEach(EntryPlace::refresh);
            return;
        }
        names = now;
        places.clear();
        shown.run();
    }

    final Document document() {
        return document;
    }

    final Locale locale() {
        return speech.locale();
    }

    final String say(String key, Object... arguments) {
        return speech.say(key, arguments);
    }

    final String subject(int index, String part) {
        return "forecast." + kind + "." + index + "." + part;
    }

    final R row(Workbook workbook, int index) {
        List<R> rows = rows(PlannedCard.plan(workbook));
        return rows.get(Math.min(index, rows.size() - 1));
    }

    final Workbook with(Workbook workbook, int index, UnaryOperator<R> change) {
        DemandPlan plan = PlannedCard.plan(workbook);
        List<R> rows = new ArrayList<>(rows(plan));
        rows.set(index, change.apply(rows.get(index)));
        return WorkbookEdits.setDemandPlan(workbook, with(plan, rows));
    }

    private void change(Message name, UnaryOperator<List<R>> change) {
        document.apply(PlannedCard.edit(name, "", plan -> with(plan, change.apply(rows(plan)))));
    }

    final <T> EntryPlace<T> place(Entry<T> entry) {
        EntryPlace<T> place = new EntryPlace<>(entry, speech);
        places.add(place);
        return place;
    }

    /// An entry for a day, stepped day by day.
    final Entry<LocalDate> day(Message what, String subject, Place<LocalDate> place) {
        return new Entry<>(
                what,
                Message.of("view-forecast.day-hint"),
                () -> place.now().apply(document.workbook()),
                speech::print,
                text -> new Entries(speech.locale())
                        .day(
                                text,
                                LocalDate.ofInstant(today(), document.workbook().zone())),
                LocalDate::plusDays,
                () -> document.trial(value -> new Edit(
                        place.edit().apply(value),
                        subject,
                        workbook -> place.put().apply(workbook, value))));
    }

    final Node name(int index) {
        Button button = new Button(names.get(index));
        button.getStyleClass().setAll("choice-place");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> new Editor<>(
                        forms.text(
                                Message.of("view-forecast.name-of"),
                                subject(index, "name"),
                                new Place<>(
                                        workbook -> nameOf(row(workbook, index)),
                                        (workbook, text) -> with(workbook, index, old -> named(old, text)),
                                        text -> Message.of("view-forecast.edit-name", text))),
                        speech)
                .open(button));
        return button;
    }

    final Node removal(int index) {
        Button remove = new Button(say("view-forecast.remove"));
        remove.getStyleClass().setAll("link-button");
        remove.setAccessibleText(say("view-forecast.remove-one", names.get(index)));
        remove.setOnAction(_ -> change(Message.of("view-forecast.edit-remove", names.get(index)), rows -> {
            List<R> fewer = new ArrayList<>(rows);
            fewer.remove(index);
            return fewer;
        }));
        return remove;
    }
}
