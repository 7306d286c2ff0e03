package headroom.model.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the periods of a series.
///
/// Candidates come from the calendar and from the spectrum. One is believed when its cycles keep step better than noise
/// of the same colour would ({@link Coherence}) and it explains enough of the variation; what it explains is taken out,
/// and the rest is searched again.
public final class SeasonalityDetection {
    private static final double CYCLES = 3;
    private static final double YEARS = 2;
    private static final int ROUNDS = 4;
    private static final int FEWEST_VALUES = 6;
    /// How often a series without a season may be said to have a period of the spectrum, of the calendar, and one that
    /// was to be expected: a day, a week, a year, or seven times a period already found.
    private static final double LINE_RISK = 0.002;

    private static final double CALENDAR_RISK = 0.02;
    private static final double EXPECTED_RISK = 0.03;
    private static final int WEEK = 7;
    /// A season that explains less of the variation is not worth a name.
    private static final double LEAST_SHARE = 0.04;
    /// Of two periods that explain nearly the same the shorter is the season, the longer a multiple of it.
    private static final double NEARLY_ALL = 0.8;
    /// A period inside a longer one is a season of its own when it explains this much of what the longer explains.
    private static final double OWN_PART = 0.27;

    private static final int OWN_RATIO = 5;
    /// Twice or three times a period is a season only when it explains this much of what the period does.
    private static final double ECHO = 0.2;

    private SeasonalityDetection() {}

