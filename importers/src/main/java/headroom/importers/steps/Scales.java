package headroom.importers.steps;

import headroom.importers.table.Sheet;
import headroom.model.unit.Dimension;
import headroom.model.unit.Unit;
import java.util.HashMap;
import java.util.Map;

/// What the numbers of a load test are counted in.
final class Scales {
    private final Map<Integer, Unit> responseUnits = new HashMap<>();
    private final Map<Integer, Double> shareFactors = new HashMap<>();
    private final double errorFactor;
    private final double throughputFactor;
    private boolean guessed;
    private Unit guess = Unit.MILLISECONDS;

    Scales(Sheet sheet, StepTable table, Unit usualResponse) {
        errorFactor = table.has(Measure.ERROR_SHARE) ? share(sheet, table.column(Measure.ERROR_SHARE), 1) : 1;
        throughputFactor =
                table.has(Measure.THROUGHPUT) ? rate(sheet.numbers().unit(table.column(Measure.THROUGHPUT))) : 1;
        table.utilisations().values().forEach(column -> shareFactors.put(column, share(sheet, column, 1.5)));
        responses(sheet, table, usualResponse);
    }

    private static double rate(Unit unit) {
        return unit.dimension() == Dimension.RATE ? unit.factorTo(Unit.PER_SECOND) : 1;
    }

    /// A share is a ratio unless name, cells or a number that no ratio reaches say that it is in percent.
    private static double share(Sheet sheet, int column, double mostRatio) {
        if (StepTable.percent(sheet.names().get(column)) || sheet.numbers().unit(column) == Unit.PERCENT) {
            return 0.01;
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            if (sheet.number(row, column) > mostRatio) {
                return 0.01;
            }
        }
        return 1;
    }

    private void responses(Sheet sheet, StepTable table, Unit usualResponse) {
        Map<Integer, Integer> columns = new HashMap<>();
        if (table.has(Measure.MEAN)) {
            columns.put(table.column(Measure.MEAN), 0);
        }
        table.percentiles().values().forEach(column -> columns.put(column, 0));
        for (int column : columns.keySet()) {
            ResponseUnit.stated(sheet, column).ifPresent(stated -> responseUnits.put(column, stated.unit()));
        }
        if (columns.isEmpty() || responseUnits.size() == columns.size()) {
            return;
        }
        guess = usualResponse;
        if (usualResponse == Unit.UNKNOWN) {
            guess = responseUnits.isEmpty()
                    ? little(sheet, table)
                    : responseUnits.values().iterator().next();
            guessed = responseUnits.isEmpty();
        }
    }

    private static Unit little(Sheet sheet, StepTable table) {
        int response = table.has(Measure.MEAN)
                ? table.column(Measure.MEAN)
                : table.percentiles().values().iterator().next();
        int rows = sheet.rows().size();
        double[] expected = new double[rows];
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            double concurrency = number(sheet, row, table.column(Measure.CONCURRENCY));
            double throughput = number(sheet, row, table.column(Measure.THROUGHPUT));
            expected[row] = concurrency / throughput;
            numbers[row] = sheet.number(row, response);
        }
        return ResponseUnit.guessed(expected, numbers).unit();
    }

    private static double number(Sheet sheet, int row, int column) {
        return column < 0 ? Double.NaN : sheet.number(row, column);
    }

    /// The unit of the response times of a column.
    Unit responseUnit(int column) {
        return responseUnits.getOrDefault(column, guess);
    }

    /// Whether the unit of response times was guessed.
    boolean guessed() {
        return guessed;
    }

    Unit guess() {
        return guess;
    }

    double shareFactor(int column) {
        return shareFactors.getOrDefault(column, 1.0);
    }

    double errorFactor() {
        return errorFactor;
    }

    double throughputFactor() {
        return throughputFactor;
    }
}
