package headroom.bench;

import com.sun.management.OperatingSystemMXBean;
import headroom.app.shell.Workbench;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/// How long it takes from the start of the process to the first window and to the answer of the sample, on the clock
/// and in CPU time, and how much memory the sample takes then. Each run is a process of its own with the options of the
/// launcher; what is printed is the median of five.
///
/// Run by the launcher's Java with JavaFX on the module path; options of the JVM may follow, such as
/// `-XX:AOTCache=...`.
public final class Start {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int RUNS = 5;
    private static final int SETTLED_FRAMES = 2;
    private static final List<String> FIGURES = List.of(
            "first window, ms",
            "first window, CPU ms",
            "answer, ms",
            "answer, CPU ms",
            "heap after collection, MB",
            "resident, MB");

    private Start() {}

    /// Measures; with `once` and a workbook it is the process that is measured.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("once")) {
            once(Path.of(arguments[1]));
            return;
        }
        Path sample = Path.of(
                        System.getProperty("headroom.home", "."), "sample-data/auth-service/auth-service.headroom")
                .toAbsolutePath();
        List<double[]> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(measured(sample, List.of(arguments)));
        }
        for (int i = 0; i < FIGURES.size(); i++) {
            int figure = i;
            double[] sorted =
                    runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
            OUT.printf(
                    Locale.ROOT,
                    "%-28s %7.0f (%.0f to %.0f)%n",
                    FIGURES.get(i),
                    sorted[RUNS / 2],
                    sorted[0],
                    sorted[RUNS - 1]);
        }
    }

    private static double[] measured(Path sample, List<String> options) throws IOException, InterruptedException {
        Path folders = Files.createTempDirectory("headroom-start");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of(
                "-Duser.home=" + folders,
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                "once",
                sample.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            line = reader.readLine();
        }
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (line == null) {
            throw new IOException("the measured process ended without figures: " + command);
        }
        return Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void once(Path sample) {
        Thread.ofPlatform().start(() -> Workbench.open(List.of(sample)));
        while (true) {
            try {
                Platform.runLater(() -> new Watch().start());
                return;
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /// Looks at each frame whether the window or the answer is there; after two frames with it, it has been shown.
    private static final class Watch extends AnimationTimer {
        private final List<Double> figures = new ArrayList<>();
        private int frames;

        @Override
        public void handle(long now) {
            boolean there = figures.isEmpty() ? window() : answered();
            frames = there ? frames + 1 : 0;
            if (frames < SETTLED_FRAMES) {
                return;
            }
            frames = 0;
            figures.add((double) (System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime()));
            figures.add(system().getProcessCpuTime() / 1e6);
            if (figures.size() == 4) {
                stop();
                Thread.ofPlatform().start(this::finish);
            }
        }

        private static OperatingSystemMXBean system() {
            return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        }

        private static boolean window() {
            return Window.getWindows().stream().anyMatch(Window::isShowing);
        }

        /// The badge of the answer says Yes, Not yet or the like once the answer is there.
        private static boolean answered() {
            Node badge = Window.getWindows().getFirst().getScene().lookup(".badge");
            return badge instanceof Labeled label
                    && badge.isVisible()
                    && !label.getText().isBlank();
        }

        private void finish() {
            System.gc();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            figures.add((runtime.totalMemory() - runtime.freeMemory()) / 1e6);
            figures.add(resident());
            StringBuilder line = new StringBuilder();
            figures.forEach(figure -> line.append(line.isEmpty() ? "" : " ").append(figure));
            OUT.println(line);
            System.exit(0);
        }

        /// What the process holds in memory, MB; NaN where the system does not tell it so.
        private static double resident() {
            try {
                return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(entry -> entry.startsWith("VmRSS:"))
                        .mapToDouble(entry -> Double.parseDouble(entry.replaceAll("[^0-9]", "")) / 1e3)
                        .findFirst()
                        .orElse(Double.NaN);
            } catch (IOException elsewhere) {
                return Double.NaN;
            }
        }
    }
}
