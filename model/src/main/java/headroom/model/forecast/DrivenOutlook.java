package headroom.model.forecast;

import headroom.model.season.Robust;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// An outlook for today's amount of what demand grows with, turned into one for the amount of each day.
final class DrivenOutlook {
    private DrivenOutlook() {}

    static Outlook of(Outlook outlook, Driver driver, DemandHistory history) {
        Forecast base = outlook.forecast();
        DailyDemand days = history.days();
        if (base.horizon() == 0 || days.size() == 0) {
            return outlook;
        }
        double today = driver.on(days.first().plusDays(days.size() - 1L));
        double[] factor = factors(driver, history.firstDay(), base.horizon(), today);
        double[] past = factors(driver, days.first(), days.size(), today);
        double[][] paths = Arrays.stream(outlook.paths())
                .map(path -> times(path, factor, 0))
                .toArray(double[][]::new);
        SortedMap<Double, double[]> quantiles = new TreeMap<>();
        base.quantiles().forEach((level, values) -> quantiles.put(level, times(values, factor, 0)));
        SortedMap<Double, Double> peak = new TreeMap<>(base.horizonPeak());
        double[] highest = HorizonPeak.peaks(paths);
        peak.replaceAll((level, _) -> Robust.quantileOfSorted(highest, level));
        return new Outlook(
                new Forecast(
                        base.startMillis(),
                        base.stepMillis(),
                        base.model(),
                        base.explanation(),
                        times(base.mean(), factor, 0),
                        quantiles,
                        peak,
                        base.provenSteps(),
                        backtest(base.backtest(), past),
                        base.notes()),
                paths);
    }

    private static double[] factors(Driver driver, LocalDate first, int days, double today) {
        return Arrays.stream(driver.on(first, days)).map(value -> value / today).toArray();
    }

    private static Backtest backtest(Backtest base, double[] factor) {
        List<Backtest.Origin> origins = base.origins().stream()
                .map(origin -> new Backtest.Origin(
                        origin.index(),
                        times(origin.median(), factor, origin.index()),
                        times(origin.low95(), factor, origin.index()),
                        times(origin.high95(), factor, origin.index()),
                        times(origin.actual(), factor, origin.index())))
                .toList();
        return new Backtest(
                origins,
                base.mase(),
                base.baselineMase(),
                base.baselineSteps(),
                base.coverage80(),
                base.coverage95(),
                base.ahead(),
                base.testedSteps(),
                base.reason());
    }

    private static double[] times(double[] values, double[] factor, int from) {
        double[] times = values.clone();
        for (int i = 0; i < times.length; i++) {
            times[i] *= factor[Math.min(from + i, factor.length - 1)];
        }
        return times;
    }
}
