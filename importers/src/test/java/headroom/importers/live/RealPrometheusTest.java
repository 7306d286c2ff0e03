package headroom.importers.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.importers.Imported;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.Samples;
import headroom.model.unit.Unit;
import headroom.model.workbook.SeriesEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fetches from a real Prometheus, which Debian's package `prometheus` brings, over two days of readings known by
/// formula.
class RealPrometheusTest {
    private static final Path PROGRAM = Path.of("/usr/bin/prometheus");
    private static final Path TOOL = Path.of("/usr/bin/promtool");
    private static final int READINGS = 2 * 24 * 240; // every 15 s
    private static final int SPIKE = 1001;
    private static final int BURST_FROM = 4001;
    private static final int BURST_READINGS = 8;
    private static final ReadOptions OPTIONS = new ReadOptions(ZoneOffset.UTC);

    @TempDir
    private static @Nullable Path folder;

    private static Instant start = Instant.EPOCH;
    private static String address = "";
    private static @Nullable Process prometheus;

    @BeforeAll
    static void startServer() throws Exception {
        boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(TOOL);
        Assumptions.assumeTrue(there, "no Prometheus here: apt-get install prometheus brings " + PROGRAM);
        Path home = java.util.Objects.requireNonNull(folder);
        start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(3));
        Path text = home.resolve("readings.txt");
        write(text);
        Path data = home.resolve("data");
        Process blocks = new ProcessBuilder(
                        TOOL.toString(), "tsdb", "create-blocks-from", "openmetrics", text.toString(), data.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("promtool.log").toFile())
                .start();
        assertTrue(blocks.waitFor(2, TimeUnit.MINUTES));
        Path configuration = Files.writeString(home.resolve("prometheus.yml"), "scrape_configs: []\n");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port;
        prometheus = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + data,
                        "--storage.tsdb.retention.time=10y",
                        "--query.max-samples=8000",
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("prometheus.log").toFile())
                .start();
        awaitNames();
    }

    private static void awaitNames() throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try (LiveServer server = LiveServer.at(address, Credential.none())) {
                if (server.names(Progress.none()).contains("work_total")) {
                    return;
                }
            } catch (LiveTrouble notYet) {
                // it starts
            }
            assertTrue(System.nanoTime() < until, "Prometheus does not answer at " + address);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        Process started = prometheus;
        if (started != null) {
            started.destroy();
            if (!started.waitFor(20, TimeUnit.SECONDS)) {
                started.destroyForcibly();
            }
        }
    }

    /// A level of 10 with one reading of 500; a counter that grows by 30 each 15 s, by 300 for two minutes; idle time
    /// of
    /// two processors, of which one is idle throughout and the other half of the time.
    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("# TYPE depth gauge\n");
            for (int i = 0; i <= READINGS; i++) {
                line(out, "depth{instance=\"a:1\"}", i == SPIKE ? 500 : 10, i);
            }
            out.write("# TYPE node_cpu_seconds counter\n");
            for (int cpu = 0; cpu < 2; cpu++) {
                for (int i = 0; i <= READINGS; i++) {
                    line(
                            out,
                            "node_cpu_seconds_total{cpu=\"" + cpu + "\",instance=\"a:1\",mode=\"idle\"}",
                            i * (cpu == 0 ? 15 : 7.5),
                            i);
                }
            }
            out.write("# TYPE work counter\n");
            double count = 0;
            for (int i = 0; i <= READINGS; i++) {
                line(out, "work_total{instance=\"a:1\"}", count, i);
                count += i >= BURST_FROM && i < BURST_FROM + BURST_READINGS ? 300 : 30;
            }
            out.write("# EOF\n");
        }
    }

    private static void line(BufferedWriter out, String name, double value, int reading) throws IOException {
        out.write(String.format(Locale.ROOT, "%s %s %d%n", name, value, start.getEpochSecond() + 15L * reading));
    }

    private static Imported read(List<String> metrics, Duration step) throws IOException {
        try (LiveServer server = LiveServer.at(address, Credential.none())) {
            return server.read(
                    new Wanted(metrics, start, start.plus(Duration.ofDays(2)), step), OPTIONS, Progress.none());
        }
    }

    private static SeriesEntry series(Imported imported, String id) {
        return imported.series().stream()
                .filter(entry -> entry.series().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in "
                        + imported.series().stream()
                                .map(entry -> entry.series().id().toString())
                                .toList()));
    }

    private static double[] values(SeriesEntry entry) {
        Samples samples = entry.series().samples();
        return IntStream.range(0, samples.size()).mapToDouble(samples::value).toArray();
    }

    @Test
    void aPeakOfOneReadingSurvivesStepsOfAnHour() throws IOException {
        Imported imported = read(List.of("depth"), Duration.ofHours(1));
        SeriesEntry max = series(imported, "depth{instance=\"a:1\",statistic=\"max\"}");
        assertEquals(48, max.series().samples().size());
        assertEquals(
                500,
                IntStream.range(0, 48).mapToDouble(i -> values(max)[i]).max().orElse(0));
        assertEquals(1, IntStream.range(0, 48).filter(i -> values(max)[i] > 10).count());
        assertEquals(Aggregator.MAX, max.series().aggregator());
        SeriesEntry mean = series(imported, "depth{instance=\"a:1\",statistic=\"avg\"}");
        SeriesEntry count = series(imported, "depth{instance=\"a:1\",statistic=\"count\"}");
        int hour = SPIKE / 240;
        double readings = values(count)[hour];
        assertTrue(readings == 240 || readings == 241, "the version decides whether a window holds both of its ends");
        assertEquals((10 * (readings - 1) + 500) / readings, values(mean)[hour], 1e-9);
        assertEquals(Aggregator.MEAN, mean.series().aggregator());
    }

    @Test
    void aBurstOfTwoMinutesSurvivesInTheHighestMinute() throws IOException {
        Imported imported = read(List.of("work_total"), Duration.ofMinutes(30));
        SeriesEntry mean = series(imported, "work_total{instance=\"a:1\",statistic=\"rate\"}");
        assertEquals(Kind.RATE, mean.kind());
        assertEquals(Unit.PER_SECOND, mean.unit());
        assertEquals(2, values(mean)[3], 1e-6);
        SeriesEntry highest = series(imported, "work_total{instance=\"a:1\",statistic=\"max_rate\"}");
        assertEquals(
                20,
                IntStream.range(0, values(highest).length)
                        .mapToDouble(i -> values(highest)[i])
                        .max()
                        .orElse(0),
                1e-6);
        assertEquals(Role.OTHER, highest.role());
    }

    @Test
    void utilisationIsComputedFromWhatWasFetched() throws IOException {
        Imported imported = read(List.of("node_cpu_seconds_total"), Duration.ofMinutes(5));
        SeriesEntry utilisation = series(imported, "node_cpu_utilisation_ratio{instance=\"a:1\"}");
        assertEquals(576, utilisation.series().samples().size());
        for (double value : values(utilisation)) {
            assertEquals(0.25, value, 1e-6);
        }
    }

    @Test
    void readingsComeAsTheyAreInPiecesThatTheServerCanHold() throws IOException {
        // 11,521 readings: more than fit an answer, and this server holds no more than 8,000 at once
        Imported imported = read(List.of("{__name__=\"work_total\"}"), Duration.ofSeconds(15));
        SeriesEntry counter = imported.series().getFirst();
        assertEquals(Kind.COUNTER, counter.kind());
        assertEquals(READINGS, counter.series().samples().size());
        assertEquals(
                READINGS * 30.0 + BURST_READINGS * 270.0,
                counter.series().samples().value(READINGS - 1));
    }

    @Test
    void theWordsOfTheServerAreTold() {
        LiveTrouble told =
                assertThrows(LiveTrouble.class, () -> read(List.of("depth{instance=~\"(\"}"), Duration.ofHours(1)));
        assertEquals("import.live-query", told.sentence().key());
    }
}
