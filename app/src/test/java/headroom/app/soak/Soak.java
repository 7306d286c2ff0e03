package headroom.app.soak;

import headroom.app.shell.OpenedWindow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Minutes or hours of random actions in a window. The heap after collection has to stay flat, the toolkit's pictures
/// within their pool, no exception may reach the interface thread's handler, nothing may be logged, and no window,
/// chart
/// or model may be left behind.
///
/// `./mvnw -q -pl app -am test -Dtest=Soak -Dsurefire.failIfNoSpecifiedTests=false -Dsoak.minutes=60 -Dsoak.seed=1
/// -Dtest.jvm.more="-Xmx1g -XX:SoftRefLRUPolicyMSPerMB=0"` (pictures that the toolkit keeps while there is room count
/// as let go). `-Dsoak.dumps=folder` keeps what lives at each count, for whoever looks for what holds it.
///
/// Its name keeps it out of the usual tests. The same seed takes the same actions, as far as the machine's speed does
/// not decide what is there to act upon.
final class Soak {
    private static final long REST_MILLIS = 330;
    private static final int CHECKS = 12;

    /// Checks until nearly everything was used once: what is made at the first use of something and then kept (menus,
    /// tables, the fonts of a PDF) is there from then on.
    private static final int SETTLED = CHECKS / 4;

    /// The heap is flat if its trend, once settled, is less than this share of its median over the rest of the run.
    private static final double MOST_GROWTH = 0.04;

    /// Software rendering keeps pictures in a pool of at most this part of the heap.
    private static final int POOL_PARTS = 4;

    private final Path folder;
    private final Duration length;
    private final PrintStream out;
    private final Optional<Path> dumps =
            Optional.ofNullable(System.getProperty("soak.dumps")).map(Path::of);
    private final SplittableRandom chance;
    private final List<Census> censuses = new ArrayList<>();

    Soak(@TempDir Path folder) {
        this.folder = folder;
        this.length = Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes", "60"))));
        this.chance = new SplittableRandom(Long.getLong("soak.seed", 1));
        this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    @Test
    void staysFlatAndSilent() throws IOException {
        run();
    }

    private void run() throws IOException {
        List<String> complaints;
        try (OpenedWindow window = OpenedWindow.onSample(folder.resolve("home"), Locale.ENGLISH);
                Complaints heard = Complaints.hear()) {
            Deeds deeds = new Deeds(window, chance, Materials.in(folder.resolve("files")), folder);
            deeds.warmUp();
            long began = System.nanoTime();
            for (int check = 0; check <= CHECKS; check++) {
                until(began + length.toNanos() * check / CHECKS, deeds, heard);
                take(deeds, began);
            }
            complaints = heard.all();
            out.printf(Locale.ROOT, "%d actions, %d that found nothing to act upon%n", deeds.done(), deeds.missed());
        }
        complaints.forEach(out::println);
        Trend trend = Trend.of(censuses.subList(SETTLED, censuses.size()));
        out.println(trend.words());
        List<String> leaked = Census.grew(censuses);
        leaked.forEach(out::println);
        long pictures = censuses.stream().mapToLong(Census::pixelBytes).max().orElseThrow();
        Assertions.assertAll(
                () -> Assertions.assertTrue(pictures < Runtime.getRuntime().maxMemory() / POOL_PARTS, "pictures"),
                () -> Assertions.assertEquals(List.of(), complaints),
                () -> Assertions.assertEquals(List.of(), leaked),
                () -> Assertions.assertTrue(Math.abs(trend.share()) < MOST_GROWTH, trend.words()));
    }

    private void until(long endNanos, Deeds deeds, Complaints heard) {
        while (System.nanoTime() < endNanos) {
            long next = System.nanoTime() + Duration.ofMillis(REST_MILLIS).toNanos();
            heard.during(deeds.next());
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    private void take(Deeds deeds, long began) {
        deeds.rest();
        Census census = Census.take((System.nanoTime() - began) / 60e9);
        censuses.add(census);
        out.println(census.words() + ", after " + deeds.done() + " actions");
        dumps.ifPresent(into -> census.keep(into.resolve(censuses.size() + ".hprof")));
    }
}
