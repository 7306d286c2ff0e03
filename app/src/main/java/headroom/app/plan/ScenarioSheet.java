package headroom.app.plan;

import headroom.app.control.Explained;
import headroom.app.control.Explained.Origin;
import headroom.app.control.Saying;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

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
                                column("view-plan.column-scenario", this::name).growing(),
                                column("view-plan.column-holds", this::probability)
                                        .number(),
                                Column.numbers(
                                        speech.say("view-plan.column-choke"),
                                        row -> row.plan().bottleneck().orElse(NONE)),
                                column("view-plan.column-safe", this::safe).number(),
                                column("view-plan.column-adds", this::added)
                                        .number()
                                        .growing(),
                                column("view-plan.column-month", this::month).number(),
                                column("view-plan.column-million", this::million)
                                        .number(),
                                column("view-plan.column-order", this::order).number()))
                .choosing(
                        row -> model.chosenProperty().set(Optional.of(row.plan().name())));
        getChildren().add(sheet);
    }

    private Column<Row> column(String title, Function<Row, Saying> saying) {
        return Column.said(speech.say(title), speech, saying);
    }

    void show(List<Row> rows, Optional<Row> shown) {
        sheet.show(rows, shown.map(rows::indexOf).orElse(-1));
    }

    private Saying name(Row row) {
        Saying name = Saying.of(speech.say(row.plan().name()))
                .behind(row.plan()
                        .excuse()
                        .map(excuse -> new Explained(row.plan().name(), excuse)));
        return row.standing() == Standing.CHEAPEST ? name.styled("strong") : name;
    }

    private Saying probability(Row row) {
        Optional<Double> share = row.plan().probability().map(Probability::value);
        return explained(
                        share.map(value -> speech.words().print(value, "probability")),
                        share.map(value -> Message.of("explain.share", value * 100)),
                        "explain.probability",
                        model.origins(row))
                .styled(row.plan().meetsObjective() ? "good-text" : "danger-text");
    }

    private Saying safe(Row row) {
        return explained(
                row.plan().safeRps().map(safe -> speech.print(safe.value())),
                row.plan().safeRps().map(safe -> Message.of("explain.rps", safe)),
                "explain.safe",
                model.origins(row));
    }

    private Saying month(Row row) {
        return explained(
                Optional.of(speech.print(row.plan().monthlyCost())),
                Optional.of(Message.of("explain.value", row.plan().monthlyCost())),
                "explain.month");
    }

    private Saying million(Row row) {
        return explained(
                row.plan().costPerMillion().map(speech::print),
                row.plan().costPerMillion().map(cost -> Message.of("explain.value", cost)),
                "explain.million");
    }

    private static Saying explained(Optional<String> text, Optional<Message> full, String how) {
        return explained(text, full, how, List.of());
    }

    private static Saying explained(Optional<String> text, Optional<Message> full, String how, List<Origin> origins) {
        return Saying.of(text.orElse(NONE)).behind(full.map(value -> new Explained(value, Message.of(how), origins)));
    }

    private Saying added(Row row) {
        return explained(
                Optional.of(adds(row.plan())),
                row.plan().additions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Message.of("explain.value", counts(row.plan()))),
                "explain.adds");
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

    private Saying order(Row row) {
        if (row.plan().possibleFrom().isPresent()) {
            return Saying.of(speech.say("view-plan.too-late")).styled("danger-text");
        }
        Optional<LocalDate> first = row.plan().firstOrder();
        return explained(
                first.map(day -> speech.words().print(day, "day")),
                first.map(day -> Message.of("explain.date", day)),
                "explain.order");
    }
}
