package headroom.importers.live;

import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Progress;
import headroom.model.series.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that answers like Prometheus: Thanos, Mimir, Cortex and VictoriaMetrics do too.
public final class LiveServer implements AutoCloseable {
    /// The name of what is read from a server and from no file, as in `docs/formats.md`.
    public static final String FORMAT = "prometheus-live";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final Exchange exchange;

    private LiveServer(URI base, Exchange exchange) {
        this.base = base;
        this.exchange = exchange;
    }

    /// A server by its address, such as `http://prometheus:9090` or `https://example.org/prometheus`.
    ///
    /// @throws LiveTrouble if the text is no address of a server
    public static LiveServer at(String address, Credential credential) throws LiveTrouble {
        return at(address, credential, PATIENCE);
    }

    static LiveServer at(String address, Credential credential, Duration patience) throws LiveTrouble {
        String written = address.strip().contains("://") ? address.strip() : "http://" + address.strip();
        try {
            URI uri = URI.create(written.replaceFirst("[?#].*$", "").replaceFirst("/(api/v1|graph|query)(/.*)?$", ""));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getUserInfo() != null) {
                throw new LiveTrouble("import.live-secret-in-address");
            }
            if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new LiveTrouble("import.live-no-address");
            }
            return new LiveServer(uri, new Exchange(uri, credential, patience));
        } catch (IllegalArgumentException e) {
            throw new LiveTrouble("import.live-no-address");
        }
    }

    /// The address, without a credential.
    public String address() {
        return base.toString().replaceFirst("/+$", "");
    }

    /// The names of all metrics, in order.
    ///
    /// @throws LiveTrouble if the server does not say
    public List<String> names(Progress progress) throws IOException {
        return tree("/api/v1/label/__name__/values", Map.of(), progress)
                .path("data")
                .valueStream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    /// Fetches what is wanted into a file that is read like any other answer of Prometheus. Long ranges are asked for
    /// in pieces; of steps longer than the distance of readings come mean, highest and number, each a series with the
    /// label `statistic`. A file that was begun is left behind when something goes wrong: the caller deletes it.
    ///
    /// @throws LiveTrouble if the server gives nothing; what to do is in it
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public void fetch(Wanted wanted, Path into, Progress progress) throws IOException {
        new Fetch(this, wanted, progress).run(into);
    }

    /// Fetches what is wanted as one source: its path names server, metrics and time, and no credential.
    ///
    /// @throws LiveTrouble if the server gives nothing; what to do is in it
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public Imported read(Wanted wanted, ReadOptions options, Progress progress) throws IOException {
        Path file = Files.createTempFile("headroom-", ".json");
        try {
            fetch(wanted, file, progress);
            Imported read = Importers.read(file, options, progress);
            Source source = read.source();
            Source live = new Source(
                    source.sha256(),
                    address() + "/" + wanted.name(),
                    FORMAT,
                    source.bytes(),
                    source.modified(),
                    source.notes(),
                    source.reading(),
                    source.current());
            return new Imported(live, read.series(), read.tests());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    JsonNode tree(String path, Map<String, String> parameters, Progress progress) throws IOException {
        try (InputStream in = exchange.get(path, parameters, progress)) {
            JsonNode tree = JSON.readTree(in);
            if (!tree.path("status").asString("").equals("success")) {
                throw new LiveTrouble("import.live-not-prometheus", address());
            }
            return tree;
        } catch (JacksonException e) {
            throw new LiveTrouble("import.live-not-prometheus", address());
        }
    }

    /// The highest value of a query at one moment; 0 where the server has none.
    double highest(String query, long atSeconds, Progress progress) throws IOException {
        JsonNode result = tree(
                        "/api/v1/query",
                        new TreeMap<>(Map.of("query", query, "time", Long.toString(atSeconds))),
                        progress)
                .path("data")
                .path("result");
        return result.valueStream()
                .mapToDouble(one -> one.path("value").path(1).asDouble(Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    InputStream stream(Map<String, String> parameters, Progress progress) throws IOException {
        return exchange.get("/api/v1/query_range", parameters, progress);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
