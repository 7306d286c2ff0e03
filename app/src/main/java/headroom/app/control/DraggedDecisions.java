package headroom.app.control;

import headroom.app.chart.HandleDrag;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.app.document.Results;
import headroom.app.document.Trial;
import headroom.model.Message;
import headroom.model.capacity.Resource;
import headroom.model.figure.Handles;
import headroom.model.figure.ToleratedFigures;
import headroom.model.plan.Objective;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.ObjectiveEdits;
import headroom.model.workbook.PathEdits;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;

/// What the planner asks for and keeps free, moved by hand in any chart that shows it: seen while it moves, one step of
/// the history at the end.
public final class DraggedDecisions implements HandleDrag {
    private static final double DAY_MILLIS = 86_400_000;
    private static final double MOST_RESERVE = 0.9;
    /// A forecast needs some days to learn from.
    private static final int LEAST_HISTORY_DAYS = 14;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Results results;
    private final Document document;
    private final HandleTrial dragging = new HandleTrial();

    /// The decisions of a document.
    public DraggedDecisions(Results results) {
        this.results = results;
        this.document = results.document();
    }

    @Override
    public void moved(String id, double value, double from, Phase phase) {
        switch (id) {
            case Handles.TARGET -> follow(this::target, value, phase);
            case Handles.RESERVE -> follow(this::reserve, value / from, phase);
            case Handles.FROM -> follow(this::first, value - from, phase);
            case Handles.THROUGH -> follow(this::last, value - from, phase);
            case Handles.AS_OF -> follow(this::asOf, value - from, phase);
            default -> {
                if (id.startsWith(Handles.TOLERATED)) {
                    follow(() -> tolerated(id.substring(Handles.TOLERATED.length())), value / from, phase);
                }
            }
        }
    }

    @Override
    public Optional<Message> hint(String id) {
        return switch (id) {
            case Handles.TARGET, Handles.RESERVE, Handles.FROM, Handles.THROUGH, Handles.AS_OF ->
                Optional.of(Message.of("chart.drag-" + id));
            default ->
                id.startsWith(Handles.TOLERATED) ? Optional.of(Message.of("chart.drag-tolerated")) : Optional.empty();
        };
    }

    private void follow(Supplier<Trial<Double>> begin, double value, Phase phase) {
        dragging.follow(begin, value, phase);
    }

    private Workbook workbook() {
        return document.workbook();
    }

    /// The rate to hold, requests/s.
    private Trial<Double> target() {
        return document.trial(rps -> {
            double wanted = Math.max(1, Rounding.byHand(rps));
            return new Edit(
                    Message.of("shell.edit-rate", wanted),
                    "objective.demand",
                    workbook -> ObjectiveEdits.setTargetRps(workbook, wanted));
        });
    }

    /// What is kept free, from what is safe to promise over what it was, in whole percent.
    private Trial<Double> reserve() {
        double before = workbook().policy().reserve();
        return document.trial(ratio -> {
            double exact = 1 - (1 - before) * ratio;
            double wanted = Math.clamp(Math.rint(exact * 100) / 100, 0, MOST_RESERVE);
            return new Edit(
                    Message.of("view-plan.edit-reserve", wanted),
                    "policy.reserve",
                    workbook -> WorkbookEdits.setReserve(workbook, wanted));
        });
    }

    /// How many of a component's resources may be lost, from what is safe to promise over what it was.
    private Trial<Double> tolerated(String component) {
        Resource before = workbook().path().component(component).orElseThrow().resource();
        return document.trial(ratio -> {
            int wanted = ToleratedFigures.tolerated(before, ratio);
            return new Edit(
                    Message.of("view-plan.edit-set", Message.of("view-plan.tolerated-of", component), wanted),
                    "resource." + component + ".tolerated",
                    workbook -> PathEdits.setTolerated(workbook, component, wanted));
        });
    }

    private Trial<Double> first() {
        Objective asked = workbook().objective().orElseThrow();
        LocalDate before = asked.from().orElseThrow();
        return document.trial(millis -> {
            LocalDate day = earlier(moved(before, millis), asked.through());
            return new Edit(
                    Message.of("shell.edit-from", day),
                    "objective.from",
                    workbook -> ObjectiveEdits.setWindow(workbook, Optional.of(day), asked.through()));
        });
    }

    private Trial<Double> last() {
        Objective asked = workbook().objective().orElseThrow();
        LocalDate first = asked.from().orElseGet(this::asOfDay);
        return document.trial(millis -> {
            LocalDate day = later(moved(asked.through(), millis), first);
            return new Edit(
                    Message.of("shell.edit-through", day),
                    "objective.through",
                    workbook -> ObjectiveEdits.setWindow(workbook, asked.from(), day));
        });
    }

    private Trial<Double> asOf() {
        LocalDate before = asOfDay();
        LocalDate least = leastAsOf();
        return document.trial(millis -> {
            LocalDate moved = later(moved(before, millis), least);
            LocalDate day = workbook()
                    .objective()
                    .map(asked -> earlier(moved, asked.through()))
                    .orElse(moved);
            return new Edit(
                    Message.of("shell.edit-as-of", day),
                    "as-of",
                    workbook -> WorkbookEdits.setAsOf(
                            workbook,
                            Optional.of(day.atTime(END_OF_DAY)
                                    .atZone(workbook.zone())
                                    .toInstant())));
        });
    }

    private LocalDate asOfDay() {
        return analysis().asOf().atZone(workbook().zone()).toLocalDate();
    }

    /// The first day by which there is enough to learn from.
    private LocalDate leastAsOf() {
        return analysis()
                .demand()
                .map(demand -> Instant.ofEpochMilli(demand.dailyPeakHistory().startMillis())
                        .atZone(workbook().zone())
                        .toLocalDate()
                        .plusDays(LEAST_HISTORY_DAYS))
                .map(day -> earlier(day, asOfDay()))
                .orElseGet(this::asOfDay);
    }

    private Analysis analysis() {
        return results.analysis().getValue().orElseThrow();
    }

    private static LocalDate moved(LocalDate day, double millis) {
        return day.plusDays(Math.round(millis / DAY_MILLIS));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
