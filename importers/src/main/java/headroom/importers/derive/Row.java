package headroom.importers.derive;

import headroom.importers.derive.Expression.How;
import headroom.model.Progress;
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

    /// Whether both rows have a label with the same value.
    boolean shares(Row other) {
        return labels.entrySet().stream().anyMatch(label -> label.getValue().equals(other.labels.get(label.getKey())));
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
    static Row fold(How how, Map<String, String> labels, List<Row> rows, Progress progress) {
        double[] folded = new double[rows.getFirst().values.length];
        int[] there = new int[folded.length];
        for (Row row : rows) {
            progress.check();
            for (int i = 0; i < folded.length; i++) {
                double value = row.values[i];
                if (!Double.isNaN(value)) {
                    folded[i] = there[i] == 0 ? value : together(how, folded[i], value);
                    there[i]++;
                }
            }
        }
        for (int i = 0; i < folded.length; i++) {
            folded[i] = there[i] == 0 ? Double.NaN : finished(how, folded[i], there[i]);
        }
        Optional<String> component = rows.getFirst().component;
        boolean agreed = rows.stream().allMatch(row -> row.component.equals(component));
        return new Row(
                labels,
                folded,
                agreed ? component : Optional.empty(),
                rows.stream().anyMatch(Row::averaged));
    }

    private static double together(How how, double one, double other) {
        return switch (how) {
            case SUM, AVG, COUNT -> one + other;
            case MAX -> Math.max(one, other);
            case MIN -> Math.min(one, other);
        };
    }

    private static double finished(How how, double folded, int there) {
        return switch (how) {
            case SUM, MAX, MIN -> folded;
            case AVG -> folded / there;
            case COUNT -> there;
        };
    }
}
