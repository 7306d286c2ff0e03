package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.control.Entry;
import headroom.app.control.InPlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Objective;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The question in words, each part editable where it stands, and the answer beneath it.
final class AnswerBar extends VBox {
    /// Stands for a part of the question while its words are put together.
    private static final char SLOT = '\u0001';

    private final QuestionModel model;
    private final Document document;
    private final Speech speech;
    private final TextFlow question = new TextFlow();
    private final HBox answerRow = new HBox();
    private final Label badge = Labels.styled("", "badge");
    private final TextFlow answer = new TextFlow();
    private String shape = "";

    AnswerBar(
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

    /// Puts the sentence together anew when its shape changes, so that the focus stays where it is while a part does.
    private void rebuild(Optional<Objective> objective, Action ask) {
        String newShape = objective.map(this::shapeOf).orElse("none");
        if (newShape.equals(shape)) {
            return;
        }
        shape = newShape;
        if (objective.isEmpty()) {
            question.getChildren().setAll(words(speech.say("shell.question-none") + " "), askButton(ask));
            return;
        }
        Node[] parts = parts(objective.get());
        String[] words = newShape.split(String.valueOf(SLOT), -1);
        question.getChildren().clear();
        for (int i = 0; i < words.length; i++) {
            question.getChildren().add(words(words[i]));
            if (i < parts.length) {
                question.getChildren().add(parts[i]);
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

    private Node[] parts(Objective asked) {
        return new Node[] {
            part(model.service(), Objective::service),
            part(model.rate(), model::demandText, demandChoices(asked)),
            part(model.responseSeconds(), model::responseText, responseChoices()),
            part(
                    model.from(),
                    model::fromText,
                    choice(speech.say("shell.choose-soonest"), () -> document.apply(model.fromEdit(Optional.empty())))),
            part(model.throughEntry(), objective -> speech.print(objective.through())),
            part(model.confidence(), objective -> speech.words().print(objective.confidence(), "percent")),
        };
    }

    private Node demandChoices(Objective asked) {
        return asked.demand() instanceof DemandToHold.Organic
                ? Labels.secondary(speech.say("shell.choose-fixed"))
                : choice(speech.say("shell.choose-organic"), () -> document.apply(model.organicEdit()));
    }

    private Node responseChoices() {
        HBox percentiles = new HBox(4);
        for (double percentile : List.of(50.0, 90.0, 95.0, 99.0, 99.9)) {
            percentiles
                    .getChildren()
                    .add(choice(
                            speech.say("shell.choose-percentile", percentile),
                            () -> document.apply(model.responseEdit(model.seconds(), percentile))));
        }
        return new VBox(
                4,
                percentiles,
                choice(speech.say("shell.choose-any-response"), () -> document.apply(model.anyResponseEdit())));
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

    private <T> Node part(Entry<T> entry, Function<Objective, String> text, Node... more) {
        return new InPlace<>(entry, speech, model.text(text), more);
    }
}
