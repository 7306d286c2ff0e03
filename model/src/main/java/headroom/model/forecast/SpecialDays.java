package headroom.model.forecast;

import headroom.model.season.Robust;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Days of a daily history, past and to come, that are different from others of their weekday.
///
/// @param first the day of step 0
/// @param kinds kinds of such days; days of a kind are thought alike
record SpecialDays(LocalDate first, List<Kind> kinds) {
    static final SpecialDays NONE = new SpecialDays(LocalDate.EPOCH, List.of());

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final int FEWEST_NEIGHBOURS = 2;
    /// How many days of a kind count for nothing being different.
    private static final double DOUBT = 0.5;

    /// Days that are thought alike, those of one name more so.
    ///
    /// @param days the days with the names under which they come again
    /// @param ahead whether days to come are different as well; else that is told elsewhere
    record Kind(Map<LocalDate, String> days, boolean ahead) {
        Kind {
            days = Map.copyOf(days);
        }

        /// Days without names.
        static Kind of(Set<LocalDate> days, boolean ahead) {
            Map<LocalDate, String> unnamed = new HashMap<>();
            days.forEach(day -> unnamed.put(day, ""));
            return new Kind(unnamed, ahead);
        }
    }

    /// How much different days are.
    ///
    /// @param kinds what is thought of a day of each kind
    /// @param named what is thought of the days of one name, by kind, where they came often enough to tell
    record Effects(double[] kinds, List<Map<String, Double>> named) {
        /// How much different the days of a name are.
        double of(int kind, String name) {
            return named.get(kind).getOrDefault(name, kinds[kind]);
        }
    }

    /// The same for a history that begins some steps later.
    SpecialDays from(int skipped) {
        return kinds.isEmpty() ? this : new SpecialDays(first.plusDays(skipped), kinds);
    }

    boolean none() {
        return kinds.isEmpty();
    }

    boolean isAt(Kind kind, int step) {
        return kind.days().containsKey(first.plusDays(step));
    }

    boolean isAny(int step) {
        LocalDate day = first.plusDays(step);
        return kinds.stream().anyMatch(kind -> kind.days().containsKey(day));
    }

    /// Whether days like that one are to come.
    boolean comesAgain(int step) {
        return kinds.stream().anyMatch(kind -> kind.ahead() && isAt(kind, step));
    }

    /// How much different each kind of day was: the mean of its days less the median of the days of the same weekday up
    /// to four weeks before and after, drawn towards nothing where the days are few. Days of one name, such as
    /// Christmas, are drawn towards their kind as far as {@link Credibility} says.
    Effects effects(double[] values) {
        double[] effects = new double[kinds.size()];
        List<Map<String, Double>> named = new ArrayList<>();
        for (int k = 0; k < effects.length; k++) {
            Map<String, List<Double>> seen = seen(kinds.get(k), values);
            double sum = 0;
            int count = 0;
            for (List<Double> own : seen.values()) {
                sum += own.stream().mapToDouble(effect -> effect).sum();
                count += own.size();
            }
            effects[k] = sum / (count + DOUBT);
            named.add(seen.size() < 2 ? Map.of() : Credibility.means(seen, effects[k]));
        }
        return new Effects(effects, named);
    }

    private Map<String, List<Double>> seen(Kind kind, double[] values) {
        Map<String, List<Double>> seen = new TreeMap<>();
        kind.days().forEach((day, name) -> {
            long step = ChronoUnit.DAYS.between(first, day);
            double effect =
                    step >= 0 && step < values.length ? values[(int) step] - usual(values, (int) step) : Double.NaN;
            if (!Double.isNaN(effect)) {
                seen.computeIfAbsent(name, _ -> new ArrayList<>()).add(effect);
            }
        });
        return seen;
    }

    private double usual(double[] values, int index) {
        double[] alike = new double[2 * WEEKS];
        int count = 0;
        for (int week = -WEEKS; week <= WEEKS; week++) {
            int other = index + WEEK * week;
            if (week != 0 && other >= 0 && other < values.length && !isAny(other)) {
                alike[count++] = values[other];
            }
        }
        return count < FEWEST_NEIGHBOURS ? Double.NaN : Robust.median(Arrays.copyOf(alike, count));
    }

    /// What the kinds add to some steps.
    ///
    /// @param from the first step
    /// @param ahead whether these are to come
    double[] added(Effects effects, int from, int steps, boolean ahead) {
        double[] added = new double[steps];
        for (int k = 0; k < kinds.size(); k++) {
            for (int h = 0; h < steps && (!ahead || kinds.get(k).ahead()); h++) {
                String name = kinds.get(k).days().get(first.plusDays((long) from + h));
                added[h] += name == null ? 0 : effects.of(k, name);
            }
        }
        return added;
    }

    /// How much more different some steps are than the kinds that they belong to.
    double[] beyondKinds(Effects effects, int from, int steps) {
        double[] beyond = new double[steps];
        for (int k = 0; k < kinds.size(); k++) {
            for (int h = 0; h < steps && kinds.get(k).ahead(); h++) {
                String name = kinds.get(k).days().get(first.plusDays((long) from + h));
                beyond[h] += name == null ? 0 : effects.of(k, name) - effects.kinds()[k];
            }
        }
        return beyond;
    }
}
