package headroom.app.forecast;

import headroom.app.control.Explained;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Message;
import headroom.model.forecast.Backtest;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.VBox;

/// How good past forecasts were by how far ahead they looked, beside the plainest one.
final class DistanceSheet extends VBox {
    private final ForecastModel model;
    private final Speech speech;
    private final Sheet<Backtest.Ahead> sheet;

    DistanceSheet(ForecastModel model, Speech speech) {
        this.model = model;
        this.speech = speech;
        this.sheet = new Sheet<>(
                speech.say("view-forecast.distances"),
                List.of(
                        Column.words(
                                speech.say("view-forecast.column-distance"),
                                band -> speech.say("view-forecast.distance", band.fromStep(), band.toStep())),
                        error("column-error", Backtest.Ahead::mase, "method-error"),
                        error("column-naive", Backtest.Ahead::baselineMase, "naive-error"),
                        share("column-inside-80", Backtest.Ahead::coverage80, "inside-80"),
                        share("column-inside", Backtest.Ahead::coverage95, "method-inside")));
        getChildren().add(sheet);
    }

    private Column<Backtest.Ahead> error(String title, ToDoubleFunction<Backtest.Ahead> error, String how) {
        return Column.explained(
                speech.say("view-forecast." + title),
                speech,
                band -> speech.print(error.applyAsDouble(band)),
                band -> explained("explain.count", error.applyAsDouble(band), how));
    }

    private Column<Backtest.Ahead> share(String title, ToDoubleFunction<Backtest.Ahead> share, String how) {
        return Column.explained(
                speech.say("view-forecast." + title),
                speech,
                band -> speech.words().print(share.applyAsDouble(band), "percent"),
                band -> explained("explain.share", 100 * share.applyAsDouble(band), how));
    }

    private Explained explained(String full, double value, String how) {
        return new Explained(Message.of(full, value), Message.of("explain." + how), model.origins());
    }

    /// Shows the distances that the past could test.
    void refresh() {
        List<Backtest.Ahead> bands = model.demand()
                .map(demand -> demand.dailyPeak().backtest().ahead())
                .orElse(List.of());
        sheet.show(bands);
        setVisible(!bands.isEmpty());
        setManaged(isVisible());
    }
}
