package headroom.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/// Moves a chart frame by frame and measures each: a zoom or a step aside at every pulse, so that nothing that was
/// drawn before can be used again. Belongs to the interface thread.
final class FrameClock extends AnimationTimer {
    private static final int WARM = 100;
    private static final int FRAMES = 200;
    private static final int FEWEST = 2;
    /// Of processor time, so that a busy machine does not measure code that is not compiled yet.
    private static final double LONGEST_MILLIS = 12_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Scene scene;
    private final MeasuredChart chart;
    private final double from;
    private final double to;
    private final Consumer<FrameTimes> done;
    private final FrameTimes times = new FrameTimes();
    private final long renderThread = renderThread();
    private final Runnable laidOut = this::laidOut;
    private long startedCpu;
    private long beganNanos;
    private long beganApplication;
    private long beganRender;
    private double redrawMillis;
    private int frame;

    /// A clock for a chart in a scene.
    ///
    /// @param from where its lines begin, epoch milliseconds
    /// @param to where they end
    /// @param done given the times, on the interface thread
    FrameClock(Scene scene, MeasuredChart chart, double from, double to, Consumer<FrameTimes> done) {
        this.scene = scene;
        this.chart = chart;
        this.from = from;
        this.to = to;
        this.done = done;
    }

    /// The thread that renders, by the name that JavaFX gives it; -1 where there is none.
    private static long renderThread() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                return thread.getThreadId();
            }
        }
        return -1;
    }

    @Override
    public void start() {
        scene.addPostLayoutPulseListener(laidOut);
        startedCpu = THREADS.getCurrentThreadCpuTime() + THREADS.getThreadCpuTime(renderThread);
        super.start();
    }

    @Override
    public void handle(long now) {
        long nanos = System.nanoTime();
        long application = THREADS.getCurrentThreadCpuTime();
        long render = THREADS.getThreadCpuTime(renderThread);
        boolean late = application + render - startedCpu > LONGEST_MILLIS * 1e6;
        boolean warm = frame > WARM || late && frame > 1;
        if (warm) {
            times.add(new FrameTimes.Frame(
                    redrawMillis,
                    (application - beganApplication) / 1e6,
                    (render - beganRender) / 1e6,
                    (nanos - beganNanos) / 1e6));
        }
        if (times.count() == FRAMES || late && times.count() >= FEWEST) {
            stop();
            scene.removePostLayoutPulseListener(laidOut);
            done.accept(times);
            return;
        }
        beganNanos = nanos;
        beganApplication = application;
        beganRender = render;
        frame++;
        // 92 to 100 % of the line, at two speeds, so that both ends move
        double width = to - from;
        double left = from + 0.04 * width * (0.5 + 0.5 * Math.sin(frame * 0.7));
        double right = to - 0.04 * width * (0.5 + 0.5 * Math.cos(frame * 0.9));
        chart.show(left, right);
    }

    private void laidOut() {
        redrawMillis = (System.nanoTime() - beganNanos) / 1e6;
    }
}
