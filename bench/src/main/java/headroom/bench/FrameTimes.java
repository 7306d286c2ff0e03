package headroom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the frames of a measured chart took.
final class FrameTimes {
    private final List<Frame> frames = new ArrayList<>();

    /// One frame, from a change to the next.
    ///
    /// @param redrawMillis the application thread's time by the clock, from the change until the scene is laid out
    /// @param applicationMillis CPU time of the application thread for the whole frame
    /// @param renderMillis CPU time of the thread that renders
    /// @param wallMillis time by the clock until the next frame could begin
    record Frame(double redrawMillis, double applicationMillis, double renderMillis, double wallMillis) {
        double cpuMillis() {
            return applicationMillis + renderMillis;
        }
    }

    void add(Frame frame) {
        frames.add(frame);
    }

    int count() {
        return frames.size();
    }

    /// A percentile of the frames, milliseconds; NaN without frames.
    ///
    /// @param share 0.5 for the median
    double percentile(double share, ToDoubleFunction<Frame> part) {
        double[] sorted = frames.stream().mapToDouble(part).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
