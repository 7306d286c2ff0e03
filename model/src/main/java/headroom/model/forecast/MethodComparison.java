package headroom.model.forecast;

import headroom.model.Progress;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Tries every way to forecast a demand on its past.
public final class MethodComparison {
    private static final long DAY_MILLIS = 86_400_000L;
    /// The futures are not looked at.
    private static final int PATHS = 50;

    private MethodComparison() {}

    /// How each would have done, the automatic one first, on the daily peak.
    ///
    /// @param horizonDays how many days ahead
    public static List<MethodResult> of(DemandHistory history, int horizonDays, long seed, Progress progress) {
        List<MethodResult> results = new ArrayList<>();
        List<Methods.Family> families = history.methods();
        ZoneId zone = history.zone();
        ForecastOptions options = new ForecastOptions(horizonDays, ForecastOptions.USUAL_LEVELS, zone, seed, PATHS);
        for (Methods.Family family : families) {
            progress.check();
            boolean automatic = family.id().equals(Methods.COMBINATION);
            Outlooks outlooks = new Outlooks(history.peak(), 0, DAY_MILLIS, options, Progress.none());
            Forecast forecast = (automatic ? outlooks.outlook() : outlooks.outlook(family)).forecast();
            results.add(new MethodResult(family.id(), family.name(), forecast.explanation(), forecast.backtest()));
            progress.report(results.size(), families.size());
        }
        return results;
    }
}
