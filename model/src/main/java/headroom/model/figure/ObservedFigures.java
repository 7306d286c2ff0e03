package headroom.model.figure;

import headroom.model.Message;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.ObservedComponent;
import headroom.model.series.Rollup;
import headroom.model.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pictures of how much of a component is in use at which throughput.
public final class ObservedFigures {
    private static final int MOST_POINTS = 1_500;

    private ObservedFigures() {}

    /// Use of the fullest resource over throughput: what production shows, and what the steps of load tests show.
    /// Empty where neither is known.
    ///
    /// @param visits how often a user request visits the component; turns its own throughput into user requests/s
    public static Optional<Figure> utilisation(
            String name, double visits, Optional<ObservedComponent> observed, List<LoadStep> steps) {
        List<Layer.Mark> production =
                observed.map(seen -> production(seen, visits)).orElse(List.of());
        List<Layer.Mark> tested = new ArrayList<>();
        for (LoadStep step : steps) {
            Double busy = step.utilisation().get(name);
            if (busy != null) {
                tested.add(Layer.Mark.at(step.throughputRps(), busy * 100));
            }
        }
        if (production.isEmpty() && tested.isEmpty()) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        if (!production.isEmpty()) {
            layers.add(new Layer.Marks(Message.of("figure.in-production"), Tone.SERIES_1, production));
        }
        if (!tested.isEmpty()) {
            layers.add(new Layer.Marks(Message.of("figure.in-tests"), Tone.SERIES_2, tested));
        }
        layers.add(new Layer.Threshold(Message.of("figure.full"), Tone.NEUTRAL, Stroke.DOTTED, 100, Optional.empty()));
        double right = Math.max(right(production), right(tested));
        double top = Math.max(105, Math.max(top(production), top(tested)));
        return Optional.of(new Figure(
                "utilisation-" + name,
                Message.of("figure.utilisation-title", name),
                Message.of("figure.utilisation-subtitle", production.size(), tested.size()),
                new Axis.Numbers(
                        0, Curves.roundUp(right), Unit.REQUESTS_PER_SECOND, Message.of("figure.throughput-axis")),
                new Axis.Numbers(0, top, Unit.PERCENT, Message.of("figure.utilisation-axis")),
                layers,
                Message.of("figure.utilisation-spoken", name, right, Math.max(top(production), top(tested)))));
    }

    private static List<Layer.Mark> production(ObservedComponent seen, double visits) {
        if (seen.throughputRps().isEmpty() || seen.utilisation().isEmpty()) {
            return List.of();
        }
        Rollup throughput = seen.throughputRps().get();
        Rollup busy = seen.utilisation().get();
        int every = Math.max(1, throughput.size() / MOST_POINTS);
        List<Layer.Mark> marks = new ArrayList<>();
        for (int i = 0; i < throughput.size(); i += every) {
            // the two need not begin at the same moment
            int j = busy.indexAt(throughput.startMillis(i));
            double x = throughput.mean(i) / visits;
            double y = j < 0 ? Double.NaN : busy.mean(j) * 100;
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                marks.add(Layer.Mark.at(x, y));
            }
        }
        return marks;
    }

    private static double right(List<Layer.Mark> marks) {
        return marks.stream().mapToDouble(Layer.Mark::x).max().orElse(1);
    }

    private static double top(List<Layer.Mark> marks) {
        return marks.stream().mapToDouble(Layer.Mark::y).max().orElse(0);
    }
}
