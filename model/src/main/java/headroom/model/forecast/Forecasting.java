package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.season.Seasonality;
import headroom.model.season.SeasonalityDetection;

/// Forecasts a series.
public final class Forecasting {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final double YEAR_DAYS = 365.2425;

    private Forecasting() {}

    /// The distribution of the next steps of a series on a regular grid.
    ///
    /// A history without a single finite value gives a forecast without steps and a note that says so.
    ///
    /// @param values the history; NaN (or infinite) is a gap
    /// @param startMillis the first moment of the history, epoch milliseconds
    /// @param stepMillis the length of a step, milliseconds
    public static Forecast forecast(
            double[] values, long startMillis, long stepMillis, ForecastOptions options, Progress progress) {
        return outlook(values, startMillis, stepMillis, options, progress).forecast();
    }

    /// Years matter for steps of a day and longer.
    private static int year(long stepMillis) {
        return stepMillis >= DAY_MILLIS ? (int) Math.round(YEAR_DAYS * DAY_MILLIS / stepMillis) : 0;
    }

    static Outlook outlook(
            double[] values, long startMillis, long stepMillis, ForecastOptions options, Progress progress) {
        Seasonality seasonality = SeasonalityDetection.detect(values, stepMillis);
        int[] periods = seasonality.periods().stream()
                .mapToInt(period -> (int) (period.periodMillis() / stepMillis))
                .sorted()
                .toArray();
        Prepared history = Prepared.of(values, periods, year(stepMillis));
        long nextMillis = startMillis + values.length * stepMillis;
        if (history.size() == 0) {
            return Outlooks.empty(nextMillis, stepMillis, Message.of("forecast.no-values"));
        }
        return new Outlooks(history, nextMillis, stepMillis, options, progress).outlook();
    }
}
