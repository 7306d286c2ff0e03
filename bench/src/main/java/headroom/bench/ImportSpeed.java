package headroom.bench;

import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Measures how fast exports are imported from the page cache, beside one pass over their bytes and beside other
/// readers: the median of five runs after warming up.
///
/// `ImportSpeed csv FOLDER` and `ImportSpeed json FOLDER` measure, writing files of 200 MB into the folder where they
/// are not there yet; `ImportSpeed kept FOLDER` says how much heap a sample takes; `ImportSpeed once FILE` imports one
/// file and ends, to be timed from outside;
/// `ImportSpeed write FILE MEGABYTES` writes a file whose name ends in `.csv` or `.json`.
final class ImportSpeed {
    private static final long MEGABYTE = 1_000_000;
    private static final int RUNS = 5;
    /// So many imports go by until the compiler has hardly anything left to do.
    private static final int WARM = 20;
    private static final String THREADS = "headroom.import.threads";

    private ImportSpeed() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "csv" -> csv(file(Path.of(arguments[1], "speed-200.csv"), 200));
            case "json" -> json(file(Path.of(arguments[1], "speed-200.json"), 200));
            case "kept" -> kept(Path.of(arguments[1]));
            case "once" -> once(Path.of(arguments[1]));
            case "write" -> file(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static Path file(Path path, int megabytes) throws IOException {
        if (!Files.exists(path)) {
            if (path.toString().endsWith(".csv")) {
                ImportFiles.csv(path, megabytes * MEGABYTE);
            } else {
                ImportFiles.prometheus(path, megabytes * MEGABYTE, 200);
            }
        }
        return path;
    }

    private static void csv(Path path) throws IOException, InterruptedException {
        head();
        print("one pass over the bytes", () -> pass(path));
        System.setProperty(THREADS, "1");
        print("import, one thread", () -> read(path));
        System.setProperty(THREADS, "2");
        print("import, two threads", () -> read(path));
        fresh(path);
        peer("R data.table fread", "Rscript", "-e", Peers.FREAD, path.toString());
        peer("pandas with dates", "/usr/bin/python3", "-c", Peers.PANDAS, path.toString());
    }

    private static void json(Path path) throws IOException {
        head();
        print("one pass over the bytes", () -> pass(path));
        print("Jackson 3, all tokens", () -> tokens(path));
        System.setProperty(THREADS, "1");
        print("import, one thread", () -> read(path));
        System.setProperty(THREADS, "2");
        print("import, two threads", () -> read(path));
    }

    /// What the heap holds more after an import than before, for each sample: the series with what it takes to draw
    /// them,
    /// their names and the notes.
    private static void kept(Path folder) throws IOException, InterruptedException {
        System.out.println("| file | series | samples | bytes of heap a sample |");
        System.out.println("|---|---|---|---|");
        for (String name : new String[] {"speed-200.csv", "speed-200.json"}) {
            Path path = file(folder.resolve(name), 200);
            read(path);
            read(path); // the first leaves behind what is only found out to be dead later
            long before = used();
            Imported imported = Importers.read(path, new ReadOptions(ZoneOffset.UTC), Progress.none());
            long more = used() - before;
            long samples = samples(imported);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.2f |%n",
                    name,
                    imported.series().size(),
                    samples,
                    (double) more / samples);
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long samples(Imported imported) {
        return imported.series().stream()
                .mapToLong(entry -> entry.series().samples().size())
                .sum();
    }

    private static void once(Path path) throws IOException {
        long start = System.nanoTime();
        Imported imported = Importers.read(path, new ReadOptions(ZoneOffset.UTC), Progress.none());
        long samples = samples(imported);
        System.out.printf(
                Locale.ROOT,
                "%d series, %d samples, %.3f s, CPU since the start %.3f s, %s%n",
                imported.series().size(),
                samples,
                (System.nanoTime() - start) / 1e9,
                cpuNanos() / 1e9,
                imported.source().notes());
    }

    private static long read(Path path) throws IOException {
        return Importers.read(path, new ReadOptions(ZoneOffset.UTC), Progress.none())
                .series()
                .size();
    }

    /// Looks at every byte once.
    private static long pass(Path path) throws IOException {
        byte[] block = new byte[1 << 18];
        long lines = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read; (read = in.read(block)) > 0; ) {
                for (int i = 0; i < read; i++) {
                    lines += block[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static long tokens(Path path) throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(path);
                JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static void head() {
        System.out.println("| what | CPU s | clock s |");
        System.out.println("|---|---|---|");
    }

    private static void print(String what, Work work) throws IOException {
        double[] cpu = new double[RUNS];
        double[] clock = new double[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long cpuBefore = cpuNanos();
            long before = System.nanoTime();
            if (work.run() < 0) {
                throw new IllegalStateException(what);
            }
            if (run >= 0) {
                cpu[run] = (cpuNanos() - cpuBefore) / 1e9;
                clock[run] = (System.nanoTime() - before) / 1e9;
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(clock);
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f |%n", what, cpu[RUNS / 2], clock[RUNS / 2]);
    }

    /// The CPU time of all threads, so that of the garbage collector and the compiler too.
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// The first import of a process, its start included.
    private static void fresh(Path path) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String threads : new String[] {"1", "2"}) {
            long before = System.nanoTime();
            Process process = new ProcessBuilder(
                            java,
                            "-XX:+UseSerialGC",
                            "-D" + THREADS + "=" + threads,
                            "-cp",
                            System.getProperty("java.class.path"),
                            ImportSpeed.class.getName(),
                            "once",
                            path.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(5, TimeUnit.MINUTES);
            String cpu = said.replaceAll("(?s).*CPU since the start ([\\d.]+) s.*", "$1");
            System.out.printf(
                    Locale.ROOT,
                    "| first import of a process, threads: %s | %s | %.2f |%n",
                    threads,
                    cpu,
                    (System.nanoTime() - before) / 1e9);
        }
    }

    private static void peer(String what, String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            System.out.println(exit == 0 ? said.strip() : "| " + what + " | not installed | |");
        } catch (IOException absent) {
            System.out.println("| " + what + " | not installed | |");
        }
    }

    /// Something to be measured.
    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }

    /// What other readers are asked to do: the same median of five.
    private static final class Peers {
        static final String FREAD = """
                suppressMessages(library(data.table)); f <- commandArgs(TRUE)[1]
                for (n in 1:2) { setDTthreads(n); cpu <- c(); wall <- c()
                for (i in 1:7) { t <- proc.time(); d <- fread(f); t <- proc.time() - t; stopifnot("POSIXct" %in% class(d[[1]]))
                if (i > 2) { cpu <- c(cpu, t[[1]] + t[[2]]); wall <- c(wall, t[[3]]) } }
                cat(sprintf("| R data.table %s fread, threads: %d | %.2f | %.2f |\\n", packageVersion("data.table"), n, median(cpu), median(wall))) }
                """;
        static final String PANDAS = """
                import sys, time, statistics, pandas as pd
                cpu, wall = [], []
                for i in range(6):
                    c, w = time.process_time(), time.perf_counter()
                    d = pd.read_csv(sys.argv[1]); d["timestamp"] = pd.to_datetime(d["timestamp"])
                    if i > 0: cpu.append(time.process_time() - c); wall.append(time.perf_counter() - w)
                print("| pandas %s with dates | %.2f | %.2f |" % (pd.__version__, statistics.median(cpu), statistics.median(wall)))
                """;

        private Peers() {}
    }
}
