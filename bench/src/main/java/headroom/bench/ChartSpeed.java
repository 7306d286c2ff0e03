package headroom.bench;

import headroom.model.series.TimeSeries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Prints what a redraw costs in our chart, in JavaFX's own and in chart-fx, side by side in one run: the table of
/// docs/performance.md and, for each size, whether the targets are met. Each frame shows another stretch of time.
/// Arguments choose the cases whose names hold all of them, such as `5,000,000`, `noise` or `Headroom`.
final class ChartSpeed {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MOST_REDRAW_MILLIS = 8;
    private static final double UNBEARABLE_MILLIS = 1_000;
    private static final int SMALL = 10_000;
    private static final int LARGE = 5_000_000;
    private static final List<Integer> SIZES = List.of(SMALL, 100_000, 1_000_000, LARGE);

    /// The shapes for which the others are measured at more than one size.
    private static final List<ChartShape> OTHERS = List.of(ChartShape.NOISE, ChartShape.DAYS);

    private final Deque<Case> cases = new ArrayDeque<>();
    private final List<Measured> all = new ArrayList<>();
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private final CountDownLatch finished;

    /// Lines to be measured in one chart.
    private record Case(
            ChartShape shape, int lines, int samples, String painter, Function<List<TimeSeries>, MeasuredChart> chart) {
        String name() {
            return String.format(
                    Locale.ROOT, "%d × %,d, %s", lines, samples, shape.name().toLowerCase(Locale.ROOT));
        }
    }

    /// A case and what it took.
    private record Measured(Case of, FrameTimes times) {
        boolean by(String painter) {
            return of.painter().equals(painter);
        }
    }

    private ChartSpeed(CountDownLatch finished) {
        this.finished = finished;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // as many frames as the machine can paint, not as many as the screen can show
        System.setProperty("javafx.animation.fullspeed", "true");
        CountDownLatch finished = new CountDownLatch(1);
        Platform.startup(() -> new ChartSpeed(finished).start(List.of(arguments)));
        finished.await();
        Platform.exit();
    }

    private void start(List<String> wanted) {
        // what is compared is measured one right after the other, and what leaves the most behind comes last
        for (ChartShape shape : ChartShape.values()) {
            cases.add(new Case(shape, 1, SMALL, ChartFxChart.NAME, ChartFxChart::new));
            for (int size : SIZES) {
                cases.add(new Case(shape, 1, size, HeadroomChart.NAME, HeadroomChart::new));
            }
        }
        for (ChartShape shape : OTHERS) {
            cases.add(new Case(shape, 50, 100_000, HeadroomChart.NAME, HeadroomChart::new));
            cases.add(new Case(shape, 50, SMALL, ChartFxChart.NAME, ChartFxChart::new));
        }
        for (ChartShape shape : OTHERS) {
            for (int size : SIZES.subList(1, SIZES.size())) {
                cases.add(new Case(shape, 1, size, ChartFxChart.NAME, ChartFxChart::new));
            }
        }
        for (ChartShape shape : OTHERS) {
            // five million of its points take more memory than most machines have
            for (int size : SIZES.subList(0, SIZES.size() - 1)) {
                cases.add(new Case(shape, 1, size, JavaFxChart.NAME, JavaFxChart::new));
            }
        }
        cases.removeIf(one -> !wanted.stream().allMatch(word -> (one.name() + ", " + one.painter()).contains(word)));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        System.out.println("A frame of 1440 × 900 pixels, ms, 50th / 99th percentile.");
        System.out.println();
        System.out.println("| lines | drawn by | redraw, clock | application thread, CPU | render thread, CPU"
                + " | frame, CPU | frame, clock |");
        System.out.println("|---|---|---|---|---|---|---|");
        next();
    }

    private void next() {
        cases.removeIf(this::unbearable);
        Case wanted = cases.poll();
        if (wanted == null) {
            targets();
            finished.countDown();
            return;
        }
        // samples are made, and their levels built, off the interface thread, as an import does
        Thread.ofVirtual().start(() -> {
            List<TimeSeries> lines = new ArrayList<>();
            for (int i = 0; i < wanted.lines(); i++) {
                lines.add(wanted.shape().series(wanted.samples(), i + 1));
            }
            // what the chart before left behind is not collected during this one's frames
            System.gc();
            Platform.runLater(() -> measure(wanted, lines));
        });
    }

    private void measure(Case wanted, List<TimeSeries> lines) {
        MeasuredChart chart = wanted.chart().apply(lines);
        root.getChildren().setAll(chart.node());
        double from = lines.getFirst().startMillis();
        double to = lines.getFirst().endMillis();
        new FrameClock(scene, chart, from, to, times -> {
                    chart.close();
                    Measured measured = new Measured(wanted, times);
                    all.add(measured);
                    print(measured);
                    Platform.runLater(this::next);
                })
                .start();
    }

    /// Whether the same chart took so long for fewer samples that more are not to be waited for.
    private boolean unbearable(Case wanted) {
        return all.stream()
                .filter(before -> before.by(wanted.painter())
                        && before.of().shape() == wanted.shape()
                        && before.of().lines() == wanted.lines())
                .anyMatch(before -> before.times().percentile(0.5, FrameTimes.Frame::wallMillis) > UNBEARABLE_MILLIS);
    }

    private static void print(Measured measured) {
        FrameTimes times = measured.times();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                measured.of().name(),
                measured.of().painter(),
                both(times, FrameTimes.Frame::redrawMillis),
                both(times, FrameTimes.Frame::applicationMillis),
                both(times, FrameTimes.Frame::renderMillis),
                both(times, FrameTimes.Frame::cpuMillis),
                both(times, FrameTimes.Frame::wallMillis));
    }

    private static String both(FrameTimes times, ToDoubleFunction<FrameTimes.Frame> part) {
        return String.format(Locale.ROOT, "%.1f / %.1f", times.percentile(0.5, part), times.percentile(0.99, part));
    }

    /// The targets, for each size: our redraw of a line, and our frames against chart-fx's of few samples.
    private void targets() {
        System.out.println();
        System.out.println("| target | ours | bound | ratio | |");
        System.out.println("|---|---|---|---|---|");
        for (Measured ours : all) {
            if (!ours.by(HeadroomChart.NAME)) {
                continue;
            }
            double application = ours.times().percentile(0.5, FrameTimes.Frame::applicationMillis);
            if (ours.of().lines() == 1) {
                target("application thread, " + ours.of().name(), application, MOST_REDRAW_MILLIS);
            }
            all.stream()
                    .filter(other -> other.by(ChartFxChart.NAME)
                            && other.of().shape() == ours.of().shape()
                            && other.of().lines() == ours.of().lines()
                            && other.of().samples() == SMALL)
                    .forEach(other -> against(ours, other));
        }
    }

    private static void against(Measured ours, Measured other) {
        String what = ours.of().name() + " against chart-fx's " + other.of().name();
        target(
                "frame, CPU, " + what,
                ours.times().percentile(0.5, FrameTimes.Frame::cpuMillis),
                other.times().percentile(0.5, FrameTimes.Frame::cpuMillis));
        target(
                "frame, clock, " + what,
                ours.times().percentile(0.5, FrameTimes.Frame::wallMillis),
                other.times().percentile(0.5, FrameTimes.Frame::wallMillis));
    }

    private static void target(String what, double ours, double bound) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %s |%n",
                what,
                ours,
                bound,
                ours / bound,
                ours <= bound ? "met" : "MISSED");
    }
}
