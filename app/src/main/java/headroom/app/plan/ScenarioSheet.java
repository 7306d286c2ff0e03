package headroom.app.plan;

import headroom.app.control.Explained;
import headroom.app.control.Explained.Origin;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.plan.PlanModel.Row;
import headroom.app.plan.PlanModel.Standing;
import headroom.model.Message;
import headroom.model.plan.Addition;
import headroom.model.plan.Plan;
import headroom.model.plan.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// The plans side by side.
final class ScenarioSheet extends VBox {
    private static final String NONE = "–";

    private final PlanModel model;
    private final Speech speech;
    private final Sheet<Row> sheet;

    ScenarioSheet(PlanModel model, Speech speech) {
        this.model = model;
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
                                Column.of(speech.say("view-plan.column-safe"), this::safe)
                                        .number(),
                                new Column<>(speech.say("view-plan.column-adds"), true, true, this::added),
                                Column.of(speech.say("view-plan.column-month"), this::month)
                                        .number(),
                                Column.of(speech.say("view-plan.column-million"), this::million)
                                        .number(),
                                new Column<>(speech.say("view-plan.column-order"), true, false, this::order)))
                .choosing(
                        row -> model.chosenProperty().set(Optional.of(row.plan().name())));
        getChildren().add(sheet);
    }

    void show(List<Row> rows, Optional<Row> shown) {
        sheet.show(rows, shown.map(rows::indexOf).orElse(-1));
    }

    private Node name(Row row) {
        Label label = Labels.paragraph(speech.say(row.plan().name()));
        label.setMaxWidth(Double.MAX_VALUE);
        if (row.standing() == Standing.CHEAPEST) {
            label.getStyleClass().add("strong");
        }
        row.plan().excuse().ifPresent(excuse -> new Explained(row.plan().name(), excuse).behind(label, speech));
        return label;
    }

    private Node probability(Row row) {
        Optional<Double> share = row.plan().probability().map(Probability::value);
        Label label = explained(
                share.map(value -> speech.words().print(value, "probability")),
                share.map(value -> Message.of("explain.share", value * 100)),
                "explain.probability",
                model.origins(row));
        label.getStyleClass().add(row.plan().meetsObjective() ? "good-text" : "danger-text");
        return label;
    }

    private Node safe(Row row) {
        return explained(
                row.plan().safeRps().map(safe -> speech.print(safe.value())),
                row.plan().safeRps().map(safe -> Message.of("explain.rps", safe)),
                "explain.safe",
                model.origins(row));
    }

    private Node month(Row row) {
        return explained(
                Optional.of(speech.print(row.plan().monthlyCost())),
                Optional.of(Message.of("explain.value", row.plan().monthlyCost())),
                "explain.month");
    }

    private Node million(Row row) {
        return explained(
                row.plan().costPerMillion().map(speech::print),
                row.plan().costPerMillion().map(cost -> Message.of("explain.value", cost)),
                "explain.million");
    }

    private Label explained(Optional<String> text, Optional<Message> full, String how) {
        return explained(text, full, how, List.of());
    }

    private Label explained(Optional<String> text, Optional<Message> full, String how, List<Origin> origins) {
        Label label = Labels.body(text.orElse(NONE));
        full.ifPresent(value -> new Explained(value, Message.of(how), origins).behind(label, speech));
        return label;
    }

    private Node added(Row row) {
        Label label = explained(
                Optional.of(adds(row.plan())),
                row.plan().additions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Message.of("explain.value", counts(row.plan()))),
                "explain.adds");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.RIGHT);
        return label;
    }

    private List<Message> counts(Plan plan) {
        return plan.additions().stream()
                .map(addition -> Message.of(
                        "explain.from-to", addition.component(), addition.from(), addition.to(), addition.resource()))
                .toList();
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
        Optional<LocalDate> first = row.plan().firstOrder();
        return explained(
                first.map(day -> speech.words().print(day, "day")),
                first.map(day -> Message.of("explain.date", day)),
                "explain.order");
    }
}
