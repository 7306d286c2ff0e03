package headroom.app.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A server that answers like Prometheus, asks for a token, or keeps who asks waiting.
final class MetricServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Map<String, String>> ranges = new CopyOnWriteArrayList<>();
    private volatile String token = "";
    private volatile String heldBack = "";
    private volatile boolean holding;
    private volatile CountDownLatch release = new CountDownLatch(1);

    MetricServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /// A port on which nobody listens.
    static int closedPort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The ranges that were asked for: their parameters.
    List<Map<String, String>> ranges() {
        return ranges;
    }

    void demandsToken(String newToken) {
        token = newToken;
    }

    /// Keeps whoever asks for such a path waiting until {@link #letGo}.
    void holdBack(String path) {
        release = new CountDownLatch(1);
        holding = false;
        heldBack = path;
    }

    /// Whether somebody is waiting.
    boolean holding() {
        return holding;
    }

    void letGo() {
        heldBack = "";
        release.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (!heldBack.isEmpty() && path.contains(heldBack)) {
                holding = true;
                release.await();
            }
            String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean open = token.isEmpty() || given.equals("Bearer " + token);
            byte[] body = (open ? answer(path, parameters(exchange)) : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(open ? 200 : 401, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new TreeMap<>();
        for (String part : (query == null ? "" : query).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private String answer(String path, Map<String, String> asked) {
        if (path.contains("/label/")) {
            return "{\"status\":\"success\",\"data\":[\"up\",\"node_load1\",\"http_requests_total\"]}";
        }
        if (path.contains("/query_range")) {
            ranges.add(asked);
            long step = Long.parseLong(asked.getOrDefault("step", "60"));
            String values = LongStream.iterate(
                            Long.parseLong(asked.getOrDefault("start", "0")),
                            at -> at <= Long.parseLong(asked.getOrDefault("end", "0")),
                            at -> at + step)
                    .mapToObj(at -> "[" + at + ",\"" + at % 1000 + "\"]")
                    .collect(Collectors.joining(","));
            return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"instance\":\"a\"},\"values\":["
                    + values + "]}]}}";
        }
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}";
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
