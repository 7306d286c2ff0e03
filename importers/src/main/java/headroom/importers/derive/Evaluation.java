package headroom.importers.derive;

import headroom.importers.derive.Expression.Constant;
import headroom.importers.derive.Expression.Fold;
import headroom.importers.derive.Expression.Joined;
import headroom.importers.derive.Expression.Rate;
import headroom.importers.derive.Expression.Selection;
import headroom.model.workbook.SeriesEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Computes an expression over the series of a file.
final class Evaluation {
    private final Operands operands;
    private final Timeline grid;
    private final boolean strict;

    /// @param strict whether only what shares a label is joined
    private Evaluation(Operands operands, Timeline grid, boolean strict) {
        this.strict = strict;
        this.operands = operands;
        this.grid = grid;
    }

    /// The rows that an expression has over those series; none where one of its metrics is missing.
    static Computed of(Expression expression, Operands operands) {
        return of(expression, operands, false);
    }

    /// The same over series of several files: only what shares a label is joined.
    static Computed across(Expression expression, Operands operands) {
        return of(expression, operands, true);
    }

    private static Computed of(Expression expression, Operands operands, boolean strict) {
        List<SeriesEntry> used = new ArrayList<>();
        for (Selection selection : expression.selections().toList()) {
            List<SeriesEntry> found = operands.of(selection);
            if (found.isEmpty()) {
                return Computed.NOTHING;
            }
            used.addAll(found);
        }
        return Timeline.over(used)
                .map(grid -> new Computed(new Evaluation(operands, grid, strict).rows(expression, false), grid))
                .orElse(Computed.NOTHING);
    }

    private List<Row> rows(Expression expression, boolean asRate) {
        return switch (expression) {
            case Constant(double value) -> List.of(Row.constant(value, grid.size()));
            case Selection selection -> selected(selection, asRate);
            case Rate(Expression of) -> rows(of, true);
            case Fold fold -> folded(fold, asRate);
            case Joined(Expression left, char sign, Expression right) ->
                joined(
                        rows(left, asRate),
                        sign,
                        rows(right, asRate),
                        strict && !(left instanceof Constant || right instanceof Constant));
        };
    }

    private List<Row> selected(Selection selection, boolean asRate) {
        List<Row> rows = new ArrayList<>();
        for (SeriesEntry entry : operands.of(selection)) {
            Map<String, String> labels = new TreeMap<>(entry.series().id().labels());
            selection.conditions().stream()
                    .filter(condition -> condition.exact().isPresent())
                    .forEach(condition -> labels.remove(condition.label()));
            labels.remove(Operands.STATISTIC);
            operands.row(grid, entry, labels, asRate).ifPresent(rows::add);
        }
        return rows;
    }

    private List<Row> folded(Fold fold, boolean asRate) {
        Map<Map<String, String>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows(fold.of(), asRate)) {
            Map<String, String> labels = new TreeMap<>(row.labels());
            labels.keySet().removeIf(label -> fold.labels().contains(label) != fold.keep());
            groups.computeIfAbsent(labels, unseen -> new ArrayList<>()).add(row);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((labels, members) -> rows.add(operands.fold(fold.how(), labels, members)));
        return rows;
    }

    /// Rows are joined where the labels that both have agree; a row that fits several others is left out.
    private static List<Row> joined(List<Row> left, char sign, List<Row> right, boolean sharing) {
        List<Row> rows = new ArrayList<>();
        boolean leftLeads = left.size() >= right.size();
        for (Row leading : leftLeads ? left : right) {
            List<Row> fitting = (leftLeads ? right : left)
                    .stream()
                            .filter(other -> leading.agrees(other) && (!sharing || leading.shares(other)))
                            .toList();
            if (fitting.size() == 1) {
                Row other = fitting.getFirst();
                rows.add(leftLeads ? leading.join(other, sign) : other.join(leading, sign));
            }
        }
        return rows;
    }

    /// What an expression came to.
    record Computed(List<Row> rows, Timeline grid) {
        static final Computed NOTHING = new Computed(List.of(), Timeline.NONE);
    }
}
