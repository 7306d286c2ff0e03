package headroom.model.plan;

import headroom.model.forecast.PeakPaths;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// Finds the day on which demand first passes a rate.
final class CrossingDay {
    private static final double TAIL = 0.025;

    private CrossingDay() {}

    /// When the simulated demand first passes `rps`; empty without any futures.
    static Optional<Crossing> of(PeakPaths paths, double rps) {
        if (paths.paths() == 0 || paths.days() == 0) {
            return Optional.empty();
        }
        int[] first = new int[paths.paths()];
        for (int path = 0; path < first.length; path++) {
            double[] days = paths.peaks()[path];
            int day = 0;
            while (day < days.length && !(days[day] > rps)) {
                day++;
            }
            first[path] = day;
        }
        Arrays.sort(first);
        return Optional.of(new Crossing(day(paths, first, 0.5), day(paths, first, TAIL), day(paths, first, 1 - TAIL)));
    }

    private static Optional<LocalDate> day(PeakPaths paths, int[] first, double share) {
        int index = (int) Math.max(0, Math.ceil(share * first.length - 1e-9) - 1);
        return first[index] < paths.days() ? Optional.of(paths.firstDay().plusDays(first[index])) : Optional.empty();
    }
}
