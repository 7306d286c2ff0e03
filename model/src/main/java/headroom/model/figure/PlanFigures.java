package headroom.model.figure;

import headroom.model.Message;
import headroom.model.plan.Addition;
import headroom.model.plan.Answer;
import headroom.model.plan.Plan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Pictures of plans.
public final class PlanFigures {
    private PlanFigures() {}

    /// What is added and when it must be ordered, over the same time as the figure beside it; empty where nothing is.
    ///
    /// @param from the left edge, epoch milliseconds
    public static Optional<Figure> additions(Answer answer, Plan plan, double from, ZoneId zone) {
        if (plan.additions().isEmpty()) {
            return Optional.empty();
        }
        double to = PromiseLayers.rightEdge(from, answer.objective(), zone);
        List<Layer.Row> rows = plan.additions().stream()
                .map(addition -> row(addition, to, zone))
                .toList();
        List<Message> names = plan.additions().stream()
                .map(addition -> Message.literal(addition.component()))
                .toList();
        return Optional.of(new Figure(
                "additions",
                Message.of("figure.additions-title"),
                Message.of("figure.additions-subtitle"),
                new Axis.Time(from, to, zone),
                new Axis.Names(names, Message.literal("")),
                List.of(new Layer.Rows(rows)),
                Message.of(
                        "figure.additions-spoken",
                        rows.size(),
                        plan.additions().getFirst().orderBy())));
    }

    private static Layer.Row row(Addition addition, double to, ZoneId zone) {
        Message before = addition.possibleFrom()
                .map(day -> Message.of("figure.too-late", day))
                .orElse(Message.of("figure.order-by", addition.orderBy()));
        return new Layer.Row(
                Message.literal(addition.component()),
                millis(addition.orderBy(), zone),
                millis(addition.inPlaceBy(), zone),
                to,
                before,
                Message.of("figure.from-to", addition.from(), addition.to(), addition.resource()),
                Optional.of("addition:" + addition.component()));
    }

    private static double millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
