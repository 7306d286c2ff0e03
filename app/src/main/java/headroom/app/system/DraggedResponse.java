package headroom.app.system;

import headroom.app.chart.HandleDrag;
import headroom.app.control.HandleTrial;
import headroom.model.Message;
import headroom.model.figure.Handles;
import java.util.Optional;

/// The limit of the response time, moved by hand.
final class DraggedResponse implements HandleDrag {
    /// The shortest response time that a hand can ask for, milliseconds.
    private static final double LEAST_MILLIS = 0.1;

    private final SystemModel model;
    private final HandleTrial dragging = new HandleTrial();

    DraggedResponse(SystemModel model) {
        this.model = model;
    }

    @Override
    public void moved(String id, double value, double from, Phase phase) {
        if (id.equals(Handles.RESPONSE)) {
            dragging.follow(model.commands()::responseTrial, Math.max(value, LEAST_MILLIS), phase);
        }
    }

    @Override
    public Optional<Message> hint(String id) {
        return id.equals(Handles.RESPONSE) ? Optional.of(Message.of("chart.drag-response")) : Optional.empty();
    }
}
