package headroom.importers.load;

import headroom.model.capacity.LoadStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Rows of totals since the start, on their way to steps of about the same number of users.
final class LocustHistory {
    private static final int MOST_STEPS = 10_000;
    /// Percentiles are those of the last ten seconds: a shorter step shows those of the steps before it.
    private static final long WINDOW_MILLIS = 10_000;
    private static final Map<Double, String> PERCENTILES =
            new TreeMap<>(Map.of(50.0, "50%", 75.0, "75%", 90.0, "90%", 95.0, "95%", 99.0, "99%", 99.9, "99.9%"));

    private final List<LoadStep> steps = new ArrayList<>();
    private final Map<Long, Integer> visits = new TreeMap<>();
    private Optional<Totals> before = Optional.empty();
    private Optional<Totals> from = Optional.empty();
    private double users;
    private double sumOfUsers;
    private int rows;

    /// What a row says.
    private record Totals(
            long millis,
            double users,
            double requests,
            double failures,
            double seconds,
            Map<Double, Double> quantiles) {
        static Totals of(long millis, Columns columns) {
            double requests = columns.number("Total Request Count");
            double failures = columns.number("Total Failure Count");
            Map<Double, Double> quantiles = new TreeMap<>();
            PERCENTILES.forEach((percentile, name) -> quantiles.put(percentile, columns.number(name) / 1000));
            return new Totals(
                    millis,
                    columns.number("User Count"),
                    requests,
                    Double.isNaN(failures) ? 0 : failures,
                    requests * columns.number("Total Average Response Time") / 1000,
                    quantiles);
        }

        boolean follows(Totals other) {
            return millis > other.millis && requests >= other.requests && failures >= other.failures;
        }
    }

    void take(long millis, Columns columns) {
        Totals now = Totals.of(millis, columns);
        if (before.isEmpty() || !now.follows(before.get())) {
            finish(); // the start, or totals that were reset
            from = Optional.of(now);
        } else if (rows == 0 || Levels.same(users, now.users, Levels.CLOSE)) {
            count(now);
        } else {
            Totals end = before.get();
            finish();
            from = Optional.of(end);
            count(now);
        }
        before = Optional.of(now);
    }

    private void count(Totals now) {
        users = rows == 0 ? now.users : users;
        sumOfUsers += now.users;
        rows++;
    }

    private void finish() {
        if (rows > 0 && steps.size() < MOST_STEPS) {
            step(from.orElseThrow(), before.orElseThrow());
        }
        rows = 0;
        sumOfUsers = 0;
    }

    private void step(Totals start, Totals end) {
        double requests = end.requests - start.requests;
        if (!(requests > 0)) {
            return;
        }
        double level = sumOfUsers / rows;
        long millis = end.millis - start.millis;
        Measured measured = new Measured()
                .repeat(visits.merge(Math.round(level), 1, Integer::sum))
                .concurrency(level)
                .throughput(requests * 1000 / millis)
                .errors(end.failures - start.failures, requests)
                .mean((end.seconds - start.seconds) / requests)
                .start(Instant.ofEpochMilli(start.millis));
        if (millis >= WINDOW_MILLIS) {
            end.quantiles.forEach(measured::quantile);
        }
        measured.step().ifPresent(steps::add);
    }

    /// The steps; to be asked once, after the last row.
    List<LoadStep> steps() {
        finish();
        return steps;
    }
}
