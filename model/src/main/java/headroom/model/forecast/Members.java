package headroom.model.forecast;

import java.util.ArrayList;
import java.util.List;

/// The methods that a combination chooses from.
final class Members {
    private static final int[] CYCLES = {1, 2, 4, 10};
    private static final double MEMORY = 0.9;
    private static final double DAMPING = 0.995;

    private Members() {}

    /// The methods for a series with these periods.
    ///
    /// @param periods in steps; empty for a series without a season
    /// @param positive whether all values are above 0
    static List<Forecaster> of(int[] periods, boolean positive) {
        List<Forecaster> members = new ArrayList<>();
        for (int period : periods.length == 0 ? new int[] {1} : periods) {
            members.add(new Drift(period, DAMPING));
            for (int cycles : CYCLES) {
                members.add(new Profile(period, cycles, 0));
                if (period > 1) {
                    members.add(new Profile(period, cycles, MEMORY));
                }
            }
        }
        if (positive) {
            members.addAll(List.copyOf(members).stream().map(OnLogScale::new).toList());
        }
        return members;
    }
}
