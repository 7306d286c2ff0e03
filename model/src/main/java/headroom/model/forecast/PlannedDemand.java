package headroom.model.forecast;

import headroom.model.Message;
import headroom.model.season.Robust;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the planner knows, laid over a forecast: arithmetic on its quantiles and futures, so that it follows the hand.
public final class PlannedDemand {
    /// So many weeks before and after an event tell what is usual.
    private static final int WEEKS = 4;

    private PlannedDemand() {}

    /// The forecast with the planner's growth, loads and events.
    ///
    /// @param learned the forecast as history tells it
    /// @param level the forecast of the same demand without growth; looked at only where the planner sets the growth
    /// @param plan what the planner knows
    public static DemandForecast of(DemandForecast learned, Optional<DemandForecast> level, DemandPlan plan) {
        if (plan.equals(DemandPlan.NONE) || learned.dailyPeak().horizon() == 0) {
            return learned;
        }
        boolean grown = plan.setsGrowth() && level.isPresent();
        DemandForecast base = grown ? level.get() : learned;
        LocalDate first = base.paths().firstDay();
        int days = base.dailyPeak().horizon();
        double[] effects = plan.events().stream()
                .mapToDouble(event -> effect(event, plan.events(), learned))
                .toArray();
        double[] factor = new double[days];
        double[] added = new double[days];
        for (int d = 0; d < days; d++) {
            LocalDate day = first.plusDays(d);
            factor[d] = grown ? growth(learned, plan, d + 1) : 1;
            for (int e = 0; e < effects.length; e++) {
                factor[d] *= plan.events().get(e).covers(day) ? 1 + effects[e] : 1;
            }
            for (PlannedLoad load : plan.loads()) {
                added[d] += load.from().isAfter(day) ? 0 : load.rps();
            }
        }
        double[][] peaks = Arrays.stream(base.paths().peaks())
                .map(path -> changed(path, factor, added))
                .toArray(double[][]::new);
        double[] meanAdded = new double[days];
        for (int d = 0; d < days; d++) {
            double peak = base.dailyPeak().quantile(0.5)[d];
            meanAdded[d] = peak > 0 ? added[d] * base.mean().quantile(0.5)[d] / peak : 0;
        }
        List<Message> notes = new ArrayList<>(learned.notes());
        notes.addAll(words(learned, plan, grown));
        return new DemandForecast(
                learned.history(),
                learned.clipped(),
                learned.dailyPeakHistory(),
                learned.peakFactor(),
                learned.peakFactorSource(),
                forecast(base.mean(), learned.mean(), factor, meanAdded, Optional.empty()),
                forecast(base.dailyPeak(), learned.dailyPeak(), factor, added, Optional.of(peaks)),
                new PeakPaths(first, peaks),
                learned.growthPerMonth(),
                learned.carrier(),
                notes);
    }

    private static double growth(DemandForecast learned, DemandPlan plan, int days) {
        return plan.shape().orElse(GrowthShape.DAMPED).factor(perMonth(learned, plan), days);
    }

    private static double perMonth(DemandForecast learned, DemandPlan plan) {
        return plan.growthPerMonth()
                .or(() -> learned.growthPerMonth().map(Estimate::value))
                .orElse(0.0);
    }

    private static double[] changed(double[] values, double[] factor, double[] added) {
        double[] changed = new double[values.length];
        for (int d = 0; d < changed.length; d++) {
            changed[d] = Math.min(values[d] * factor[d] + added[d], Double.MAX_VALUE);
        }
        return changed;
    }

    /// The changed forecast; what the past tells of the method stays that of the learned one.
    private static Forecast forecast(
            Forecast base, Forecast learned, double[] factor, double[] added, Optional<double[][]> futures) {
        SortedMap<Double, double[]> quantiles = new TreeMap<>();
        base.quantiles().forEach((level, values) -> quantiles.put(level, changed(values, factor, added)));
        SortedMap<Double, Double> peak = new TreeMap<>(base.horizonPeak());
        if (futures.isPresent()) {
            double[] highest = HorizonPeak.peaks(futures.get());
            peak.replaceAll((level, _) -> Robust.quantileOfSorted(highest, level));
        } else {
            // without futures of its own: as much higher as its highest steps became
            double before = highest(base.quantile(0.5));
            double now = highest(changed(base.quantile(0.5), factor, added));
            peak.replaceAll((_, value) -> before > 0 ? value * now / before : value);
        }
        return new Forecast(
                base.startMillis(),
                base.stepMillis(),
                base.model(),
                base.explanation(),
                changed(base.mean(), factor, added),
                quantiles,
                peak,
                learned.provenSteps(),
                learned.backtest(),
                learned.notes());
    }

