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
/// @param ahead the same by how far ahead, nearest first
/// @param testedSteps how many steps ahead the backtest could look
/// @param reason why there is no backtest, where there is none
public record Backtest(
        List<Origin> origins,
        double mase,
        double baselineMase,
        int baselineSteps,
        double coverage80,
        double coverage95,
        List<Ahead> ahead,
        int testedSteps,
        Optional<Message> reason) {
    /// Copies the lists.
    public Backtest {
        origins = List.copyOf(origins);
        ahead = List.copyOf(ahead);
    }

    /// No backtest, for a reason.
    public static Backtest impossible(Message reason) {
        return new Backtest(
                List.of(), Double.NaN, Double.NaN, 1, Double.NaN, Double.NaN, List.of(), 0, Optional.of(reason));
    }

    /// How well the steps of one distance were forecast.
    ///
    /// @param fromStep the first of them, 1 is the next one
    /// @param toStep the last of them
    /// @param mase mean absolute scaled error of the method
    /// @param baselineMase the same of the seasonal naive forecast
    /// @param coverage80 the share of values inside the 80 % interval, 0 to 1
    /// @param coverage95 the share of values inside the 95 % interval, 0 to 1
    public record Ahead(
            int fromStep, int toStep, double mase, double baselineMase, double coverage80, double coverage95) {}

    /// One forecast of the past.
    ///
    /// @param index the index of the first forecast step in the history
    /// @param median the forecast
    /// @param low95 the lower end of its 95 % interval
    /// @param high95 the upper end of its 95 % interval
    /// @param actual what then happened, NaN where it is missing
    public record Origin(int index, double[] median, double[] low95, double[] high95, double[] actual) {}
}
