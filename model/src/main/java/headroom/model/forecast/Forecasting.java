package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Forecasts a series.
public final class Forecasting {
    /// The ids of the ways to forecast that can be chosen, the automatic one first.
    public static final List<String> METHODS = Methods.IDS;

    private static final long DAY_MILLIS = 86_400_000L;
    private static final double YEAR_DAYS = 365.2425;
    /// More of the past than this tells nothing new and only costs time.
    private static final int MOST_VALUES = 60_000;

    private Forecasting() {}

    /// The distribution of the next steps of a series on a regular grid.
    ///
    /// Steps shorter than a day follow the clock of the options' zone over its changes.
    ///
    /// A history without a single finite value gives a forecast without steps and a note that says so.
    ///
    /// @param values the history; NaN (or infinite) is a gap
    /// @param startMillis the first moment of the history, epoch milliseconds
    /// @param stepMillis the length of a step, milliseconds
    public static Forecast forecast(
            double[] values, long startMillis, long stepMillis, ForecastOptions options, Progress progress) {
        long nextMillis = startMillis + values.length * stepMillis;
        return LocalClock.forecast(
                values,
                startMillis,
                stepMillis,
                options,
                (steps, wanted) -> outlook(prepared(steps, stepMillis), nextMillis, stepMillis, wanted, progress)
                        .forecast());
    }

    /// The same, by one of {@link #METHODS} where the history allows it; else by the best combination, and a note says
    /// so.
    public static Forecast forecast(
            double[] values,
            long startMillis,
            long stepMillis,
            ForecastOptions options,
            Optional<String> method,
            Progress progress) {
        long nextMillis = startMillis + values.length * stepMillis;
        return LocalClock.forecast(
                values,
                startMillis,
                stepMillis,
                options,
                (steps, wanted) -> outlook(
                                prepared(steps, stepMillis), nextMillis, stepMillis, wanted, method, progress)
                        .forecast());
    }

    /// The same, with methods of the caller's choice instead of those chosen here: one alone, or a combination of
    /// several
    /// weighted by how they did in the past.
    ///
    /// @param methods at least one
    public static Forecast forecast(
            double[] values,
            long startMillis,
            long stepMillis,
            ForecastOptions options,
            List<Forecaster> methods,
            Progress progress) {
        long nextMillis = startMillis + values.length * stepMillis;
        Prepared history = prepared(values, stepMillis);
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("a forecast needs a method");
        }
        return history.size() == 0
                ? outlook(history, nextMillis, stepMillis, options, progress).forecast()
                : new Outlooks(history, nextMillis, stepMillis, options, progress)
                        .outlook(methods)
                        .forecast();
    }

    /// The methods that a combination for this history chooses from.
    public static List<Forecaster> methods(double[] values, long stepMillis) {
        return Members.of(prepared(values, stepMillis));
    }

    /// A history with its periods, of which only the last part is kept where it is very long.
    static Prepared prepared(double[] values, long stepMillis) {
        return prepared(values, stepMillis, Judged.NOTHING);
    }

    /// @param judged what the planner decided about days of a history of days
    static Prepared prepared(double[] all, long stepMillis, Judged judged) {
        double[] values = judged.without(all);
        double[] recent = Arrays.copyOfRange(values, Math.max(0, values.length - MOST_VALUES), values.length);
        Seasonality seasonality = SeasonalityDetection.detect(recent, stepMillis);
        int[] periods = seasonality.periods().stream()
                .mapToInt(period -> (int) Math.round((double) period.periodMillis() / stepMillis))
                .filter(period -> period != year(stepMillis))
                .sorted()
                .toArray();
        return Prepared.of(values, periods, year(stepMillis), MOST_VALUES, judged);
    }

    static Outlook outlook(
            Prepared history, long nextMillis, long stepMillis, ForecastOptions options, Progress progress) {
        if (history.size() == 0) {
            return Outlooks.empty(nextMillis, stepMillis, Message.of("forecast.no-values"));
        }
        return new Outlooks(history, nextMillis, stepMillis, options, progress).outlook();
    }

    /// By the method of that name, where the history has it; else by the best combination.
    static Outlook outlook(
            Prepared history,
            long nextMillis,
            long stepMillis,
            ForecastOptions options,
            Optional<String> method,
            Progress progress) {
        Optional<String> wanted = method.filter(id -> !id.equals(Methods.COMBINATION) && history.size() > 0);
        if (wanted.isEmpty()) {
            return outlook(history, nextMillis, stepMillis, options, progress);
        }
        Outlooks outlooks = new Outlooks(history, nextMillis, stepMillis, options, progress);
        return Methods.named(wanted.get(), history)
                .map(outlooks::outlook)
                .orElseGet(() -> outlooks.without(wanted.get()).outlook());
    }

    /// Years matter for steps of a day and longer.
    private static int year(long stepMillis) {
        return stepMillis >= DAY_MILLIS ? (int) Math.round(YEAR_DAYS * DAY_MILLIS / stepMillis) : 0;
    }
}
