package headroom.app.question;

import headroom.app.action.Action;
import headroom.app.control.ActionButton;
import headroom.app.control.Entry;
import headroom.app.control.Explained;
import headroom.app.control.InPlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.Term;
import headroom.app.document.Document;
import headroom.app.hover.HoverText;
import headroom.model.Message;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The question in words, each part editable where it stands, and the answer beneath it.
public final class AnswerBar extends VBox {
    /// Stands for a part of the question while its words are put together.
    private static final char SLOT = '\u0001';

    private final QuestionModel model;
    private final Document document;
    private final Speech speech;
    private final TextFlow question = new TextFlow();
    private final HBox answerRow = new HBox();
    private final Label badge = Labels.styled("", "badge");
    private final TextFlow answer = new TextFlow();
    private final List<Node> parts;
    private String shape = "";

    public AnswerBar(
            QuestionModel model,
            Document document,
            Speech speech,
            ObservableValue<AnswerLine> line,
            Action ask,
            Action apply) {
        this.model = model;
        this.document = document;
        this.speech = speech;
        getStyleClass().add("answer-bar");
        question.getStyleClass().add("question");
        question.setMinHeight(Region.USE_PREF_SIZE);
        answer.getStyleClass().add("answer-text");
        HBox.setHgrow(answer, Priority.ALWAYS);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        answerRow.getStyleClass().add("answer-row");
        answerRow.getChildren().addAll(badge, answer, ActionButton.of(apply, speech, "primary"));
        getChildren().addAll(question, answerRow);
        parts = parts();
        model.objective().subscribe(objective -> rebuild(objective, ask));
        line.subscribe(this::show);
    }

    private void show(AnswerLine line) {
        badge.setText(line.verdict());
        badge.setVisible(!line.verdict().isEmpty());
        badge.setManaged(!line.verdict().isEmpty());
        badge.getStyleClass().setAll("label", "badge", line.tone().name().toLowerCase(Locale.ROOT));
        answer.getChildren().setAll(line.runs().stream().map(AnswerBar::text).toList());
        answer.setAccessibleText(line.text());
        String words = String.join("\n", line.behind());
        for (Node node : List.of(badge, answer)) {
            HoverText.on(node, words);
            new Explained(
                            Message.literal(line.verdict()),
                            Message.literal(words.isEmpty() ? line.text() : words),
                            line.origins())
                    .mark(node);
        }
    }

    private static Node text(AnswerLine.Run run) {
        Text text = words(run.text());
        if (run.strong()) {
            text.getStyleClass().add("strong");
        }
        return text;
    }

    private static Text words(String text) {
        Text words = new Text(text);
        words.getStyleClass().add("words");
        return words;
    }

    /// Words the sentence anew when its shape changes. The parts stay where they are: one of them may be the very one
    /// that is being typed.
    private void rebuild(Optional<Objective> objective, Action ask) {
        String newShape = objective.map(this::shapeOf).orElse("");
        if (newShape.equals(shape) && !question.getChildren().isEmpty()) {
            return;
        }
        shape = newShape;
        if (objective.isEmpty()) {
            question.getChildren().setAll(words(speech.say("shell.question-none") + " "), askButton(ask));
            return;
        }
        String[] words = newShape.split(String.valueOf(SLOT), -1);
        if (!question.getChildren().contains(parts.getFirst())) {
            lay(words.length);
        }
        for (int i = 0; i < words.length; i++) {
            ((Text) question.getChildren().get(2 * i)).setText(words[i]);
        }
    }

    /// Lays words and parts by turns.
    private void lay(int words) {
        question.getChildren().clear();
        for (int i = 0; i < words; i++) {
            question.getChildren().add(words(""));
            if (i < parts.size()) {
                question.getChildren().add(parts.get(i));
            }
        }
    }

    private Node askButton(Action ask) {
        Button button = new Button();
        button.getStyleClass().setAll("in-place");
        button.textProperty().bind(ask.words().map(speech::say));
        button.disableProperty().bind(ask.unavailable().map(Optional::isPresent));
        button.setOnAction(pressed -> ask.tryRun());
        return button;
    }

    private String shapeOf(Objective asked) {
        String slot = String.valueOf(SLOT);
        String percentile = speech.print(model.percentile());
        return asked.demand() instanceof DemandToHold.FixedRate
                ? speech.say("shell.question-fixed", slot, slot, percentile, slot, slot, slot, slot)
                : speech.say("shell.question-forecast", slot, slot, percentile, slot, slot, slot, slot);
    }

    private List<Node> parts() {
        return List.of(
                part(model.service(), Objective::service),
                part(model.rate(), model::demandText, demandChoices()).explaining(Term.DEMAND),
                part(model.responseSeconds(), model::responseText, responseChoices())
                        .explaining(Term.PERCENTILE),
                part(
                        model.from(),
                        model::fromText,
                        choice(
                                speech.say("shell.choose-soonest"),
                                () -> document.apply(QuestionEdits.from(Optional.empty())))),
                part(model.throughEntry(), objective -> speech.print(objective.through())),
                part(model.confidence(), objective -> model.percent(objective.confidence()))
                        .explaining(Term.CONFIDENCE));
    }

    /// The other demand that may be held, as it is when the editor opens or while a rate is typed.
    private Node demandChoices() {
        StackPane choices = new StackPane();
        choices.setAlignment(Pos.CENTER_LEFT);
        Node fixed = Labels.secondary(speech.say("shell.choose-fixed"));
        Node organic = choice(speech.say("shell.choose-organic"), () -> document.apply(QuestionEdits.organic()));
        model.objective()
                .map(asked -> asked.map(Objective::demand).orElseGet(DemandToHold.Organic::new))
                .subscribe(demand ->
                        choices.getChildren().setAll(demand instanceof DemandToHold.Organic ? fixed : organic));
        return choices;
    }

    private Node responseChoices() {
        HBox percentiles = new HBox(4);
        for (double percentile : List.of(50.0, 90.0, 95.0, 99.0, 99.9)) {
            percentiles
                    .getChildren()
                    .add(choice(
                            speech.say("shell.choose-percentile", percentile),
                            () -> document.apply(QuestionEdits.response(model.seconds(), percentile))));
        }
        return new VBox(
                4,
                percentiles,
                choice(speech.say("shell.choose-any-response"), () -> document.apply(QuestionEdits.anyResponse())));
    }

    private Button choice(String words, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> {
            button.getScene().getWindow().hide();
            run.run();
        });
        return button;
    }

    private <T> InPlace<T> part(Entry<T> entry, Function<Objective, String> text, Node... more) {
        return new InPlace<>(entry, speech, model.text(text), more);
    }
}
