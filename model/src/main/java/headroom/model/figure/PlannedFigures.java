package headroom.model.figure;

import headroom.model.Message;
import headroom.model.forecast.DemandPlan;
import headroom.model.forecast.PlannedEvent;
import headroom.model.forecast.PlannedLoad;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the planner knows of the demand to come, drawn where it begins; each line can be dragged to another day.
public final class PlannedFigures {
    /// What a drag of a load's first day edits, followed by its number, from 0.
    public static final String LOAD_HANDLE = "planned-load:";
    /// What a drag of an event's first day edits, followed by its number, from 0.
    public static final String EVENT_HANDLE = "planned-event:";

    private PlannedFigures() {}

    /// The forecast with what comes on top of it.
    public static Figure over(Figure forecast, DemandPlan plan, ZoneId zone) {
        List<Layer> layers = new ArrayList<>(forecast.layers());
        for (int i = 0; i < plan.loads().size(); i++) {
            PlannedLoad load = plan.loads().get(i);
            layers.add(moment(
                    Message.of("figure.planned-load", load.name(), load.rps()), load.from(), LOAD_HANDLE + i, zone));
        }
        for (int i = 0; i < plan.events().size(); i++) {
            PlannedEvent event = plan.events().get(i);
            double from = millis(event.first(), zone);
            layers.add(new Layer.Span(
                    Message.literal(""), Tone.ACCENT, from, millis(event.first().plusDays(event.days()), zone)));
            layers.add(moment(Message.literal(event.name()), event.first(), EVENT_HANDLE + i, zone));
        }
        return new Figure(
                forecast.id(),
                forecast.title(),
                forecast.subtitle(),
                forecast.x(),
                forecast.y(),
                layers,
                forecast.spoken());
    }

    private static Layer moment(Message label, LocalDate day, String handle, ZoneId zone) {
        return new Layer.Moment(label, Tone.ACCENT, Stroke.DASHED, millis(day, zone), Optional.of(handle));
    }

    private static double millis(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
