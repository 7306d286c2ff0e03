package headroom.app.plan;

import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.plan.PlanModel.Row;
import headroom.app.plan.PlanModel.Standing;
import headroom.model.plan.Addition;
import headroom.model.plan.Plan;
import headroom.model.plan.Probability;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The plans side by side.
final class ScenarioSheet extends VBox {
    private static final String NONE = "–";

    private final Speech speech;
    private final Sheet<Row> sheet;

    ScenarioSheet(PlanModel model, Speech speech) {
        this.speech = speech;
        this.sheet = new Sheet<Row>(
                        speech.say("view-plan.scenarios"),
                        List.of(
                                new Column<>(speech.say("view-plan.column-scenario"), false, true, this::name),
                                new Column<>(speech.say("view-plan.column-holds"), true, false, this::probability),
                                new Column<>(
                                        speech.say("view-plan.column-choke"),
                                        true,
                                        false,
                                        row -> Labels.body(
                                                row.plan().bottleneck().orElse(NONE))),
                                Column.numbers(
                                        speech.say("view-plan.column-safe"),
                                        row -> row.plan()
                                                .safeRps()
                                                .map(safe -> speech.print(safe.value()))
                                                .orElse(NONE)),
                                Column.numbers(speech.say("view-plan.column-adds"), row -> adds(row.plan())),
                                Column.numbers(
                                        speech.say("view-plan.column-month"),
                                        row -> speech.print(row.plan().monthlyCost())),
                                Column.numbers(
                                        speech.say("view-plan.column-million"),
                                        row -> row.plan()
                                                .costPerMillion()
                                                .map(speech::print)
                                                .orElse(NONE)),
                                new Column<>(speech.say("view-plan.column-order"), true, false, this::order)))
                .choosing(
                        row -> model.chosenProperty().set(Optional.of(row.plan().name())));
        getChildren().add(sheet);
    }

    void show(List<Row> rows, Optional<Row> shown) {
        sheet.show(rows, shown.map(rows::indexOf).orElse(-1));
    }

    private Node name(Row row) {
        Label label = Labels.body(speech.say(row.plan().name()));
        if (row.standing() == Standing.CHEAPEST) {
            label.getStyleClass().add("strong");
        }
        row.plan().excuse().ifPresent(excuse -> Tooltip.install(label, new Tooltip(speech.say(excuse))));
        return label;
    }

    private Node probability(Row row) {
        Label label = Labels.body(row.plan()
                .probability()
                .map(Probability::value)
                .map(value -> speech.words().print(value, "probability"))
                .orElse(NONE));
        label.getStyleClass().add(row.plan().meetsObjective() ? "good-text" : "danger-text");
        return label;
    }

    private String adds(Plan plan) {
        return plan.additions().isEmpty()
                ? NONE
                : plan.additions().stream().map(this::addition).collect(Collectors.joining(", "));
    }

    private String addition(Addition addition) {
        return speech.say("view-plan.adds", addition.to() - addition.from(), addition.component());
    }

    private Node order(Row row) {
        if (row.plan().possibleFrom().isPresent()) {
            Label late = Labels.body(speech.say("view-plan.too-late"));
            late.getStyleClass().add("danger-text");
            return late;
        }
        return Labels.body(row.plan()
                .firstOrder()
                .map(day -> speech.words().print(day, "day"))
                .orElse(NONE));
    }
}
