package headroom.app.forecast;

import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.DraggedDecisions;
import headroom.app.control.EmptyState;
import headroom.app.control.Explained;
import headroom.app.control.FigureCard;
import headroom.app.control.Goal;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.control.ViewPane;
import headroom.app.control.WhileShown;
import headroom.app.document.Results;
import headroom.app.job.Jobs;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.forecast.MethodResult;
import headroom.model.workbook.Workbook;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Demand to come with its intervals, and how well the same method would have forecast the past.
public final class ForecastView implements View {
    private static final double FAN_EMS = 24;
    private static final double BACKTEST_EMS = 18;
    private static final double FUTURES_EMS = 16;
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double MOST_CONFIDENCE = 0.99;
    private static final double USUAL_CONFIDENCE = 0.95;

    private final ForecastModel model;
    private final Speech speech;
    private final FigureCard fan;
    private final FigureCard backtest;
    private final DistanceSheet distances;
    private final PlannedCard planned;
    private final HBox certainty;
    private final Slider confidence = new Slider(LEAST_CONFIDENCE, MOST_CONFIDENCE, USUAL_CONFIDENCE);
    private final Label never = Labels.paragraph("");
    private final Sheet<ForecastModel.Row> rows;
    private final VBox verdicts = new VBox();
    private final Comparisons comparisons;
    private final HolidayPlaces places;
    private final MethodCard method;
    private final FigureCard futures;
    private final StaysBelow staysBelow;
    private final Card peaks;
    private final Card howGood;
    private final AllForecasts forecasts;
    private final AllSeries allSeries;
    private final VBox missing = new VBox();
    private final VBox demand;
    private final ViewPane pane;
    private final WhileShown whileShown = new WhileShown();

    /// The view of the forecast of a document.
    ///
    /// @param compare tries each way to forecast on the past
    public ForecastView(
            Results results,
            Speech speech,
            Charts charts,
            Jobs jobs,
            BiFunction<Workbook, Progress, List<MethodResult>> compare) {
        this.model = new ForecastModel(results);
        this.comparisons = new Comparisons(jobs, compare);
        this.places = new HolidayPlaces(jobs);
        this.method = new MethodCard(results.document(), places, comparisons::again, speech, model::origins);
        this.futures = charts.card(FUTURES_EMS);
        this.staysBelow = new StaysBelow(model, speech);
        this.speech = speech;
        this.fan = charts.card(FAN_EMS);
        fan.chart().setOnHandle(new DraggedForecast(model, new DraggedDecisions(results)));
        this.backtest = charts.card(BACKTEST_EMS);
        this.planned = new PlannedCard(results.document(), model::learnedGrowth, model::carrier, model::effect, speech);
        this.certainty = certainty();
        this.rows = new Sheet<>(
                speech.say("view-forecast.table"),
                List.of(
                        Column.explained(
                                speech.say("view-forecast.column-ahead"),
                                speech,
                                row -> speech.print(row.weeksAhead()),
                                row -> new Explained(
                                        Message.of("explain.weeks-ahead", row.weeksAhead()),
                                        Message.of("explain.weeks"))),
                        Column.words(speech.say("view-forecast.column-day"), row -> speech.print(row.day())),
                        Column.explained(
                                speech.say("view-forecast.column-median"),
                                speech,
                                row -> speech.print(row.median()),
                                row -> new Explained(
                                        Message.of("explain.rps", row.median()),
                                        Message.of("explain.forecast-median"),
                                        model.origins())),
                        Column.explained(
                                speech.say("view-forecast.column-interval"),
                                speech,
                                row -> speech.say("view-forecast.interval", row.low(), row.high()),
                                row -> new Explained(
                                        Message.of("explain.forecast-interval", row.low(), row.high()),
                                        Message.of("explain.forecast-interval-how"),
                                        model.origins())),
                        Column.wide(
                                speech.say("view-forecast.column-tested"),
                                row -> speech.say(
                                        row.tested() ? "view-forecast.tested" : "view-forecast.not-tested"))));
        this.peaks = new Card(speech.say("view-forecast.peaks"), rows, certainty, never, staysBelow);
        this.distances = new DistanceSheet(model, speech);
        this.howGood = new Card(speech.say("view-forecast.how-good"), verdicts, distances);
        verdicts.getStyleClass().add("form");
        this.forecasts = new AllForecasts(results.document(), jobs);
        this.allSeries = new AllSeries(forecasts, speech, charts);
        this.demand = new VBox(fan, planned, peaks, futures, howGood, backtest, method);
        demand.getStyleClass().add("stack");
        VBox view = new VBox(missing, demand, allSeries);
        view.getStyleClass().add("view");
        this.pane = new ViewPane(view);
    }

