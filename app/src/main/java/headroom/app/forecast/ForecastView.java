package headroom.app.forecast;

import headroom.app.chart.TimeLink;
import headroom.app.control.Card;
import headroom.app.control.Charts;
import headroom.app.control.EntryPlace;
import headroom.app.control.Explained;
import headroom.app.control.FigureCard;
import headroom.app.control.Forms;
import headroom.app.control.Labels;
import headroom.app.control.NoteTips;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.app.control.Tip;
import headroom.app.control.View;
import headroom.app.document.Results;
import headroom.model.Message;
import headroom.model.workbook.WorkbookEdits;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Demand to come with its intervals, and how well the same method would have forecast the past.
public final class ForecastView implements View {
    private static final double FAN_EMS = 24;
    private static final double BACKTEST_EMS = 18;

    private final ForecastModel model;
    private final Speech speech;
    private final FigureCard fan;
    private final FigureCard backtest;
    private final EntryPlace<Integer> horizon;
    private final Sheet<ForecastModel.Row> rows;
    private final VBox verdicts = new VBox();
    private final Card peaks;
    private final Card howGood;

    /// The view of the forecast of a document.
    public ForecastView(Results results, Speech speech, Charts charts) {
        this.model = new ForecastModel(results);
        this.speech = speech;
        TimeLink link = new TimeLink();
        this.fan = charts.card(link, FAN_EMS);
        this.backtest = charts.card(link, BACKTEST_EMS);
        this.horizon = new EntryPlace<>(
                new Forms(results.document(), speech)
                        .count(
                                Message.of("view-forecast.horizon"),
                                "forecast.horizon",
                                1,
                                52,
                                new Forms.Place<>(
                                        workbook -> workbook.forecast().horizonWeeks(),
                                        WorkbookEdits::setHorizonWeeks,
                                        weeks -> Message.of("view-forecast.edit-horizon", weeks))),
                speech);
        HBox asked = new HBox(
                Labels.secondary(speech.say("view-forecast.horizon-before")),
                horizon,
                Labels.secondary(speech.say("view-forecast.horizon-after")));
        asked.getStyleClass().add("inline");
        asked.setAlignment(Pos.CENTER_RIGHT);
        fan.with(asked);
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
                                        Message.of("explain.forecast-median"))),
                        Column.explained(
                                speech.say("view-forecast.column-interval"),
                                speech,
                                row -> speech.say("view-forecast.interval", row.low(), row.high()),
                                row -> new Explained(
                                        Message.of("explain.forecast-interval", row.low(), row.high()),
                                        Message.of("explain.forecast-interval-how"))),
                        Column.wide(
                                speech.say("view-forecast.column-tested"),
                                row -> speech.say(
                                        row.tested() ? "view-forecast.tested" : "view-forecast.not-tested"))));
        this.peaks = new Card(speech.say("view-forecast.peaks"), rows);
        this.howGood = new Card(speech.say("view-forecast.how-good"), verdicts);
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
        verdicts.getStyleClass().add("form");
        VBox view = new VBox(fan, peaks, howGood, backtest);
        view.getStyleClass().add("view");
        model.analysis().subscribe(analysis -> refresh());
        return view;
    }

    private void refresh() {
        boolean known = model.demand().isPresent();
        for (Node card : List.of(peaks, howGood, backtest)) {
            card.setVisible(known);
            card.setManaged(known);
        }
        fan.show(model.fan(), speech.say(model.nothing()));
        backtest.show(model.backtest(), speech.say("view-forecast.no-backtest"));
        horizon.refresh();
        rows.show(model.rows());
        verdicts.getChildren()
                .setAll(model.verdicts().stream()
                        .map(sentence -> (Node) Labels.paragraph(speech.say(sentence)))
                        .toList());
    }
}
