package headroom.importers.derive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a series is computed from, in the notation that Prometheus has for it.
///
/// `1 - avg without(cpu) (rate(node_cpu_seconds_total{mode="idle"}))` is a number, a fold over labels, a rate and a
/// selection. Numbers are in base units: seconds, bytes, shares of 1, processors.
public sealed interface Expression {
    /// Reads an expression.
    ///
    /// @throws IllegalArgumentException if the text is none, with what was expected
    static Expression parse(String text) {
        return new ExpressionText(text).whole();
    }

    /// The names of the metrics that it needs.
    default Stream<String> metrics() {
        return selections().map(Selection::metric);
    }

    /// What it picks.
    Stream<Selection> selections();

    /// A number.
    record Constant(double value) implements Expression {
        @Override
        public Stream<Selection> selections() {
            return Stream.of();
        }
    }

    /// The series of a metric whose labels fit.
    record Selection(String metric, List<Condition> conditions) implements Expression {
        /// Copies the conditions.
        public Selection {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Selection> selections() {
            return Stream.of(this);
        }
    }

    /// What a label must be. A label that is not there counts as empty.
    ///
    /// @param exact the value that an equality asks for; such a label says nothing any more and is dropped
    record Condition(String label, Pattern value, boolean wanted, Optional<String> exact) {
        boolean fits(String found) {
            return value.matcher(found).matches() == wanted;
        }
    }

    /// How much a counter grows in a second.
    record Rate(Expression of) implements Expression {
        @Override
        public Stream<Selection> selections() {
            return of.selections();
        }
    }

    /// Several series made one.
    ///
    /// @param labels the labels that stay, or those that go
    /// @param keep whether they stay
    record Fold(How how, Set<String> labels, boolean keep, Expression of) implements Expression {
        /// Copies the labels.
        public Fold {
            labels = Set.copyOf(labels);
        }

        @Override
        public Stream<Selection> selections() {
            return of.selections();
        }
    }

    /// How several values become one; missing ones do not count.
    enum How {
        SUM,
        AVG,
        MAX,
        MIN,
        COUNT
    }

    /// Two values joined.
    ///
    /// @param sign one of `+`, `-`, `*`, `/`
    record Joined(Expression left, char sign, Expression right) implements Expression {
        @Override
        public Stream<Selection> selections() {
            return Stream.concat(left.selections(), right.selections());
        }
    }
}
