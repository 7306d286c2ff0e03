package headroom.app.commitment;

import headroom.app.commitment.CommitmentModel.Compared;
import headroom.app.control.Card;
import headroom.app.control.Explained;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.workbook.Commitment;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Frozen answers, and one of them beside what would be answered now.
final class FrozenCard {
    private final CommitmentModel model;
    private final Speech speech;
    private final Sheet<Commitment> list;
    private final Sheet<Compared> figures;
    private final Label sentence = Labels.paragraph("");
    private final Label verdict = Labels.secondary("");
    private final VBox comparison;
    private final Node none;
    private final Card card;

    FrozenCard(CommitmentModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.none = Labels.secondary(speech.say("view-commitment.none-frozen"));
        this.list = new Sheet<Commitment>(
                        speech.say("view-commitment.frozen"),
                        List.of(
                                Column.wide(speech.say("view-commitment.column-name"), Commitment::name),
                                Column.words(
                                        speech.say("view-commitment.column-as-of"),
                                        commitment -> speech.words().print(commitment.asOf(), "date")),
                                Column.words(speech.say("view-commitment.column-version"), Commitment::version),
                                new Column<>(
                                        speech.say("view-commitment.column-differs"), true, false, this::differing),
                                Column.of("", this::removal)))
                .choosing(commitment -> model.comparedProperty().set(Optional.of(commitment.name())));
        this.figures = new Sheet<Compared>(
                speech.say("view-commitment.comparison"),
                List.of(
                        Column.words(
                                speech.say("view-commitment.column-figure"),
                                row -> FigureNames.say(row.name(), speech)),
                        Column.explained(
                                speech.say("view-commitment.column-then"), speech, Compared::then, this::frozenThen),
                        Column.explained(
                                speech.say("view-commitment.column-now"), speech, Compared::now, this::computedNow),
                        Column.of("", this::mark)));
        this.comparison = new VBox(8, sentence, verdict, figures);
        this.card = new Card(speech.say("view-commitment.frozen"), none, list, comparison).with(freeze());
    }

    Node node() {
        return card;
    }

    void refresh() {
        List<Commitment> all = model.workbook().commitments();
        Optional<Commitment> shown = model.shown();
        present(none, all.isEmpty());
        present(list, !all.isEmpty());
        present(comparison, shown.isPresent());
        list.show(all, shown.map(all::indexOf).orElse(-1));
        shown.ifPresent(this::compare);
    }

    private void compare(Commitment frozen) {
        sentence.setText(speech.say("view-commitment.then-said", frozen.answer()));
        int differing = model.differing(frozen);
        verdict.setText(
                differing == 0
                        ? speech.say("view-commitment.all-same")
                        : speech.say("view-commitment.some-differ", differing, frozen.version()));
        figures.show(model.compare(frozen), -1);
    }

    private Explained frozenThen(Compared row) {
        return model.shown()
                .map(frozen -> new Explained(
                        Message.of("explain.value", row.then()),
                        Message.of(
                                "explain.frozen",
                                FigureNames.say(row.name(), speech),
                                frozen.asOf(),
                                frozen.version())))
                .orElseGet(() -> computedNow(row));
    }

    private Explained computedNow(Compared row) {
        return new Explained(
                Message.of("explain.value", row.now()), Message.of("explain.now", FigureNames.say(row.name(), speech)));
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private Node differing(Commitment commitment) {
        int differing = model.differing(commitment);
        Label label = Labels.body(
                differing == 0
                        ? speech.say("view-commitment.same")
                        : speech.say("view-commitment.differing", differing));
        label.getStyleClass().add(differing == 0 ? "good-text" : "caution-text");
        return label;
    }

    private Node mark(Compared row) {
        Label label = Labels.body(row.differs() ? speech.say("view-commitment.differs") : "");
        label.getStyleClass().add("caution-text");
        return label;
    }

    /// Freezes the answer as it is.
    void freezeNow() {
        model.freeze(speech.say("view-commitment.frozen-name"));
    }

    private Button freeze() {
        Button freeze = new Button(speech.say("view-commitment.freeze"));
        freeze.setId("freeze");
        freeze.getStyleClass().setAll("link-button");
        freeze.setOnAction(pressed -> freezeNow());
        return freeze;
    }

    private Node removal(Commitment commitment) {
        Button remove = new Button(speech.say("view-commitment.remove"));
        remove.getStyleClass().setAll("link-button");
        remove.setOnAction(pressed -> model.remove(commitment.name()));
        return remove;
    }
}
