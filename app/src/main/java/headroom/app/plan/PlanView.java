package headroom.app.plan;

import headroom.app.chart.StackedCharts;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.DraggedDecisions;
import headroom.app.control.EmptyState;
import headroom.app.control.FigureCard;
import headroom.app.control.Find;
import headroom.app.control.Forms;
import headroom.app.control.Goal;
import headroom.app.control.NoteTips;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.plan.Probability;
import headroom.model.workbook.Analysis;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Scenarios side by side: demand against capacity, what is added when, and the figures that decide.
public final class PlanView implements View {
    private static final double CHART_EMS = 24;
    private static final double ROW_EMS = 2.9;
    private static final double AXIS_EMS = 4;

    private final PlanModel model;
    private final Speech speech;
    private final FigureCard chart;
    private final FigureCard additions;
    private final ScenarioSheet scenarios;
    private final ComparisonCard comparison;
    private final ScenarioCard scenario;
    private final ResourceTable resources;
    private final PolicyCard policy;
    private final FixedCostsCard fixedCosts;
    private final AssumptionsCard assumptions;
    private final Card compared;
    private final EmptyState unasked;
    private final ViewPane pane;
    private final WhileShown whileShown = new WhileShown();

    /// The view of the plans of a document.
    public PlanView(Document document, Results results, Speech speech, Charts charts) {
        this.model = new PlanModel(document, results);
        this.speech = speech;
        Forms forms = new Forms(document, speech);
        this.chart = charts.card(CHART_EMS);
        this.additions = charts.card(ROW_EMS);
        this.scenarios = new ScenarioSheet(model, speech);
        this.comparison = new ComparisonCard(new ComparisonModel(model), speech);
        this.scenario = new ScenarioCard(model, speech);
        this.resources = new ResourceTable(model, forms, speech);
        this.policy = new PolicyCard(model, forms, speech);
        this.fixedCosts = new FixedCostsCard(document, forms, speech);
        this.assumptions = new AssumptionsCard(document, forms, speech);
        this.compared = new Card(speech.say("view-plan.scenarios"), scenarios);
        this.unasked = new EmptyState(
                        speech, Message.of("view-plan.empty-title"), Message.of("view-plan.empty-question"))
                .leading(Message.of("shell.ask"), new Goal.Question());
        this.pane = new ViewPane(view());
        chart.chart().setOnHandle(new DraggedDecisions(results));
        additions.chart().setOnHandle(new DraggedAdditions(model, speech.say("view-plan.dragged")));
    }

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public Message name() {
        return Message.of("view-plan.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.analysis()
                .map(analysis -> model.answer()
                        .flatMap(answer -> answer.now().probability())
                        .map(Probability::value)
                        .map(value -> speech.words().print(value, "probability"))
                        .orElse(""));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-plan.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.analysis()
                .map(analysis -> model.answer()
                        .map(answer -> PlanTips.of(answer))
                        .orElseGet(
                                () -> NoteTips.of(analysis.map(Analysis::notes).orElse(List.of()))));
    }

    /// Puts the cheapest plan among the planner's scenarios.
    public void applyPlan() {
        model.apply(speech.say("view-plan.applied"));
    }

    @Override
    public List<Find> finds() {
        return model.rows().stream()
                .map(row -> Find.at(
                        speech.say(row.plan().name()),
                        speech.say("shell.find-scenario"),
                        () -> model.chosenProperty().set(Optional.of(row.plan().name()))))
                .toList();
    }

    @Override
    public Node content() {
        whileShown.on(this::refresh, model.analysis(), model.chosenProperty());
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private VBox view() {
        Button add = new Button(speech.say("view-plan.add"));
        add.getStyleClass().setAll("link-button");
        add.setOnAction(pressed -> model.add(speech.say("view-plan.new-name")));
        VBox view = new VBox(
                unasked,
                chart,
                additions,
                compared.with(add),
                comparison,
                scenario,
                resourceCard(),
                policy,
                fixedCosts,
                assumptions);
        view.getStyleClass().add("view");
        return view;
    }

    private Card resourceCard() {
        Card card = new Card(speech.say("view-plan.resources"), resources);
        card.subtitle(speech.say("view-plan.resources-how"));
        return card;
    }

    private EmptyState nothing() {
        return new EmptyState(speech, Message.of("view-plan.empty-title"), Message.of("view-plan.empty"))
                .openingFiles();
    }

    private void refresh() {
        boolean asked =
                model.answer().isPresent() || model.analysis().getValue().isEmpty();
        if (!asked && model.workbook().sources().isEmpty()) {
            pane.empty("no file", this::nothing);
        } else {
            pane.fill();
        }
        present(unasked, !asked);
        present(chart, asked);
        present(compared, asked);
        refreshAnswer(asked);
        // what there is and costs can be said before anything is asked
        resources.refresh();
        policy.refresh();
        fixedCosts.refresh();
        assumptions.refresh();
    }

    private void refreshAnswer(boolean asked) {
        chart.show(model.againstCapacity(), speech.say("view-plan.no-answer"));
        model.shown().ifPresent(row -> chart.from(model.origins(row)));
        Optional<Figure> gantt = model.additions();
        present(additions, asked && gantt.isPresent());
        additions.show(gantt, "");
        gantt.ifPresent(figure -> additions.setChartHeight(rows(figure) * ROW_EMS + AXIS_EMS));
        align();
        scenarios.show(model.rows(), model.shown());
        comparison.refresh();
        scenario.refresh();
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private static int rows(Figure figure) {
        return figure.layers().stream()
                .filter(Layer.Rows.class::isInstance)
                .map(Layer.Rows.class::cast)
                .mapToInt(layer -> layer.rows().size())
                .sum();
    }

    /// Both charts share the left edge of their plot areas, so that equal times lie beneath each other.
    private void align() {
        StackedCharts.align(List.of(chart.chart(), additions.chart()));
    }
}
