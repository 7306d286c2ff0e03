package headroom.importers.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// A small server that answers ranges like Prometheus: the value of each step is its number of steps since the epoch.
final class FakeServer implements AutoCloseable {
    /// What was asked: path and parameters.
    final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private volatile Function<Map<String, String>, Answer> answers = FakeServer::usual;

    /// An answer, with a header in front where it has one.
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answering(Function<Map<String, String>, Answer> newAnswers) {
        answers = newAnswers;
    }

    List<Map<String, String>> ranges() {
        return asked.stream().filter(one -> one.containsKey("step")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("path", exchange.getRequestURI().getPath());
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        parameters.put("authorization", authorization == null ? "" : authorization);
        String query = exchange.getRequestURI().getRawQuery();
        for (String part : (query == null ? "" : query).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        asked.add(parameters);
        Answer answer = answers.apply(parameters);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// What Prometheus says, within its limit of points.
    static Answer usual(Map<String, String> asked) {
        String path = String.valueOf(asked.get("path"));
        if (path.endsWith("/label/__name__/values")) {
            return Answer.of(200, "{\"status\":\"success\",\"data\":[\"up\",\"node_load1\"]}");
        }
        if (path.endsWith("/metadata")) {
            return Answer.of(
                    200,
                    "{\"status\":\"success\",\"data\":{\"node_load1\":[{\"type\":\"gauge\",\"help\":\"\",\"unit\":\"\"}]}}");
        }
        if (path.endsWith("/query")) {
            String count = String.valueOf(asked.get("query")).startsWith("count(") ? "1" : "240";
            return Answer.of(
                    200,
                    "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"metric\":{},\"value\":[1,\""
                            + count + "\"]}]}}");
        }
        return range(asked);
    }

    private static Answer range(Map<String, String> asked) {
        long start = Long.parseLong(String.valueOf(asked.get("start")));
        long end = Long.parseLong(String.valueOf(asked.get("end")));
        long step = Long.parseLong(String.valueOf(asked.get("step")));
        if ((end - start) / step + 1 > Fetch.MOST_POINTS) {
            return Answer.of(
                    400,
                    "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"exceeded maximum resolution of 11,000 points per timeseries\"}");
        }
        StringBuilder values = new StringBuilder();
        for (long t = start; t <= end; t += step) {
            values.append(String.format(Locale.ROOT, "%s[%d,\"%d\"]", values.isEmpty() ? "" : ",", t, t / step));
        }
        return Answer.of(
                200,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"instance\":\"a\"},\"values\":["
                        + values + "]}]}}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
