package headroom.importers.derive;

import headroom.importers.derive.Expression.How;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// Values on a grid that several rows share; NaN where there is none.
///
/// @param labels what tells it from the other rows
/// @param values one for each step
/// @param component the component of the series behind it, where they agree
/// @param averaged whether the values are means over a step and no readings
record Row(Map<String, String> labels, double[] values, Optional<String> component, boolean averaged) {
    /// A number, which fits any row.
    static Row constant(double value, int size) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Row(Map.of(), values, Optional.empty(), false);
    }

    /// Whether labels that both rows have agree.
    boolean agrees(Row other) {
        return labels.entrySet().stream()
                .allMatch(
                        label -> label.getValue().equals(other.labels.getOrDefault(label.getKey(), label.getValue())));
    }

    /// This row joined with another.
    Row join(Row other, char sign) {
        DoubleBinaryOperator join = switch (sign) {
            case '+' -> Double::sum;
            case '-' -> (a, b) -> a - b;
            case '*' -> (a, b) -> a * b;
            default -> (a, b) -> a / b;
        };
        double[] joined = new double[values.length];
        for (int i = 0; i < joined.length; i++) {
            double value = join.applyAsDouble(values[i], other.values[i]);
            joined[i] = Double.isFinite(value) ? value : Double.NaN;
        }
        return new Row(
                labels.size() >= other.labels.size() ? labels : other.labels,
                joined,
                component.or(other::component),
                averaged || other.averaged);
    }

    /// Several rows made one.
    static Row fold(How how, Map<String, String> labels, List<Row> rows) {
        double[] folded = new double[rows.getFirst().values.length];
        for (int i = 0; i < folded.length; i++) {
            int step = i;
            double[] there = rows.stream()
                    .mapToDouble(row -> row.values[step])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            folded[i] = there.length == 0 ? Double.NaN : fold(how, there);
        }
        Optional<String> component = rows.getFirst().component;
        boolean agreed = rows.stream().allMatch(row -> row.component.equals(component));
        return new Row(
                labels,
                folded,
                agreed ? component : Optional.empty(),
                rows.stream().anyMatch(Row::averaged));
    }

    private static double fold(How how, double[] there) {
        return switch (how) {
            case SUM -> Arrays.stream(there).sum();
            case AVG -> Arrays.stream(there).sum() / there.length;
            case MAX -> Arrays.stream(there).max().orElseThrow();
            case MIN -> Arrays.stream(there).min().orElseThrow();
            case COUNT -> there.length;
        };
    }
}
