package headroom.bench;

import com.sun.management.ThreadMXBean;
import headroom.app.document.RecoveryArea;
import headroom.app.document.RecoveryCopy;
import headroom.model.series.Aggregator;
import headroom.model.series.ArraySamples;
import headroom.model.series.Coverage;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.Stamp;
import headroom.model.series.TimeSeries;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long keeping the recovery copy takes with 100 MB of samples: the first time, which writes the samples, and after
/// each edit, which writes the document only. The clock tells of this disk and what else runs; CPU time and bytes
/// written are the cause. What is written is forced to the disk, as in the program.
public final class AutosaveTimes {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /// Of 16 bytes a sample, a time and a value: 100 MB in all.
    private static final int SERIES = 65;

    private static final int SAMPLES = 100_000;
    private static final int EDITS = 51;
    private static final double MILLION = 1e6;

    private AutosaveTimes() {}

    /// Prints one line for the first copy and one for the later ones.
    ///
    /// @param arguments none, or the folder in which to keep the copies
    public static void main(String[] arguments) throws IOException {
        Path folder =
                arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("headroom-autosave-times");
        RecoveryArea area = new RecoveryArea(folder);
        RecoveryCopy copy = area.copy();
        Workbook workbook = workbook();
        try {
            double[] first = kept(copy, workbook);
            long withSeries = bytes(folder);
            OUT.printf("first copy: %.0f ms, CPU %.0f ms, %,d bytes%n", first[0], first[1], withSeries);
            double[] clock = new double[EDITS];
            double[] cpu = new double[EDITS];
            for (int i = 0; i < EDITS; i++) {
                String name = "edit " + i;
                workbook = workbook.edit(draft -> draft.name = name);
                double[] took = kept(copy, workbook);
                clock[i] = took[0];
                cpu[i] = took[1];
            }
            Arrays.sort(clock);
            Arrays.sort(cpu);
            OUT.printf(
                    "after an edit: median %.1f ms, longest %.1f ms, CPU median %.1f ms, %,d bytes of the document%n",
                    clock[EDITS / 2], clock[EDITS - 1], cpu[EDITS / 2], documentBytes(folder));
            if (bytes(folder) - documentBytes(folder) > withSeries) {
                throw new IllegalStateException("series were written again");
            }
        } finally {
            copy.close();
        }
    }

    /// Milliseconds on the clock and of CPU time.
    private static double[] kept(RecoveryCopy copy, Workbook workbook) throws IOException {
        long clock = System.nanoTime();
        long cpu = THREADS.getCurrentThreadCpuTime();
        copy.keep(copy.next(), workbook, Optional.empty());
        return new double[] {(System.nanoTime() - clock) / MILLION, (THREADS.getCurrentThreadCpuTime() - cpu) / MILLION
        };
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long documentBytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static Workbook workbook() {
        List<SeriesEntry> series =
                IntStream.range(0, SERIES).mapToObj(AutosaveTimes::series).toList();
        return Workbook.empty("100 MB", ZoneOffset.UTC).edit(draft -> draft.series = series);
    }

    /// Noise, which no packing makes smaller.
    private static SeriesEntry series(int number) {
        long[] stamps = IntStream.range(0, SAMPLES).mapToLong(i -> i * 1_000L).toArray();
        double[] values = new Random(number).doubles(SAMPLES).toArray();
        TimeSeries samples = new TimeSeries(
                SeriesId.of("demand", Map.of("n", String.valueOf(number))),
                Unit.REQUESTS_PER_SECOND,
                Kind.RATE,
                new Coverage(Stamp.END, 1_000),
                Aggregator.MEAN,
                ArraySamples.of(stamps, values),
                "abc");
        return new SeriesEntry(samples, Unit.REQUESTS_PER_SECOND, Kind.RATE, Role.DEMAND, Optional.empty());
    }
}
