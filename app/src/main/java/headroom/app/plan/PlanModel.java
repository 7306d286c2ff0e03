package headroom.app.plan;

import headroom.app.control.Explained.Origin;
import headroom.app.control.Origins;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.figure.DemandFigures;
import headroom.model.figure.Figure;
import headroom.model.figure.PlanFigures;
import headroom.model.plan.Answer;
import headroom.model.plan.Plan;
import headroom.model.plan.Scenario;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The plans side by side, which one the charts show, and the edits that dragging and applying make.
final class PlanModel {
    private final Document document;
    private final Results results;
    private final ObjectProperty<Optional<Message>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ScenarioEditing editing;

    /// What a plan is among the others.
    enum Standing {
        /// The system as it is.
        NOW,
        CHEAPEST,
        /// One of the planner's scenarios.
        SCENARIO,
        RUNNER_UP
    }

    /// A plan and its standing.
    record Row(Standing standing, Plan plan) {}

    PlanModel(Document document, Results results) {
        this.document = document;
        this.results = results;
        this.editing = new ScenarioEditing(document, chosen);
    }

    /// What changes a scenario of the planner's own.
    ScenarioEditing editing() {
        return editing;
    }

    ObservableValue<Optional<Analysis>> analysis() {
        return results.analysis();
    }

    Workbook workbook() {
        return document.workbook();
    }

    Optional<Answer> answer() {
        return analysis().getValue().flatMap(Analysis::answer);
    }

    /// What the figures of a plan rest on.
    List<Origin> origins(Row row) {
        return analysis()
                .getValue()
                .map(analysis -> new Origins(analysis).plan(row.plan().bottleneck()))
                .orElse(List.of());
    }

    /// The name of the plan that the planner chose to see.
    ObjectProperty<Optional<Message>> chosenProperty() {
        return chosen;
    }

    /// The plans: the system as it is, the cheapest, the planner's own, and those that nearly were the cheapest.
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        answer().ifPresent(answer -> {
            rows.add(new Row(Standing.NOW, answer.now()));
            answer.cheapest()
                    .filter(plan -> !plan.additions().isEmpty())
                    .ifPresent(plan -> rows.add(new Row(Standing.CHEAPEST, plan)));
            answer.scenarios().forEach(plan -> rows.add(new Row(Standing.SCENARIO, plan)));
            answer.runnersUp().forEach(plan -> rows.add(new Row(Standing.RUNNER_UP, plan)));
        });
        return rows;
    }

    /// The plan that is shown: the chosen one, else the cheapest, else the system as it is.
    Optional<Row> shown() {
        List<Row> rows = rows();
        return rows.stream()
                .filter(row -> chosen.get().filter(row.plan().name()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> row.standing() == Standing.CHEAPEST)
                        .findFirst())
                .or(() -> rows.stream().findFirst());
    }

    /// The planner's scenario that is shown, where it is one.
    Optional<Scenario> shownScenario() {
        return shown().filter(row -> row.standing() == Standing.SCENARIO).flatMap(row -> scenario(row.plan()));
    }

    private Optional<Scenario> scenario(Plan plan) {
        return workbook().scenarios().stream()
                .filter(scenario -> plan.name().equals(Message.literal(scenario.name())))
                .findFirst();
    }

    /// Demand against capacity under the plan that is shown.
    Optional<Figure> againstCapacity() {
        return analysis()
                .getValue()
                .flatMap(analysis -> answer().flatMap(answer -> shown().map(
                                row -> DemandFigures.againstCapacity(analysis.demand(), answer, row.plan(), zone()))));
    }

    /// What the plan that is shown adds, over the same time.
    Optional<Figure> additions() {
        return analysis()
                .getValue()
                .flatMap(analysis -> answer().flatMap(answer -> shown().flatMap(
                                row -> PlanFigures.additions(answer, row.plan(), leftEdge(analysis, answer), zone()))));
    }

    private double leftEdge(Analysis analysis, Answer answer) {
        return analysis.demand()
                .map(demand -> (double) demand.dailyPeakHistory().startMillis())
                .orElseGet(() -> (double) answer.asOf()
                        .minusDays(30)
                        .atStartOfDay(zone())
                        .toInstant()
                        .toEpochMilli());
    }

    /// A change of the day on which an addition of the plan that is shown serves, in epoch milliseconds.
    ///
    /// @param name what the plan is called once it is a scenario of the planner's own
    Trial<Double> inPlaceTrial(String component, String name) {
        Plan plan = shown().orElseThrow().plan();
        Scenario scenario = scenario(plan).orElseGet(() -> Scenarios.of(plan, Scenarios.freeName(workbook(), name)));
        chosen.set(Optional.of(Message.literal(scenario.name())));
        return document.trial(millis -> {
            LocalDate day =
                    Instant.ofEpochMilli(Math.round(millis)).atZone(zone()).toLocalDate();
            return new Edit(
                    Message.of("view-plan.edit-in-place", component, day),
                    "scenario." + scenario.name() + "." + component,
                    workbook -> Scenarios.put(workbook, Scenarios.movedTo(scenario, component, day)));
        });
    }

    /// The day on which an addition of the plan that is shown serves, epoch milliseconds.
    Optional<Double> inPlaceMillis(String component) {
        return shown().flatMap(row -> row.plan().additions().stream()
                .filter(addition -> addition.component().equals(component))
                .findFirst()
                .map(addition -> (double)
                        addition.inPlaceBy().atStartOfDay(zone()).toInstant().toEpochMilli()));
    }

    /// Puts the cheapest plan among the planner's scenarios, under a name that is free.
    void apply(String name) {
        answer().flatMap(Answer::cheapest).ifPresent(plan -> {
            String free = Scenarios.freeName(workbook(), name);
            document.apply(Edit.of(
                    Message.of("view-plan.edit-apply", free),
                    workbook -> Scenarios.put(workbook, Scenarios.of(plan, free))));
            chosen.set(Optional.of(Message.literal(free)));
        });
    }

    /// Begins a scenario.
    void add(String name) {
        String free = Scenarios.freeName(workbook(), name);
        document.apply(Edit.of(
                Message.of("view-plan.edit-add", free),
                workbook -> Scenarios.put(workbook, new Scenario(free, List.of(), false))));
        chosen.set(Optional.of(Message.literal(free)));
    }

    /// What a component's resource is called.
    Optional<String> resourceName(String component) {
        return workbook()
                .path()
                .component(component)
                .map(found -> found.resource().name());
    }

    /// The day on which the question is asked.
    LocalDate asOf() {
        return answer().map(Answer::asOf)
                .orElseGet(() -> analysis()
                        .getValue()
                        .map(analysis -> analysis.asOf().atZone(zone()).toLocalDate())
                        .orElse(LocalDate.EPOCH));
    }

    private ZoneId zone() {
        return workbook().zone();
    }
}
