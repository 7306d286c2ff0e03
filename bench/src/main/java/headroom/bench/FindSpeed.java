package headroom.bench;

import com.sun.management.ThreadMXBean;
import headroom.app.control.Find;
import headroom.app.find.FindIndex;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// How long a search over 10,000 names of series takes for each letter typed, beside a plain scan of the same names for
/// those that contain the letters, in CPU time; and how long the names take to be taken apart, once.
public final class FindSpeed {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int NAMES = 10_000;
    private static final int MOST = 60;
    private static final int WARM = 300;
    private static final int RUNS = 201;
    private static final double MILLION = 1e6;
    private static final List<String> TYPED =
            List.of("r", "reque", "auth-7341", "reqeusts 73", "pod eu 12", "zzz", "rtp");

    private FindSpeed() {}

    /// Prints a line for the index and one for each search.
    public static void main(String[] arguments) {
        List<Find> all = IntStream.range(0, NAMES)
                .mapToObj(i -> Find.at(
                        "requests_total{pod=\"auth-" + i + "\", region=\"" + (i % 2 == 0 ? "eu" : "us") + "\"}",
                        "series",
                        () -> {}))
                .toList();
        FindIndex index = FindIndex.of(all, Locale.ENGLISH);
        double anew = median(() -> FindIndex.of(all, Locale.ENGLISH).size());
        FindIndex known = index;
        double following = median(() -> known.following(all).size());
        OUT.printf(Locale.ROOT, "index of %,d names: %.2f ms, of the same again %.2f ms%n", NAMES, anew, following);
        for (String letters : TYPED) {
            double search = median(() -> known.best(letters, MOST).size());
            double scan = median(() -> scanned(all, letters));
            OUT.printf(
                    Locale.ROOT,
                    "%-14s %4d found, %.2f ms; plain scan %.2f ms; ratio %.1f%n",
                    "\"" + letters + "\"",
                    known.best(letters, MOST).size(),
                    search,
                    scan,
                    search / scan);
        }
    }

    /// The names that contain the letters, whatever their case.
    private static int scanned(List<Find> all, String letters) {
        List<Find> found = new ArrayList<>();
        for (Find find : all) {
            if (find.words().toLowerCase(Locale.ENGLISH).contains(letters)) {
                found.add(find);
            }
        }
        return found.size();
    }

    /// Something that is measured; what it gives keeps it from being left out.
    @FunctionalInterface
    private interface Measured {
        int run();
    }

    private static double median(Measured measured) {
        int kept = 0;
        for (int i = 0; i < WARM; i++) {
            kept += measured.run();
        }
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            kept += measured.run();
            millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / MILLION;
        }
        if (kept < 0) {
            throw new IllegalStateException("nothing was measured");
        }
        Arrays.sort(millis);
        return millis[RUNS / 2];
    }
}
