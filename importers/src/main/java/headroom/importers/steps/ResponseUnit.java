package headroom.importers.steps;

import headroom.importers.catalogue.Words;
import headroom.importers.table.Sheet;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The unit of response times in a load test.
///
/// @param unit the unit
/// @param stated whether name or cells of a column say it
record ResponseUnit(Unit unit, boolean stated) {
    private static final Pattern NAMED =
            Pattern.compile(".*_(ns|nanoseconds|us|usec|microseconds|ms|msec|milliseconds|s|sec|seconds)_");
    private static final List<Unit> CANDIDATES =
            List.of(Unit.SECONDS, Unit.MILLISECONDS, Unit.MICROSECONDS, Unit.NANOSECONDS);
    private static final int FEWEST_ROWS = 2;

    /// The unit of one column.
    static Optional<ResponseUnit> stated(Sheet sheet, int column) {
        Unit inCells = sheet.numbers().unit(column);
        if (inCells.dimension() == Dimension.TIME) {
            return Optional.of(new ResponseUnit(inCells, true));
        }
        Matcher name = NAMED.matcher(Words.of(sheet.names().get(column)));
        return name.matches()
                ? Optional.of(new ResponseUnit(named(Objects.requireNonNull(name.group(1))), true))
                : Optional.empty();
    }

    private static Unit named(String name) {
        if (name.startsWith("n")) {
            return Unit.NANOSECONDS;
        }
        if (name.startsWith("u") || name.startsWith("mic")) {
            return Unit.MICROSECONDS;
        }
        return name.startsWith("m") ? Unit.MILLISECONDS : Unit.SECONDS;
    }

    /// The unit in which response times agree with Little's law: with N clients that ask again at once, a
    /// response takes N over throughput. Waiting between requests only makes the true response shorter.
    /// Milliseconds where no unit comes within a factor of ten.
    ///
    /// @param expectedSeconds concurrency over throughput of each row
    /// @param numbers the response time of each row as it is written
    static ResponseUnit guessed(double[] expectedSeconds, double[] numbers) {
        double[] logs = new double[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            double ratio = numbers[i] / expectedSeconds[i];
            if (ratio > 0 && Double.isFinite(ratio)) {
                logs[count++] = Math.log10(ratio);
            }
        }
        if (count < FEWEST_ROWS) {
            return new ResponseUnit(Unit.MILLISECONDS, false);
        }
        Arrays.sort(logs, 0, count);
        double middle = logs[count / 2];
        for (Unit unit : CANDIDATES) {
            if (Math.abs(middle + Math.log10(unit.factorTo(Unit.SECONDS))) < 1) {
                return new ResponseUnit(unit, false);
            }
        }
        return new ResponseUnit(Unit.MILLISECONDS, false);
    }
}
