package headroom.app.plan;

import headroom.app.control.ChoicePlace;
import headroom.app.control.Explained;
import headroom.app.control.Labels;
import headroom.app.control.Saying;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.plan.ComparisonModel.Line;
import headroom.model.Message;
import headroom.model.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Two plans side by side: what each comes to, and how far the second is from the first.
final class ComparisonCard extends VBox {
    private static final String NONE = "–";

    private final ComparisonModel model;
    private final Speech speech;
    private final ChoicePlace<Plan> left;
    private final ChoicePlace<Plan> right;
    private final Sheet<Line> sheet;

    ComparisonCard(ComparisonModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        getStyleClass().add("card");
        setId("comparison");
        left = new ChoicePlace<>(this::name, plan -> model.firstProperty().set(Optional.of(plan.name())));
        right = new ChoicePlace<>(this::name, plan -> model.secondProperty().set(Optional.of(plan.name())));
        sheet = new Sheet<>(
                speech.say("view-plan.compare"),
                List.of(
                        Column.wide(speech.say("view-plan.compare-what"), line -> speech.say(line.what())),
                        column("view-plan.compare-first", line -> figure(line, line.first())),
                        column("view-plan.compare-second", line -> figure(line, line.second())),
                        column("view-plan.compare-difference", this::difference)));
        FlowPane who = new FlowPane(
                8,
                4,
                Labels.heading(speech.say("view-plan.compare")),
                left,
                Labels.body(speech.say("view-plan.compare-and")),
                right);
        who.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(who, sheet);
        model.firstProperty().subscribe(_ -> refresh());
        model.secondProperty().subscribe(_ -> refresh());
    }

    private String name(Plan plan) {
        return speech.say(plan.name());
    }

    private Column<Line> column(String title, Function<Line, Saying> saying) {
        return Column.said(speech.say(title), speech, saying).number();
    }

    private Saying figure(Line line, Optional<Object> value) {
        return Saying.of(value.map(this::print).orElse(NONE))
                .behind(value.map(figure -> new Explained(full(figure), line.how())));
    }

    private Saying difference(Line line) {
        return Saying.of(line.difference().map(speech::say).orElse(NONE))
                .behind(line.difference()
                        .map(difference -> new Explained(difference, Message.of("explain.difference"))));
    }

    private String print(Object value) {
        return value instanceof ComparisonModel.Share share
                ? speech.words().print(share.value(), "probability")
                : speech.print(value);
    }

    private static Message full(Object value) {
        return switch (value) {
            case ComparisonModel.Share share -> Message.of("explain.share", share.value() * 100);
            case Double rps -> Message.of("explain.rps", rps);
            default -> Message.of("explain.value", value);
        };
    }

    /// Shows the figures of the moment; nothing while there are no two plans.
    void refresh() {
        List<Line> lines = model.lines();
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        if (!lines.isEmpty()) {
            left.show(speech.say("view-plan.compare-first"), model.left().orElseThrow(), model.choices());
            right.show(speech.say("view-plan.compare-second"), model.right().orElseThrow(), model.choices());
            sheet.show(lines);
        }
    }
}
