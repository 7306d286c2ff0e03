package headroom.model.capacity;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// The loads at which response time or errors pass their limits.
///
/// @param levels the levels of a test
/// @param objective the response time that must hold
/// @param responses response times by level
/// @param errorLimit the share of requests that may fail, 0 to 1
record Crossings(
        LoadLevels levels,
        Optional<ResponseObjective> objective,
        Optional<ResponseByLevel> responses,
        double errorLimit) {
    /// Where between the last good and the first bad level errors pass their limit: what an overloaded system
    /// sheds is its surplus, so that it still does its best at the bad level.
    private static final double ERRORS_BEGIN = 0.85;

    /// The load at which errors pass their limit for good.
    double errors() {
        return errors(ERRORS_BEGIN);
    }

    /// Whether even the lightest level misses the objective.
    boolean missesAlways() {
        return objective.isPresent()
                && responses.isPresent()
                && responses.get().alwaysMisses(objective.get().seconds());
    }

    /// The load at which the response time misses the objective; infinite where it never does.
    double response() {
        return objective.isEmpty() || responses.isEmpty()
                ? Double.POSITIVE_INFINITY
                : responses.get().crossing(objective.get().seconds());
    }

    /// The same with response times drawn once.
    double response(DoubleSupplier normal) {
        return objective.isEmpty() || responses.isEmpty()
                ? Double.POSITIVE_INFINITY
                : responses.get().crossing(objective.get().seconds(), normal);
    }

    /// The load at which errors pass their limit for good, `share` of the way from the last good to the first bad
    /// level; 0 when the lightest level is bad; infinite when none is.
    double errors(double share) {
        List<LoadLevels.Level> all = levels.levels();
        for (int i = 0; i < all.size(); i++) {
            boolean bad = all.get(i).errorRatio() > errorLimit;
            boolean lasting = i + 1 == all.size() || all.get(i + 1).errorRatio() > errorLimit;
            if (bad && lasting) {
                return i == 0
                        ? 0
                        : all.get(i - 1).load()
                                + share * (all.get(i).load() - all.get(i - 1).load());
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
