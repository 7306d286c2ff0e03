package headroom.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/// Writes the files that the speed of importing is measured with: the same bytes at every run.
final class ImportFiles {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int STEP_SECONDS = 10;
    private static final int HOSTS = 50;
    private static final String[] METRICS = {
        "http_requests", "cpu_seconds", "memory_bytes", "disk_io", "net_in", "net_out", "queue_depth", "errors",
        "latency_ms", "threads", "gc_pause_ms", "heap_used", "open_files", "connections", "cache_hits", "cache_miss",
        "db_calls", "db_time_ms", "retries", "timeouts"
    };

    private ImportFiles() {}

    /// A table with a time, a host, a metric and two numbers a row, at least so many bytes long.
    static void csv(Path path, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        try (OutputStream out = open(path)) {
            long written = put(out, "timestamp,host,metric,value,peak\n");
            for (long second = 0; written < bytes; second += STEP_SECONDS) {
                String stamp = START.plusSeconds(second).toString();
                for (int host = 0; host < HOSTS; host++) {
                    String name = ",web-" + (100 + host) + ".internal,";
                    for (int i = 0; i < METRICS.length && written < bytes; i++) {
                        String value = number(random, 1e7, 4) + "," + number(random, 1e6, 3);
                        written += put(out, stamp + name + METRICS[i] + "," + value + "\n");
                    }
                }
            }
        }
    }

    /// The answer of a Prometheus server to a range query, at least so many bytes long.
    static void prometheus(Path path, long bytes, int series) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        try (OutputStream out = open(path)) {
            long written = put(out, "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[");
            for (int one = 0; one < series; one++) {
                String labels = "{\"metric\":{\"__name__\":\"http_requests\",\"instance\":\"web-" + one
                        + ":9100\"},\"values\":[";
                written += put(out, (one == 0 ? "" : ",") + labels);
                long end = bytes * (one + 1) / series;
                long second = START.getEpochSecond();
                for (String comma = ""; written < end; comma = ",") {
                    written += put(out, comma + "[" + second + ",\"" + number(random, 1e6, 6) + "\"]");
                    second += STEP_SECONDS;
                }
                written += put(out, "]}");
            }
            put(out, "]}}\n");
        }
    }

    /// A table of one series whose rows stand in no order, at least so many bytes long.
    static void shuffled(Path path, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        try (OutputStream out = open(path)) {
            long written = put(out, "timestamp,http_requests\n");
            while (written < bytes) {
                Instant stamp = START.plusSeconds(random.nextInt(1_000_000_000));
                written += put(out, stamp + "," + number(random, 1e7, 4) + "\n");
            }
        }
    }

    /// The answer of a Prometheus server that holds the buckets of classic histograms, 15 for each instance.
    static void buckets(Path path, long bytes, int instances) throws IOException {
        SplittableRandom random = new SplittableRandom(42);
        String[] bounds = {
            "0.005", "0.01", "0.025", "0.05", "0.1", "0.2", "0.3", "0.5", "0.75", "1.0", "2.5", "5.0", "7.5", "10.0",
            "+Inf"
        };
        try (OutputStream out = open(path)) {
            put(out, "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[");
            int samples = (int) (bytes / (instances * (long) bounds.length * 20));
            for (int one = 0; one < instances * bounds.length; one++) {
                String labels = "{\"metric\":{\"__name__\":\"http_request_duration_seconds_bucket\",\"le\":\""
                        + bounds[one % bounds.length] + "\",\"instance\":\"web-" + one / bounds.length
                        + ":9100\"},\"values\":[";
                put(out, (one == 0 ? "" : ",") + labels);
                long count = 0;
                for (int i = 0; i < samples; i++) {
                    count += random.nextInt(10 * (1 + one % bounds.length));
                    long second = START.getEpochSecond() + (long) i * STEP_SECONDS;
                    put(out, (i == 0 ? "" : ",") + "[" + second + ",\"" + count + "\"]");
                }
                put(out, "]}");
            }
            put(out, "]}}\n");
        }
    }

    /// A number below a bound with so many decimals.
    private static String number(SplittableRandom random, double bound, int decimals) {
        long scale = Math.round(Math.pow(10, decimals));
        long number = random.nextLong(Math.round(bound) * scale);
        StringBuilder text = new StringBuilder().append(number / scale).append('.');
        String rest = Long.toString(number % scale);
        return text.append("0".repeat(decimals - rest.length())).append(rest).toString();
    }

    private static OutputStream open(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 20);
    }

    private static int put(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        return bytes.length;
    }
}
