package headroom.app.forecast;

import headroom.app.chart.HandleDrag;
import headroom.app.control.HandleTrial;
import headroom.model.Message;
import java.util.Optional;

/// What can be dragged in the chart of the forecast: the first days of what is planned, and what the planner decided
/// elsewhere.
final class DraggedForecast implements HandleDrag {
    private final ForecastModel model;
    private final HandleDrag decisions;
    private final HandleTrial dragging = new HandleTrial();

    DraggedForecast(ForecastModel model, HandleDrag decisions) {
        this.model = model;
        this.decisions = decisions;
    }

    @Override
    public void moved(String id, double value, double from, Phase phase) {
        if (dragging.underWay() || model.canMove(id)) {
            dragging.follow(() -> model.plannedTrial(id).orElseThrow(), value, phase);
        } else {
            decisions.moved(id, value, from, phase);
        }
    }

    @Override
    public Optional<Message> hint(String id) {
        return model.canMove(id) ? Optional.of(Message.of("chart.drag-planned")) : decisions.hint(id);
    }
}
