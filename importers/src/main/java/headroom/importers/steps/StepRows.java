package headroom.importers.steps;

import headroom.importers.SeriesSink;
import headroom.importers.limit.Limits;
import headroom.importers.table.Body;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import headroom.model.capacity.LoadStep;
import headroom.model.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns rows into steps and sorts them into tests: one for each system, iteration and component that the rows
/// name.
final class StepRows {
    private static final int MOST_STEPS = Limits.CURRENT.steps();

    private final StepTable table;
    private final Scales scales;
    private final Grouping grouping;
    private final Optional<TimeColumn> start;
    private final Map<TestKey, List<LoadStep>> tests = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int steps;
    private long unusable;
    private long firstUnusableLine;

    StepRows(Sheet sheet, StepTable table, Scales scales, Grouping grouping) {
        this.table = table;
        this.scales = scales;
        this.grouping = grouping;
        this.start = table.has(Measure.START)
                ? TimeColumn.find(sheet).filter(time -> time.column() == table.column(Measure.START))
                : Optional.empty();
    }

    /// Which test a step belongs to.
    ///
    /// @param name what tells the tests of the file apart; empty where nothing does
    record TestKey(String name, Optional<String> iteration, Optional<String> component) {}

    void take(Body row) {
        if (table.throughputs().isEmpty()) {
            double throughput = throughput(row);
            add(row, grouping.of(row), throughput);
        } else {
            table.throughputs().forEach((system, column) -> {
                if (!row.empty(column)) {
                    add(row, new TestKey(system, Optional.empty(), Optional.of(system)), row.number(column));
                }
            });
        }
    }

    private double throughput(Body row) {
        double stated = number(row, Measure.THROUGHPUT).orElse(Double.NaN);
        double requests = number(row, Measure.REQUESTS).orElse(Double.NaN);
        double seconds = number(row, Measure.DURATION).orElse(Double.NaN);
        return table.has(Measure.THROUGHPUT) ? stated * scales.throughputFactor() : requests / seconds;
    }

    private void add(Body row, TestKey key, double throughput) {
        if (!Double.isFinite(throughput) || throughput < 0 || steps >= MOST_STEPS) {
            firstUnusableLine = unusable == 0 ? row.line() : firstUnusableLine;
            unusable++;
            return;
        }
        steps++;
        OptionalDouble concurrency = number(row, Measure.CONCURRENCY);
        OptionalDouble offered = offered(row);
        String level = key + "|" + concurrency + "|" + offered;
        int repeat = table.has(Measure.REPEAT)
                ? Math.clamp(Math.round(number(row, Measure.REPEAT).orElse(1)), 1, 1_000_000)
                : seen.merge(level, 1, Integer::sum);
        tests.computeIfAbsent(key, any -> new ArrayList<>())
                .add(new LoadStep(
                        repeat,
                        concurrency,
                        offered,
                        throughput,
                        errors(row),
                        seconds(row, table.column(Measure.MEAN)),
                        quantiles(row),
                        shares(row),
                        cores(row),
                        number(row, Measure.FOREIGN_CORES),
                        start(row)));
    }

    private OptionalDouble offered(Body row) {
        OptionalDouble told = number(row, Measure.OFFERED);
        return told.isPresent() ? told : grouping.offeredRps(row);
    }

    private OptionalDouble errors(Body row) {
        OptionalDouble share = number(row, Measure.ERROR_SHARE);
        if (share.isPresent()) {
            return OptionalDouble.of(Math.clamp(share.getAsDouble() * scales.errorFactor(), 0, 1));
        }
        OptionalDouble errors = number(row, Measure.ERROR_COUNT);
        OptionalDouble requests = number(row, Measure.REQUESTS);
        boolean told = errors.isPresent() && requests.isPresent() && requests.getAsDouble() > 0;
        return told
                ? OptionalDouble.of(Math.clamp(errors.getAsDouble() / requests.getAsDouble(), 0, 1))
                : OptionalDouble.empty();
    }

    private SortedMap<Double, Double> quantiles(Body row) {
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        table.percentiles()
                .forEach((percentile, column) -> seconds(row, column).ifPresent(s -> quantiles.put(percentile, s)));
        return quantiles;
    }

    private OptionalDouble seconds(Body row, int column) {
        if (column < 0) {
            return OptionalDouble.empty();
        }
        double number = row.number(column);
        double seconds = number / Unit.SECONDS.factorTo(scales.responseUnit(column));
        return seconds >= 0 && Double.isFinite(seconds) ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    private SortedMap<String, Double> shares(Body row) {
        SortedMap<String, Double> shares = new TreeMap<>();
        table.utilisations().forEach((whose, column) -> {
            double share = row.number(column) * scales.shareFactor(column);
            if (share >= 0 && Double.isFinite(share)) {
                shares.put(whose, share);
            }
        });
        return shares;
    }

    private SortedMap<String, Double> cores(Body row) {
        SortedMap<String, Double> cores = new TreeMap<>();
        table.millicores().forEach((whose, column) -> put(cores, whose, row.number(column) / 1000));
        table.cores().forEach((whose, column) -> put(cores, whose, row.number(column)));
        return cores;
    }

    private static void put(SortedMap<String, Double> cores, String whose, double busy) {
        if (busy >= 0 && Double.isFinite(busy)) {
            cores.put(whose, busy);
        }
    }

    private Optional<Instant> start(Body row) {
        return start.filter(row::time).map(time -> Instant.ofEpochMilli(time.millis()));
    }

    private OptionalDouble number(Body row, Measure measure) {
        int column = table.column(measure);
        double number = column < 0 ? Double.NaN : row.number(column);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /// Gives the tests away.
    void give(SeriesSink sink) {
        tests.forEach((key, found) -> sink.test(key.name(), key.iteration(), key.component(), found));
    }

    long unusable() {
        return unusable;
    }

    long firstUnusableLine() {
        return firstUnusableLine;
    }

    boolean nothing() {
        return tests.isEmpty();
    }
}
