package headroom.app.plan;

import headroom.app.chart.HandleDrag;
import headroom.app.control.HandleTrial;
import headroom.model.Message;
import java.util.Optional;

/// The days on which additions serve, moved by hand.
final class DraggedAdditions implements HandleDrag {
    private static final String ADDITION = "addition:";

    private final PlanModel model;
    private final String scenario;
    private final HandleTrial dragging = new HandleTrial();
    private Optional<Double> start = Optional.empty();

    /// The additions of the plan that is shown.
    ///
    /// @param scenario what a plan is called once it is a scenario of the planner's own
    DraggedAdditions(PlanModel model, String scenario) {
        this.model = model;
        this.scenario = scenario;
    }

    @Override
    public void moved(String id, double value, double from, Phase phase) {
        if (id.startsWith(ADDITION)) {
            String component = id.substring(ADDITION.length());
            double day = day(component).orElse(from);
            dragging.follow(() -> model.inPlaceTrial(component, scenario), day + value - from, phase);
        }
    }

    @Override
    public Optional<Message> hint(String id) {
        return id.startsWith(ADDITION) ? Optional.of(Message.of("chart.drag-addition")) : Optional.empty();
    }

    /// Where the bar stood when the hand took it, so that it does not jump under the hand.
    private Optional<Double> day(String component) {
        if (!dragging.underWay()) {
            start = model.inPlaceMillis(component);
        }
        return start;
    }
}
