package headroom.model.forecast;

import java.util.ArrayList;
import java.util.List;

/// The methods that a combination chooses from.
final class Members {
    private static final int[] CYCLES = {1, 2, 4, 10};
    private static final double MEMORY = 0.9;
    private static final double DAMPING = 0.998;
    private static final double[] ALPHAS = {0.01, 0.03, 0.1, 0.3, 0.8};
    private static final Smoothing DAMPED_TREND = new Smoothing(0.3, 0.03, 0.97);
    private static final double LINE_SHARE = 1;
    private static final int[] YEAR_WINDOWS = {7, 28, 91};
    private static final double YEAR_SHRINK = 0.8;

    private Members() {}

    /// The methods for a history.
    static List<Forecaster> of(Prepared history) {
        List<Forecaster> members = new ArrayList<>();
        int[] periods = history.periods();
        for (int period : periods.length == 0 ? new int[] {1} : periods) {
            members.add(new Drift(period, DAMPING));
            for (int cycles : CYCLES) {
                members.add(new Profile(period, cycles, 0));
                if (period > 1) {
                    members.add(new Profile(period, cycles, MEMORY));
                }
            }
        }
        for (double alpha : ALPHAS) {
            members.add(new SeasonallyAdjusted(Smoothing.level(alpha)));
        }
        members.add(new SeasonallyAdjusted(DAMPED_TREND));
        members.add(new SeasonallyAdjusted(new Theta()));
        if (!history.yearSeen()) {
            // over more than a year the slope of the line is more season than growth
            members.add(new SeasonallyAdjusted(new Line(LINE_SHARE, DAMPING)));
        }
        for (int window : history.year() > 0 ? YEAR_WINDOWS : new int[0]) {
            members.add(new SeasonallyAdjusted(new YearAgo(window, YEAR_SHRINK)));
        }
        if (history.level()) {
            members.removeIf(method -> !steady(method) && !(method instanceof SeasonallyAdjusted(YearAgo _)));
        }
        return history.special().none() ? withLogs(members, history) : withCalendar(members, history);
    }

    private static List<Forecaster> withLogs(List<Forecaster> members, Prepared history) {
        List<Forecaster> all = new ArrayList<>(members);
        if (history.positive()) {
            members.stream().map(OnLogScale::new).forEach(all::add);
        }
        return all;
    }

    /// Each is told which days are different; one beside them looks at nothing but the calendar.
    static List<Forecaster> withCalendar(List<Forecaster> members, Prepared history) {
        List<Forecaster> all = new ArrayList<>();
        withLogs(members, history).stream().map(OnSpecialDays::new).forEach(all::add);
        if (!history.level()) {
            all.addAll(withLogs(List.of(new CalendarRegression()), history));
        }
        return all;
    }

    /// Whether a method neither grows nor shrinks, so that it can be used untested.
    static boolean steady(Forecaster method) {
        return switch (method) {
            case OnLogScale log -> steady(log.inner());
            case OnSpecialDays special -> steady(special.inner());
            case SeasonallyAdjusted adjusted -> steady(adjusted.inner());
            case Smoothing smoothing -> smoothing.beta() == 0;
            case SeasonalNaive _, Profile _ -> true;
            case Drift _, Ets _, Theta _, OptimisedTheta _, Line _, YearAgo _, CalendarRegression _ -> false;
        };
    }
}
