package headroom.app.plan;

import headroom.app.control.Editor;
import headroom.app.control.Entry;
import headroom.app.control.Forms;
import headroom.app.control.Forms.Place;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.workbook.Assumption;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is taken for granted and printed as not promised.
final class AssumptionsCard extends VBox {
    private final Document document;
    private final Forms forms;
    private final Speech speech;
    private final Sheet<Integer> sheet;
    private final Node none;
    private List<Assumption> shown = List.of();

    AssumptionsCard(Document document, Forms forms, Speech speech) {
        this.document = document;
        this.forms = forms;
        this.speech = speech;
        this.none = Labels.secondary(speech.say("view-plan.no-assumptions"));
        getStyleClass().add("card");
        Button add = new Button(speech.say("view-plan.add-assumption"));
        add.getStyleClass().setAll("link-button");
        add.setOnAction(pressed -> add());
        HBox head = new HBox(Labels.heading(speech.say("view-plan.assumptions")), Labels.space(), add);
        head.getStyleClass().add("card-head");
        this.sheet = new Sheet<>(
                speech.say("view-plan.assumptions"),
                List.of(
                        new Column<>(
                                speech.say("view-plan.column-text"),
                                false,
                                true,
                                index -> part(
                                        index,
                                        Message.of("view-plan.column-text"),
                                        Assumption::text,
                                        (old, text) -> new Assumption(text, old.owner(), old.limit(), old.evidence()))),
                        new Column<>(
                                speech.say("view-plan.column-owner"),
                                false,
                                false,
                                index -> part(
                                        index,
                                        Message.of("view-plan.column-owner"),
                                        Assumption::owner,
                                        (old, text) -> new Assumption(old.text(), text, old.limit(), old.evidence()))),
                        new Column<>(
                                speech.say("view-plan.column-bound"),
                                false,
                                false,
                                index -> part(
                                        index,
                                        Message.of("view-plan.column-bound"),
                                        Assumption::limit,
                                        (old, text) -> new Assumption(old.text(), old.owner(), text, old.evidence()))),
                        new Column<>(
                                speech.say("view-plan.column-evidence"),
                                false,
                                false,
                                index -> part(
                                        index,
                                        Message.of("view-plan.column-evidence"),
                                        Assumption::evidence,
                                        (old, text) -> new Assumption(old.text(), old.owner(), old.limit(), text))),
                        Column.of("", this::removal)));
        getChildren().addAll(head, none);
    }

    void refresh() {
        List<Assumption> now = document.workbook().assumptions();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().set(1, now.isEmpty() ? none : sheet);
        sheet.show(IntStream.range(0, now.size()).boxed().toList());
    }

    private void add() {
        String text = speech.say("view-plan.new-assumption");
        document.apply(Edit.of(
                Message.of("view-plan.edit-add-assumption"),
                workbook -> WorkbookEdits.addAssumption(workbook, new Assumption(text, "–", "–", "–"))));
    }

    private Node part(
            int index,
            Message what,
            Function<Assumption, String> read,
            BiFunction<Assumption, String, Assumption> write) {
        Entry<String> entry = forms.text(
                what,
                "assumption." + index + what.key(),
                new Place<>(
                        workbook -> read.apply(workbook.assumptions().get(index)),
                        (workbook, text) -> with(workbook, index, old -> write.apply(old, text)),
                        text -> Message.of("view-plan.edit-assumption")));
        Button button = new Button(read.apply(shown.get(index)));
        button.getStyleClass().setAll("choice-place");
        button.setWrapText(true);
        button.setOnAction(pressed -> new Editor<>(entry, speech).open(button));
        return button;
    }

    private static Workbook with(Workbook workbook, int index, Function<Assumption, Assumption> change) {
        return WorkbookEdits.setAssumption(
                workbook, index, change.apply(workbook.assumptions().get(index)));
    }

    private Node removal(int index) {
        Button remove = new Button(speech.say("view-plan.remove-assumption"));
        remove.getStyleClass().setAll("link-button");
        remove.setOnAction(pressed -> document.apply(Edit.of(
                Message.of("view-plan.edit-remove-assumption"),
                workbook -> WorkbookEdits.removeAssumption(workbook, index))));
        return remove;
    }
}
