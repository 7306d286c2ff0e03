package headroom.model.figure;

import headroom.model.Message;
import headroom.model.forecast.DemandForecast;
import headroom.model.forecast.PeakPaths;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pictures of the simulated futures behind a forecast.
public final class PathFigures {
    /// As many as the eye can tell apart.
    private static final int SHOWN = 24;

    private PathFigures() {}

    /// Some of the futures, and the line that the given share of all of them stays below.
    ///
    /// @param bound the line, requests/s
    public static Optional<Figure> futures(DemandForecast demand, double bound, ZoneId zone) {
        PeakPaths paths = demand.paths();
        if (paths.days() == 0 || paths.peaks().length == 0) {
            return Optional.empty();
        }
        long start = demand.dailyPeak().startMillis();
        long step = demand.dailyPeak().stepMillis();
        List<Layer> layers = new ArrayList<>();
        double top = bound;
        int shown = Math.min(SHOWN, paths.peaks().length);
        for (int i = 0; i < shown; i++) {
            double[] path = paths.peaks()[(int) ((long) i * paths.peaks().length / shown)];
            Curve curve = Curves.regular(start, step, path);
            top = Math.max(top, Curves.top(curve));
            layers.add(new Layer.Line(
                    Message.of("figure.futures-one"), Tone.DEMAND, Stroke.THIN, curve, Optional.empty(), false));
        }
        layers.add(new Layer.Threshold(
                Message.of("figure.futures-bound", bound), Tone.TARGET, Stroke.LONG_DASHED, bound, Optional.empty()));
        return Optional.of(new Figure(
                "futures",
                Message.of("figure.futures-title"),
                Message.of("figure.futures-subtitle", shown, paths.peaks().length),
                new Axis.Time(start, demand.dailyPeak().startMillis(paths.days()), zone),
                new Axis.Numbers(0, Curves.roundUp(top), Unit.REQUESTS_PER_SECOND, Message.of("figure.peak-axis")),
                layers,
                Message.of("figure.futures-spoken", paths.peaks().length, bound)));
    }
}