    @Override
    public String id() {
        return "forecast";
    }

    @Override
    public Message name() {
        return Message.of("view-forecast.name");
    }

    @Override
    public ObservableValue<String> fact() {
        return model.analysis()
                .map(analysis -> model.spread()
                        .map(spread -> speech.say("view-forecast.fact", spread))
                        .orElse(""));
    }

    @Override
    public Message tipsTitle() {
        return Message.of("view-forecast.tips");
    }

    @Override
    public ObservableValue<List<Tip>> tips() {
        return model.analysis().map(analysis -> NoteTips.of(model.notes()));
    }

    @Override
    public Node content() {
        whileShown.on(this::refresh, model.analysis());
        whileShown.on(
                this::showMethods,
                model.analysis(),
                model.results().document().workbookProperty(),
                comparisons.ended(),
                places.knownProperty());
        whileShown.on(allSeries::refresh, model.results().document().workbookProperty(), forecasts.stateProperty());
        return pane;
    }

    @Override
    public void shown(boolean now) {
        whileShown.shown(now);
    }

    private HBox certainty() {
        Label name = Labels.body(speech.say("view-forecast.confidence"));
        name.setLabelFor(confidence);
        confidence.setBlockIncrement(0.01);
        confidence.setAccessibleText(speech.say("view-forecast.confidence"));
        confidence.valueProperty().addListener((property, old, now) -> sayNever());
        HBox.setHgrow(confidence, Priority.ALWAYS);
        HBox row = new HBox(name, confidence);
        row.getStyleClass().add("inline");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What is never passed over the whole horizon, with the confidence that the slider says.
    private void sayNever() {
        double level = Math.rint(confidence.getValue() * 100) / 100;
        never.setText(model.never(level).map(speech::say).orElse(""));
        futures.show(model.futures(level), speech.say("view-forecast.no-futures"));
        futures.from(model.origins());
        staysBelow.refresh();
    }

    /// The ways to forecast are compared once there is a forecast and somebody looks.
    private void showMethods() {
        if (model.demand().isPresent()) {
            Workbook now = model.results().document().workbook();
            comparisons.want(now);
            method.show(comparisons.of(now), comparisons.trouble(now), model.demandSeries());
        }
    }

    private EmptyState nothing() {
        EmptyState state = new EmptyState(speech, Message.of("view-forecast.empty-title"), model.nothing());
        return switch (model.missing()) {
            case FILES -> state.openingFiles();
            case DEMAND ->
                state.leading(Message.of("view-forecast.choose-demand"), Goal.Place.view("sources"))
                        .leading(Message.of("view-sources.add"), new Goal.Files());
            case HISTORY -> state.leading(Message.of("view-sources.add"), new Goal.Files());
        };
    }

    private void refresh() {
        boolean known = model.demand().isPresent();
        if (!known && forecasts.series().isEmpty()) {
            pane.empty(model.nothing().toString(), this::nothing);
            return;
        }
        pane.fill();
        // without demand all other series can be forecast
        missing.getChildren().setAll(known ? List.of() : List.of(nothing()));
        missing.setVisible(!known);
        missing.setManaged(!known);
        demand.setVisible(known);
        demand.setManaged(known);
        fan.show(model.fan(), speech.say(model.nothing()));
        backtest.show(model.backtest(), speech.say("view-forecast.no-backtest"));
        fan.from(model.origins());
        backtest.from(model.origins());
        planned.refresh();
        sayNever();
        rows.show(model.rows());
        distances.refresh();
        verdicts.getChildren()
                .setAll(model.demand().map(Verdicts::of).orElse(List.of()).stream()
                        .map(sentence -> (Node) Labels.paragraph(speech.say(sentence)))
                        .toList());
    }
}