    /// The periods of a series on a regular grid, NaN in gaps, strongest first.
    ///
    /// A period is reported from three cycles on, a year from two, which is provisional.
    ///
    /// @param values the series
    /// @param stepMillis the length of a step, milliseconds, above 0
    public static Seasonality detect(double[] values, long stepMillis) {
        double[] finite = Seasons.tamed(Seasons.finite(values));
        List<Tested> found = new ArrayList<>();
        List<Tested> first = List.of();
        double[] rest = finite;
        for (int round = 0; round < ROUNDS && Seasons.present(finite) >= FEWEST_VALUES; round++) {
            List<Tested> believed = believed(rest, stepMillis, found);
            first = round == 0 ? List.copyOf(believed) : first;
            Optional<Tested> best = best(believed);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get());
            rest = Seasons.without(finite, found.stream().map(Tested::period).toList());
        }
        return new Seasonality(stepMillis, strengths(finite, stepMillis, merged(joined(found, first)), found));
    }

    /// The shortest period that explains nearly as much as any, or one inside it that is a season of its own.
    private static Optional<Tested> best(List<Tested> believed) {
        double most = believed.stream()
                .mapToDouble(tested ->
                        tested.coherence().signal() - tested.coherence().error())
                .max()
                .orElse(0);
        Optional<Tested> whole = believed.stream()
                .filter(tested -> tested.coherence().signal() >= NEARLY_ALL * most)
                .min(Comparator.comparing(Tested::unexpected).thenComparingDouble(Tested::period));
        return whole.flatMap(longer -> believed.stream()
                .filter(tested -> tested.equals(longer) || ownPart(tested, longer))
                .min(Comparator.comparingDouble(Tested::period)));
    }

    private static boolean ownPart(Tested shorter, Tested longer) {
        return explained(shorter.period(), longer.period())
                && Math.round(longer.period() / shorter.period()) >= OWN_RATIO
                && shorter.coherence().signal() >= OWN_PART * longer.coherence().signal();
    }

    /// Whether a period says nothing new once another is known.
    private static boolean explained(double period, double known) {
        double ratio = known / period;
        return Math.round(ratio) >= 1 && Math.abs(ratio - Math.round(ratio)) < 0.02 * Math.round(ratio);
    }

    private static List<Tested> believed(double[] values, long stepMillis, List<Tested> found) {
        int n = values.length;
        Deviations series = new Deviations(values);
        Search search = new Search(series, found);
        List<Double> usual = PeriodCandidates.usual(n, CYCLES);
        for (double period : PeriodCandidates.expected(n, stepMillis, YEARS)) {
            search.test(period, EXPECTED_RISK, false);
        }
        for (double period : usual) {
            boolean week = found.stream().anyMatch(shorter -> period == WEEK * shorter.period());
            boolean akin = found.isEmpty() || found.stream().anyMatch(shorter -> explained(shorter.period(), period));
            double risk = week ? EXPECTED_RISK : akin ? CALENDAR_RISK / usual.size() : LINE_RISK / n;
            search.test(period, risk, !week);
        }
        if (found.isEmpty()) {
            for (double period : PeriodCandidates.lines(series.around(n / CYCLES), CYCLES)) {
                search.test(Math.rint(period), LINE_RISK / n, true);
            }
        }
        return search.believed;
    }

    /// What was tested and believed in one round.
    private static final class Search {
        private final Deviations series;
        private final List<Tested> found;
        private final Set<Double> done = new HashSet<>();
        private final List<Tested> believed = new ArrayList<>();

        Search(Deviations series, List<Tested> found) {
            this.series = series;
            this.found = found;
        }

        void test(double period, double risk, boolean unexpected) {
            if (found.stream().noneMatch(longer -> explained(period, longer.period())) && done.add(period)) {
                Tested tested = Tested.of(series, period, unexpected);
                if (tested.coherence().logP() < Math.log(risk) && tested.share() >= LEAST_SHARE && !echo(tested)) {
                    believed.add(tested);
                }
            }
        }

        /// Whether this is two or three times a period already found, and too weak to be more than its remains.
        private boolean echo(Tested tested) {
            return found.stream()
                    .anyMatch(shorter -> shape(shorter.period(), tested.period())
                            && tested.coherence().signal()
                                    < ECHO * shorter.coherence().signal());
        }
    }

    /// Two periods that share no step are often the loudest harmonics of a longer one, if that was believed as well.
    private static List<Double> joined(List<Tested> found, List<Tested> first) {
        List<Double> periods = found.stream().map(Tested::period).toList();
        List<Double> joined = new ArrayList<>(periods);
        for (double a : periods) {
            for (double b : periods) {
                for (int times = 2; times <= 3 && a < b; times++) {
                    double longer = times * b;
                    boolean common = explained(a, longer) && !explained(a, b);
                    if (common && first.stream().anyMatch(tested -> tested.period() == longer)) {
                        joined.add(longer);
                    }
                }
            }
        }
        return joined.stream().distinct().toList();
    }

    /// A period that is half or a third of another is the other's shape, not a season of its own.
    private static List<Double> merged(List<Double> periods) {
        return periods.stream()
                .filter(period -> periods.stream().noneMatch(longer -> shape(period, longer)))
                .sorted()
                .toList();
    }

    private static boolean shape(double period, double longer) {
        double ratio = longer / period;
        return Math.abs(ratio - 2) < 0.04 || Math.abs(ratio - 3) < 0.06;
    }

    private static List<Seasonality.Period> strengths(
            double[] values, long stepMillis, List<Double> periods, List<Tested> tested) {
        double[] strengths = Seasons.strengths(values, periods);
        List<Seasonality.Period> found = new ArrayList<>();
        for (int i = 0; i < strengths.length; i++) {
            double cycles = values.length / periods.get(i);
            double period = periods.get(i);
            found.add(new Seasonality.Period(
                    Math.round(period * stepMillis),
                    strengths[i],
                    cycles,
                    cycles < CYCLES,
                    chance(values, period, tested),
                    Onset.of(values, period)));
        }
        found.sort(Comparator.comparingDouble(Seasonality.Period::strength).reversed());
        return found;
    }

    /// How likely noise would repeat as well: as it was when the period was found, or, of one made of two others, now.
    private static double chance(double[] values, double period, List<Tested> tested) {
        Coherence coherence = tested.stream()
                .filter(one -> one.period() == period)
                .findFirst()
                .orElseGet(() -> Tested.of(new Deviations(values), period, false))
                .coherence();
        return Math.exp(coherence.logP());
    }
}
