package headroom.app.soak;

import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long an event waits for the interface thread while the heaviest things run: an event is posted every 2 ms all
/// the time, and how long each waits is printed by what ran. Rendering is taken out and printed beside: a wait counts
/// without the time in which the thread laid out and painted a frame. Beside it stands the processor time of the thread
/// between one event and the next, the most that a single task of it can have computed, which does not grow when other
/// programs take the processor.
///
/// `./mvnw -q -pl app -am test -Dtest=InterfaceLatency -Dsurefire.failIfNoSpecifiedTests=false
/// -Dtest.jvm.more=-Dglass.platform=gtk` where there is a screen (Xvfb will do). The platform without one copies every
/// finished picture point by point on this thread, which is rendering too and cannot be told apart here.
///
/// Its name keeps it out of the usual tests.
final class InterfaceLatency {
    private static final List<String> VIEWS =
            List.of("sources", "explore", "system", "forecast", "plan", "iterations", "commitment");
    private static final int MEGABYTES = Integer.getInteger("latency.megabytes", 100);
    private static final int DRAGS = 4;
    private static final String COUNT = "Count of mongo";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void printsWaits() throws IOException {
        Path big = big();
        out.printf(
                Locale.ROOT,
                "%-34s %8s %9s %9s %9s %9s %9s %9s %9s%n",
                "while",
                "events",
                "wait p50",
                "p99",
                "longest",
                "cpu p99",
                "longest",
                "frame p50",
                "p99");
        try (OpenedWindow window = OpenedWindow.onSample(folder.resolve("home"), Locale.ENGLISH)) {
            for (String view : VIEWS) {
                window.show(view);
            }
            measure("nothing runs", window::untilIdle);
            measure("the sample is opened and answered", window::beginAnew);
            window.show("plan");
            window.until(
                    "the plan is there",
                    () -> window.nodes("*").stream()
                            .anyMatch(node -> node.getAccessibleText() != null
                                    && node.getAccessibleText().startsWith(COUNT)));
            measure("a count is dragged", () -> {
                for (int i = 0; i < DRAGS; i++) {
                    window.drag(() -> window.named(COUNT), 60, 0);
                    window.drag(() -> window.named(COUNT), -60, 0);
                }
                window.untilIdle();
            });
            measure("the views are gone through", () -> VIEWS.forEach(window::show));
            window.answers().exportTo(folder.resolve("report"));
            window.show("commitment");
            window.click(() -> window.node("#audience-internal"));
            window.untilIdle();
            measure("a report is written", () -> {
                window.click(() -> window.node("#export"));
                window.until("it is written", () -> window.notice().startsWith("The report stands"));
            });
            window.show("sources");
            measure(MEGABYTES + " MB of CSV are imported", () -> {
                int sources = window.document().workbook().sources().size();
                window.drop(List.of(big));
                window.until(
                        "it is read",
                        () -> window.document().workbook().sources().size() > sources);
                window.untilIdle();
            });
        }
    }

    private void measure(String what, Runnable work) {
        Waits waits = Waits.begin();
        work.run();
        out.println(waits.end(what));
    }

    private Path big() throws IOException {
        Path file = folder.resolve("big.csv");
        try (Writer csv = Files.newBufferedWriter(file)) {
            csv.write("time,requests_per_second,cpu %,queue\n");
            long written = 0;
            for (long i = 0; written < MEGABYTES * 1_000_000L; i++) {
                String row = (1_700_000_000L + i * 10) + "," + (200 + i % 8640 / 100.0) + "," + (20 + i % 60) + ".5,"
                        + i % 17 + "\n";
                csv.write(row);
                written += row.length();
            }
        }
        return file;
    }
}
