import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The measured service: answers `GET /records/N` over TLS with a JSON document of about 12 kB.
///
/// Each request makes two calls to Redis, one for the caller's session and one for the record, so that Redis has two
/// visits a request. A fixed pool of workers takes the requests; what finds no worker waits in a queue. The metrics
/// port (plain HTTP) tells what happened, in the Prometheus text format.
///
/// Arguments: port, metrics port, Redis port, key store (PKCS 12, pass phrase `loopback`), workers.
final class Service {
    private static final char[] PASS_PHRASE = "loopback".toCharArray();
    private static final int BACKLOG = 1024;

    private final Metrics metrics = new Metrics();
    private final ThreadPoolExecutor workers;
    private final ThreadLocal<Long> acceptedNanos = new ThreadLocal<>();
    private final ThreadLocal<Redis> redis;

    private Service(int redisPort, int workerCount) {
        workers = new ThreadPoolExecutor(
                workerCount, workerCount, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        redis = ThreadLocal.withInitial(() -> Redis.connect(redisPort));
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int metricsPort = Integer.parseInt(arguments[1]);
        var service = new Service(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[4]));
        service.serveMetrics(metricsPort);
        service.serve(port, Path.of(arguments[3]));
    }

    private void serve(int port, Path keyStore) throws IOException, GeneralSecurityException {
        var server = HttpsServer.create(loopback(port), BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(keyStore)) {
            @Override
            public void configure(HttpsParameters parameters) {
                metrics.handshakes.increment(); // called once for each connection that is accepted
                parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
            }
        });
        server.setExecutor(stampingExecutor());
        server.createContext("/records/", this::answer);
        server.start();
    }

    /// Stamps each request when it joins the queue: the response time then holds the wait for a worker and, on a new
    /// connection, the TLS handshake too, and not only the work that follows them.
    private Executor stampingExecutor() {
        return task -> {
            long accepted = System.nanoTime();
            workers.execute(() -> {
                acceptedNanos.set(accepted);
                task.run();
            });
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = 500;
        try {
            String path = exchange.getRequestURI().getPath();
            String id = path.substring("/records/".length());
            byte[] session = call("session:" + id);
            byte[] record = call("record:" + id);
            status = session == null || record == null ? 500 : 200; // the sample holds them all
            send(exchange, status, status == 200 ? record : new byte[0]);
        } finally {
            exchange.close();
            metrics.request(status, (System.nanoTime() - acceptedNanos.get()) / 1e9);
        }
    }

    private byte[] call(String key) throws IOException {
        long start = System.nanoTime();
        byte[] value = redis.get().get(key);
        metrics.redisCalls.increment();
        metrics.redisNanos.add(System.nanoTime() - start);
        return value;
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("ETag", '"' + HexFormat.of().formatHex(sha256(body), 0, 8) + '"');
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void serveMetrics(int port) throws IOException {
        var server = HttpServer.create(loopback(port), BACKLOG);
        server.createContext("/metrics", exchange -> {
            byte[] page = metrics.page(workers).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    private static SSLContext tls(Path keyStore) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keyStore)) {
            keys.load(in, PASS_PHRASE);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASS_PHRASE);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}

/// What the service counts, and the page that shows it.
final class Metrics {
    /// Upper bounds of the response-time histogram in seconds.
    private static final double[] BOUNDS = {
        .0005, .001, .0015, .002, .003, .004, .006, .008, .012, .016, .024, .032, .048, .064, .096, .128, .192, .256,
        .384, .512, .768, 1, 1.5, 2, 3
    };

    final LongAdder handshakes = new LongAdder();
    final LongAdder redisCalls = new LongAdder();
    final LongAdder redisNanos = new LongAdder();
    private final LongAdder succeeded = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];

    Metrics() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void request(int status, double seconds) {
        (status == 200 ? succeeded : failed).increment();
        nanos.add(Math.round(seconds * 1e9));
        int i = 0;
        while (i < BOUNDS.length && seconds > BOUNDS[i]) {
            i++;
        }
        buckets[i].increment();
    }

    String page(ThreadPoolExecutor workers) {
        var page = new StringBuilder();
        type(page, "service_requests_total", "counter", "Requests answered, by status code.");
        line(page, "service_requests_total{code=\"200\"}", succeeded.sum());
        line(page, "service_requests_total{code=\"500\"}", failed.sum());
        counter(page, "service_tls_handshakes_total", "TLS connections accepted.", handshakes.sum());
        counter(page, "service_redis_round_trips_total", "Calls made to Redis.", redisCalls.sum());
        counter(page, "service_redis_round_trip_seconds_total", "Time waited for Redis.", redisNanos.sum() / 1e9);
        gauge(page, "service_workers", "Worker threads.", workers.getMaximumPoolSize());
        gauge(page, "service_busy_workers", "Worker threads at work.", workers.getActiveCount());
        gauge(page, "service_queue_length", "Requests waiting for a worker.", workers.getQueue().size());
        histogram(page);
        process(page);
        return page.toString();
    }

    private void histogram(StringBuilder page) {
        String name = "service_request_duration_seconds";
        type(page, name, "histogram", "From joining the workers' queue to the last byte written.");
        long count = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            count += buckets[i].sum();
            line(page, name + "_bucket{le=\"" + decimal(BOUNDS[i]) + "\"}", count);
        }
        count += buckets[BOUNDS.length].sum();
        line(page, name + "_bucket{le=\"+Inf\"}", count);
        line(page, name + "_sum", nanos.sum() / 1e9);
        line(page, name + "_count", count);
    }

    private static void process(StringBuilder page) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long heapBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long collectionMillis = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> collector.getCollectionTime())
                .sum();
        counter(page, "process_cpu_seconds_total", "CPU time of the service.", system.getProcessCpuTime() / 1e9);
        gauge(page, "jvm_memory_used_bytes", "Heap in use.", heapBytes);
        counter(page, "jvm_gc_collection_seconds_total", "Time spent collecting.", collectionMillis / 1e3);
    }

    private static void counter(StringBuilder page, String name, String help, double value) {
        type(page, name, "counter", help);
        line(page, name, value);
    }

    private static void gauge(StringBuilder page, String name, String help, double value) {
        type(page, name, "gauge", help);
        line(page, name, value);
    }

    private static void type(StringBuilder page, String name, String type, String help) {
        page.append("# HELP ").append(name).append(' ').append(help).append('\n');
        page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String decimal(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private static void line(StringBuilder page, String series, double value) {
        String text = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.9f", value);
        page.append(series).append(' ').append(text).append('\n');
    }
}

/// One connection to Redis, kept open; it speaks just enough of the protocol to read a string.
final class Redis {
    private final InputStream in;
    private final OutputStream out;

    private Redis(Socket socket) throws IOException {
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    static Redis connect(int port) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Redis(socket);
        } catch (IOException unreachable) {
            throw new IllegalStateException("Redis does not answer on port " + port, unreachable);
        }
    }

    /// The value of a key, or null where there is none.
    byte[] get(String key) throws IOException {
        String request = "*2\r\n$3\r\nGET\r\n$" + key.length() + "\r\n" + key + "\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String header = readLine();
        if (header.charAt(0) != '$') {
            throw new IOException("Redis answered " + header);
        }
        int length = Integer.parseInt(header.substring(1));
        if (length < 0) {
            return null;
        }
        byte[] value = in.readNBytes(length);
        readLine();
        return value;
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Redis closed the connection");
            }
            line.append((char) c);
        }
        in.read(); // the line feed
        return line.toString();
    }
}
