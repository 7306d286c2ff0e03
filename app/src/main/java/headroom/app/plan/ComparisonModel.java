package headroom.app.plan;

import headroom.app.plan.PlanModel.Row;
import headroom.model.Message;
import headroom.model.plan.Addition;
import headroom.model.plan.Answer;
import headroom.model.plan.DemandToHold;
import headroom.model.plan.Plan;
import headroom.model.plan.Probability;
import headroom.model.unit.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/// Two plans beside each other, with the differences in date, headroom and cost.
final class ComparisonModel {
    private final PlanModel plans;
    private final ObjectProperty<Optional<Message>> first = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Message>> second = new SimpleObjectProperty<>(Optional.empty());

    /// One figure of both plans.
    ///
    /// @param what which figure, with its unit
    /// @param how how it is computed
    /// @param first that of the first plan; empty where it has none
    /// @param second that of the second
    /// @param difference how far the second is from the first; empty where one has none
    record Line(
            Message what, Message how, Optional<Object> first, Optional<Object> second, Optional<Message> difference) {}

    /// Two plans of `plans`.
    ComparisonModel(PlanModel plans) {
        this.plans = plans;
    }

    /// The name of the plan at the left, where the planner chose one.
    ObjectProperty<Optional<Message>> firstProperty() {
        return first;
    }

    /// The name of the plan at the right, where the planner chose one.
    ObjectProperty<Optional<Message>> secondProperty() {
        return second;
    }

    /// All plans that can be compared.
    List<Plan> choices() {
        return plans.rows().stream().map(Row::plan).toList();
    }

    /// The plan at the left: the chosen one, else the system as it is.
    Optional<Plan> left() {
        return chosen(first).or(() -> choices().stream().findFirst());
    }

    /// The plan at the right: the chosen one, else the one that the charts show.
    Optional<Plan> right() {
        return chosen(second).or(() -> plans.shown().map(Row::plan));
    }

    private Optional<Plan> chosen(ObjectProperty<Optional<Message>> name) {
        return choices().stream()
                .filter(plan -> name.get().filter(plan.name()::equals).isPresent())
                .findFirst();
    }

    /// The figures of both; none where there are no two plans.
    List<Line> lines() {
        Optional<Plan> one = left();
        Optional<Plan> other = right();
        if (one.isEmpty() || other.isEmpty() || choices().size() < 2) {
            return List.of();
        }
        Pair pair = new Pair(one.get(), other.get());
        List<Line> lines = new ArrayList<>();
        lines.add(pair.line(
                "view-plan.compare-holds",
                "explain.probability",
                plan -> plan.probability().map(Probability::value).map(Share::new),
                (a, b) -> Message.of("view-plan.difference-points", (b.value() - a.value()) * 100)));
        lines.add(pair.line(
                "view-plan.compare-safe",
                "explain.safe",
                plan -> plan.safeRps().map(Estimate::value),
                (a, b) -> Message.of("view-plan.difference-number", b - a)));
        target().ifPresent(target -> lines.add(pair.line(
                "view-plan.compare-headroom",
                "explain.headroom-over",
                plan -> plan.safeRps().map(safe -> safe.value() - target),
                (a, b) -> Message.of("view-plan.difference-number", b - a))));
        lines.add(pair.line("view-plan.compare-order", "explain.order", Plan::firstOrder, ComparisonModel::days));
        lines.add(pair.line(
                "view-plan.compare-in-place",
                "explain.all-in-place",
                ComparisonModel::allInPlace,
                ComparisonModel::days));
        lines.add(pair.<Money>line(
                "view-plan.compare-month",
                "explain.month",
                plan -> Optional.of(plan.monthlyCost()),
                (a, b) -> Message.of("view-plan.difference-number", b.minus(a))));
        lines.add(pair.<BigMoney>line(
                "view-plan.compare-million",
                "explain.million",
                Plan::costPerMillion,
                (a, b) -> Message.of("view-plan.difference-number", b.minus(a))));
        return lines;
    }

    /// A share that is printed as a probability.
    record Share(double value) {}

    private Optional<Double> target() {
        return plans.answer()
                .map(Answer::objective)
                .filter(objective -> objective.demand() instanceof DemandToHold.FixedRate)
                .map(objective -> ((DemandToHold.FixedRate) objective.demand()).rps());
    }

    private static Optional<LocalDate> allInPlace(Plan plan) {
        return plan.additions().stream().map(Addition::inPlaceBy).max(Comparator.naturalOrder());
    }

    private static Message days(LocalDate one, LocalDate other) {
        long days = ChronoUnit.DAYS.between(one, other);
        return days == 0
                ? Message.of("view-plan.difference-same-day")
                : days > 0
                        ? Message.of("view-plan.difference-later", days)
                        : Message.of("view-plan.difference-earlier", -days);
    }

    private record Pair(Plan one, Plan other) {
        <T> Line line(
                String what, String how, Function<Plan, Optional<T>> figure, BiFunction<T, T, Message> difference) {
            Optional<T> first = figure.apply(one);
            Optional<T> second = figure.apply(other);
            return new Line(
                    Message.of(what),
                    Message.of(how),
                    first.map(Function.identity()),
                    second.map(Function.identity()),
                    first.flatMap(a -> second.map(b -> difference.apply(a, b))));
        }
    }
}
