package headroom.app.soak;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The trend of what lives after collection, pictures apart: the median of the slopes between all pairs of censuses
/// (Theil and Sen), which one odd census does not move. Pictures belong to the toolkit, which fills a pool of a fixed
/// size before it lets go of any; [Soak] has a bound for them of its own.
///
/// @param bytesAMinute the slope
/// @param share the growth over the whole run, over the median
record Trend(double bytesAMinute, double share) {
    static Trend of(List<Census> censuses) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < censuses.size(); i++) {
            for (int j = i + 1; j < censuses.size(); j++) {
                Census early = censuses.get(i);
                Census late = censuses.get(j);
                slopes.add((late.keptBytes() - early.keptBytes()) / (late.minutes() - early.minutes()));
            }
        }
        double slope = median(slopes);
        double minutes = censuses.getLast().minutes() - censuses.getFirst().minutes();
        double heap = median(
                censuses.stream().map(census -> (double) census.keptBytes()).toList());
        return new Trend(slope, slope * minutes / heap);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "trend of the heap after collection, pictures apart: %+.2f MB an hour, %+.2f %% of its median over the run",
                bytesAMinute * 60 / 1e6,
                100 * share);
    }
}
