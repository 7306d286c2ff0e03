package headroom.model.figure;

import headroom.model.Message;
import headroom.model.plan.Answer;
import headroom.model.plan.Objective;
import headroom.model.plan.Plan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked and what is promised, drawn over time: the levels of capacity, and the days of the question.
final class PromiseLayers {
    /// How much room is left right of the last day, so that it can be taken and moved on, a share of the time shown.
    private static final double BEYOND = 0.04;

    private PromiseLayers() {}

    /// Where a chart that begins at `from` ends, epoch milliseconds: a little after the last day that is asked about.
    static double rightEdge(double from, Objective objective, ZoneId zone) {
        double end = millis(objective.through().plusDays(1), zone);
        return end + Math.max(0, end - from) * BEYOND;
    }

    /// The day on which the question is asked, and the first and the last day that it is about.
    static List<Layer> days(Answer answer, ZoneId zone) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Moment(
                Message.of("figure.as-of", answer.asOf()),
                Tone.NEUTRAL,
                Stroke.DOTTED,
                millis(answer.asOf(), zone),
                Optional.of(Handles.AS_OF)));
        Objective asked = answer.objective();
        asked.from()
                .ifPresent(
                        day -> layers.add(day(Message.of("figure.asked-from", day), millis(day, zone), Handles.FROM)));
        layers.add(day(
                Message.of("figure.asked-through", asked.through()),
                millis(asked.through().plusDays(1), zone),
                Handles.THROUGH));
        return layers;
    }

    private static Layer day(Message label, double x, String handle) {
        return new Layer.Moment(label, Tone.TARGET, Stroke.DOTTED, x, Optional.of(handle));
    }

    /// What there is and what of it is safe to promise, from level to level.
    static List<Layer> staircase(Plan plan, double from, double to, ZoneId zone) {
        List<Plan.Level> levels = plan.timeline();
        if (levels.isEmpty()) {
            return List.of();
        }
        double[] xs = new double[levels.size() + 1];
        double[] capacity = new double[levels.size() + 1];
        double[] safe = new double[levels.size() + 1];
        List<Layer.Label> capacityLabels = new ArrayList<>();
        List<Layer.Label> safeLabels = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Plan.Level level = levels.get(i);
            xs[i] = i == 0 ? from : Math.max(from, millis(level.from(), zone));
            capacity[i] = level.capacityRps();
            safe[i] = level.safeRps();
            double x = xs[i] + (to - from) * 0.015;
            boolean last = i == levels.size() - 1;
            if (i == 0 || last) {
                String words = i == 0 ? "figure.capacity-now" : "figure.capacity-then";
                String safeWords = i == 0 ? "figure.safe-now" : "figure.safe-then";
                capacityLabels.add(
                        new Layer.Label(Message.of(words, capacity[i]), Tone.CAPACITY, x, capacity[i], true, true));
                safeLabels.add(new Layer.Label(Message.of(safeWords, safe[i]), Tone.SAFE, x, safe[i], i == 0, false));
            }
        }
        xs[levels.size()] = to;
        capacity[levels.size()] = levels.getLast().capacityRps();
        safe[levels.size()] = levels.getLast().safeRps();
        return List.of(
                new Layer.Staircase(
                        Message.of("figure.safe-name"),
                        Tone.SAFE,
                        Stroke.THIN,
                        Curve.of(xs, safe),
                        safeLabels,
                        Optional.of(Handles.RESERVE)),
                new Layer.Staircase(
                        Message.of("figure.capacity-name"),
                        Tone.CAPACITY,
                        Stroke.HEAVY,
                        Curve.of(xs, capacity),
                        capacityLabels,
                        Optional.empty()));
    }

    private static double millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