    private static double highest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static List<Message> words(DemandForecast learned, DemandPlan plan, boolean grown) {
        List<Message> words = new ArrayList<>();
        if (grown) {
            String shape = switch (plan.shape().orElse(GrowthShape.DAMPED)) {
                case DAMPED -> "forecast.plan-growth-damped";
                case LINEAR -> "forecast.plan-growth-linear";
                case EXPONENTIAL -> "forecast.plan-growth-exponential";
                case SATURATING -> "forecast.plan-growth-saturating";
            };
            words.add(Message.of(shape, perMonth(learned, plan)));
            learned.carrier()
                    .ifPresent(carrier -> words.add(
                            Message.of("forecast.plan-growth-carried", carrier.name(), carrier.now(), carrier.end())));
        }
        for (PlannedLoad load : plan.loads()) {
            words.add(Message.of("forecast.plan-load", load.name(), load.rps(), load.from()));
        }
        for (PlannedEvent event : plan.events()) {
            if (over(event, learned)) {
                continue;
            }
            double effect = effect(event, plan.events(), learned);
            words.add(
                    effect < 0
                            ? Message.of("forecast.plan-less", event.name(), event.first(), -effect)
                            : Message.of("forecast.plan-more", event.name(), event.first(), effect));
            long told = earlier(event, plan.events(), learned).stream()
                    .filter(one -> effect(one.first(), one.days(), learned).isPresent())
                    .count();
            if (told > 1) {
                words.add(Message.of("forecast.plan-like", event.name(), event.first(), told));
            }
        }
        return words;
    }

    /// The effect of an event: the mean over the earlier ones that it is like and whose days the history holds, else as
    /// entered. Like it are the one that is named as such and all of its name that are over.
    ///
    /// @param events all events that are known
    public static double effect(PlannedEvent event, List<PlannedEvent> events, DemandForecast learned) {
        return earlier(event, events, learned).stream()
                .flatMap(one -> effect(one.first(), one.days(), learned).stream())
                .mapToDouble(effect -> effect)
                .average()
                .orElse(event.effect());
    }

    /// The earlier events that tell the effect of one; none where it was entered.
    private static List<PlannedEvent> earlier(PlannedEvent event, List<PlannedEvent> events, DemandForecast learned) {
        if (event.like().isEmpty()) {
            return List.of();
        }
        LocalDate like = event.like().get();
        List<PlannedEvent> earlier = new ArrayList<>(List.of(event.from(like)));
        for (PlannedEvent other : events) {
            boolean same = other.name().strip().equalsIgnoreCase(event.name().strip());
            if (same
                    && over(other, learned)
                    && !other.first().equals(like)
                    && other.first().isBefore(event.first())) {
                earlier.add(other);
            }
        }
        return earlier;
    }

    private static boolean over(PlannedEvent event, DemandForecast learned) {
        return !event.first().plusDays(event.days()).isAfter(learned.paths().firstDay());
    }

    /// The effect that days of the past had, the mean over them; empty where the history does not tell.
    public static Optional<Double> effect(LocalDate first, int days, DemandForecast learned) {
        Rollup peaks = learned.dailyPeakHistory();
        LocalDate start = learned.paths().firstDay().minusDays(daysBetween(peaks, learned));
        int at = (int) (first.toEpochDay() - start.toEpochDay());
        double[] daily = peaks.maxima();
        double sum = 0;
        int known = 0;
        for (int d = 0; d < days; d++) {
            Optional<Double> one = effect(daily, at + d, at, days);
            sum += one.orElse(0.0);
            known += one.isPresent() ? 1 : 0;
        }
        return known == 0 ? Optional.empty() : Optional.of(Math.max(-1, sum / known));
    }

    private static long daysBetween(Rollup peaks, DemandForecast learned) {
        return Math.round((double) (learned.dailyPeak().startMillis() - peaks.startMillis()) / peaks.stepMillis());
    }

    /// The effect that a day of the past had: its peak over the median of the days of the same weekday in the four
    /// weeks before and after the event that it belongs to; empty where the history does not hold the day or fewer than
    /// two such neighbours.
    ///
    /// @param dailyPeak the peak of each day, one value a day
    /// @param index the day in question
    /// @param first the first day of the event
    /// @param days how many days the event lasted
    public static Optional<Double> effect(double[] dailyPeak, int index, int first, int days) {
        if (index < 0 || index >= dailyPeak.length || !(dailyPeak[index] >= 0)) {
            return Optional.empty();
        }
        double[] alike = new double[2 * WEEKS];
        int count = 0;
        for (int side : new int[] {-1, 1}) {
            int outside = index;
            while (outside >= first && outside < first + days) {
                outside += 7 * side;
            }
            for (int week = 0; week < WEEKS; week++) {
                int other = outside + 7 * week * side;
                if (other >= 0 && other < dailyPeak.length && !Double.isNaN(dailyPeak[other])) {
                    alike[count++] = dailyPeak[other];
                }
            }
        }
        double usual = Robust.median(Arrays.copyOf(alike, count));
        return count < 2 || !(usual > 0) ? Optional.empty() : Optional.of(dailyPeak[index] / usual - 1);
    }
}
