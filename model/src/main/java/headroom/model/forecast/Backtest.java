package headroom.model.forecast;

import headroom.model.Message;
import java.util.List;
import java.util.Optional;

/// How well the same method would have forecast the past.
///
/// @param origins the past forecasts, oldest first; empty where the history is too short
/// @param mase mean absolute scaled error of the method over all origins (Hyndman and Koehler 2006)
/// @param baselineMase the same of the seasonal naive forecast
/// @param baselineSteps the period that the seasonal naive forecast repeats, in steps; 1 is the last value
/// @param coverage80 the share of values inside the 80 % interval, 0 to 1
/// @param coverage95 the share of values inside the 95 % interval, 0 to 1
/// @param testedSteps how many steps ahead the backtest could look
/// @param reason why there is no backtest, where there is none
public record Backtest(
        List<Origin> origins,
        double mase,
        double baselineMase,
        int baselineSteps,
        double coverage80,
        double coverage95,
        int testedSteps,
        Optional<Message> reason) {
    /// Copies the list.
    public Backtest {
        origins = List.copyOf(origins);
    }

    /// No backtest, for a reason.
    public static Backtest impossible(Message reason) {
        return new Backtest(List.of(), Double.NaN, Double.NaN, 1, Double.NaN, Double.NaN, 0, Optional.of(reason));
    }

    /// One forecast of the past.
    ///
    /// @param index the index of the first forecast step in the history
    /// @param median the forecast
    /// @param low95 the lower end of its 95 % interval
    /// @param high95 the upper end of its 95 % interval
    /// @param actual what then happened, NaN where it is missing
    public record Origin(int index, double[] median, double[] low95, double[] high95, double[] actual) {}
}
