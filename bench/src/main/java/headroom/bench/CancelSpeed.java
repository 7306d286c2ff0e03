package headroom.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Measures how soon an import that is cancelled at any moment returns, and what it leaves behind.
///
/// `CancelSpeed FOLDER [MEGABYTES [RUNS]]` writes files of 200 MB into the folder where they are not there yet, imports
/// each three times without cancelling, then so many times cancelled at moments spread evenly over the shortest time of
/// these. It prints the
/// time from cancelling until the reading returned, and beside what there was before how many threads, open files,
/// temporary files and megabytes of heap there are after all of it.
final class CancelSpeed {
    private static final long MEGABYTE = 1_000_000;
    private static final int WARM = 3;
    private static final double TARGET_MILLIS = 200;

    private CancelSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        long bytes = MEGABYTE * (arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200);
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        // so that temporary files of other programs are not taken for ours
        System.setProperty(
                "java.io.tmpdir",
                Files.createDirectories(folder.resolve("temporary")).toString());
        System.out.println("| file | whole import, s | cancelled | until it returned, ms: median | longest | missed "
                + "| threads | open files | temporary files | heap, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Made made : Made.values()) {
            measure(made.file(folder, bytes), made, runs);
        }
    }

    private static void measure(Path file, Made made, int runs) throws IOException, InterruptedException {
        long whole = Long.MAX_VALUE;
        for (int warm = 0; warm < WARM; warm++) {
            whole = Math.min(whole, imported(file, Long.MAX_VALUE).nanos);
        }
        Left before = Left.now();
        SplittableRandom random = new SplittableRandom(7);
        double[] millis = new double[runs];
        int cancelled = 0;
        for (int run = 0; run < runs; run++) {
            Run one = imported(file, (long) ((run + random.nextDouble()) / runs * whole));
            if (one.cancelled) {
                millis[cancelled++] = one.nanos / 1e6;
            }
        }
        Left after = Left.now();
        double[] sorted = Arrays.copyOf(millis, cancelled);
        Arrays.sort(sorted);
        long missed = Arrays.stream(sorted).filter(one -> one > TARGET_MILLIS).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %d | %.1f | %.1f | %d | %+d | %+d | %+d | %+.1f |%n",
                made.words,
                whole / 1e9,
                cancelled,
                cancelled == 0 ? 0 : sorted[cancelled / 2],
                cancelled == 0 ? 0 : sorted[cancelled - 1],
                missed,
                after.threads - before.threads,
                after.openFiles - before.openFiles,
                after.temporaryFiles - before.temporaryFiles,
                (after.heapBytes - before.heapBytes) / 1e6);
    }

    /// Imports a file; the time is that since cancelling, or since the start where it came to its end before.
    private static Run imported(Path file, long cancelAfterNanos) throws IOException {
        long start = System.nanoTime();
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return System.nanoTime() - start >= cancelAfterNanos;
            }
        };
        try {
            Importers.read(file, new ReadOptions(ZoneOffset.UTC), progress);
        } catch (CancellationException e) {
            return new Run(true, System.nanoTime() - start - cancelAfterNanos);
        }
        long nanos = System.nanoTime() - start; // it may have been cancelled and not have looked any more
        return nanos > cancelAfterNanos ? new Run(true, nanos - cancelAfterNanos) : new Run(false, nanos);
    }

    /// One import.
    ///
    /// @param nanos since it was cancelled, or its whole time
    private record Run(boolean cancelled, long nanos) {}

    /// What there is beside the work that is done.
    private record Left(int threads, long openFiles, long temporaryFiles, long heapBytes) {
        static Left now() throws IOException, InterruptedException {
            for (int i = 0; i < 3; i++) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return new Left(
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                                ? unix.getOpenFileDescriptorCount()
                                : 0,
                        temporary.count(),
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
    }

    /// A file whose import is cancelled.
    private enum Made {
        CSV("CSV, 1,000 series", "cancel.csv") {
            @Override
            void write(Path path, long bytes) throws IOException {
                ImportFiles.csv(path, bytes);
            }
        },
        JSON("Prometheus JSON, 200 series", "cancel.json") {
            @Override
            void write(Path path, long bytes) throws IOException {
                ImportFiles.prometheus(path, bytes, 200);
            }
        },
        GZIP("CSV in gzip", "cancel.csv.gz") {
            @Override
            void write(Path path, long bytes) throws IOException {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path), 1 << 16)) {
                    Files.copy(CSV.file(parent(path), bytes), out);
                }
            }
        },
        ZIP("CSV in zip", "cancel.zip") {
            @Override
            void write(Path path, long bytes) throws IOException {
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path));
                        InputStream in = Files.newInputStream(CSV.file(parent(path), bytes))) {
                    out.setLevel(Deflater.BEST_SPEED);
                    out.putNextEntry(new ZipEntry("export.csv"));
                    in.transferTo(out);
                }
            }
        },
        SHUFFLED("CSV, one series, rows shuffled", "cancel-shuffled.csv") {
            @Override
            void write(Path path, long bytes) throws IOException {
                ImportFiles.shuffled(path, bytes);
            }
        },
        ONE("Prometheus JSON, one series", "cancel-one.json") {
            @Override
            void write(Path path, long bytes) throws IOException {
                ImportFiles.prometheus(path, bytes, 1);
            }
        },
        BUCKETS("Prometheus JSON, 3,000 series of buckets", "cancel-buckets.json") {
            @Override
            void write(Path path, long bytes) throws IOException {
                ImportFiles.buckets(path, bytes, 200);
            }
        };

        private final String words;
        private final String name;

        Made(String words, String name) {
            this.words = words;
            this.name = name;
        }

        abstract void write(Path path, long bytes) throws IOException;

        Path file(Path folder, long bytes) throws IOException {
            Path path = folder.resolve(bytes / MEGABYTE + "-" + name);
            if (!Files.exists(path)) {
                write(path, bytes);
            }
            return path;
        }

        private static Path parent(Path path) {
            return Objects.requireNonNull(path.toAbsolutePath().getParent());
        }
    }
}
