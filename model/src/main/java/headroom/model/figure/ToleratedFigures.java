package headroom.model.figure;

import headroom.model.Message;
import headroom.model.capacity.ComponentCapacity;
import headroom.model.capacity.Resource;
import headroom.model.unit.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is safe to promise of one component, drawn over its throughput; the line moves in steps, one for each of its
/// resources that may be lost.
public final class ToleratedFigures {
    /// A line that lies further above the data than this would leave them no room.
    private static final double FAR = 1.5;

    private ToleratedFigures() {}

    /// A figure of throughput with that line; as it is where nothing can be lost, nothing is known, or the line would
    /// lie far above.
    public static Figure over(Figure throughput, ComponentCapacity capacity, Resource resource) {
        Optional<Double> safe = capacity.safeRps().map(Estimate::value);
        if (resource.count() < 2 || safe.isEmpty() || !(throughput.y() instanceof Axis.Numbers axis)) {
            return throughput;
        }
        double rps = safe.get();
        if (rps > FAR * axis.to()) {
            return throughput;
        }
        Message label = resource.tolerated() == 0
                ? Message.of("figure.safe-whole", capacity.name(), rps)
                : Message.of("figure.safe-tolerated", capacity.name(), rps, resource.tolerated(), resource.count());
        List<Layer> layers = new ArrayList<>(throughput.layers());
        layers.add(new Layer.Threshold(
                label, Tone.SAFE, Stroke.THIN, rps, Optional.of(Handles.TOLERATED + capacity.name())));
        return new Figure(
                throughput.id(),
                throughput.title(),
                throughput.subtitle(),
                throughput.x(),
                new Axis.Numbers(
                        axis.from(), rps < axis.to() ? axis.to() : Curves.roundUp(rps), axis.unit(), axis.label()),
                layers,
                throughput.spoken());
    }

    /// How many resources may be lost so that what is safe to promise becomes `ratio` times as much, to the nearest.
    public static int tolerated(Resource resource, double ratio) {
        double left = (resource.count() - resource.tolerated()) * ratio;
        return resource.count() - Math.clamp(Math.round(left), 1, resource.count());
    }
}
