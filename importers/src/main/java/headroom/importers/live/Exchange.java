package headroom.importers.live;

import headroom.model.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/// Asks one server. Redirects are not followed, so that no credential goes where the planner did not send it.
final class Exchange implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final URI base;
    private final Credential credential;
    private final Duration patience;
    private final HttpClient client;

    Exchange(URI base, Credential credential, Duration patience) {
        this.base = base;
        this.credential = credential;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT.compareTo(patience) < 0 ? CONNECT : patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// The answer to a question, when it is a good one; else what the server says of it.
    ///
    /// @throws LiveTrouble if there is no good answer
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    InputStream get(String path, Map<String, String> parameters, Progress progress) throws IOException {
        HttpResponse<InputStream> response = send(request(path, parameters), progress);
        if (response.statusCode() == 200) {
            return new Watched(response.body(), progress);
        }
        try (InputStream body = response.body()) {
            throw Refusal.of(base, response, body.readNBytes(Refusal.MOST_BYTES));
        }
    }

    private HttpRequest request(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        String root = base.toString().replaceFirst("/+$", "");
        URI uri = URI.create(root + path + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri).timeout(patience).header("Accept", "application/json");
        if (!credential.header().isEmpty()) {
            builder.header("Authorization", credential.header());
        }
        return builder.build();
    }

    private HttpResponse<InputStream> send(HttpRequest request, Progress progress) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        try {
            while (true) {
                progress.check();
                try {
                    return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waiting) {
                    // asks again whether it is still wanted
                }
            }
        } catch (ExecutionException e) {
            throw trouble(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private LiveTrouble trouble(Throwable cause) {
        String server = base.toString();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof HttpTimeoutException) {
                return new LiveTrouble("import.live-timeout", server, patience.toSeconds());
            }
            if (at instanceof SSLException) {
                return new LiveTrouble("import.live-tls", server);
            }
            if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
                return new LiveTrouble("import.live-no-host", String.valueOf(base.getHost()));
            }
        }
        return cause instanceof ConnectException
                ? new LiveTrouble("import.live-refused", server)
                : new LiveTrouble("import.live-broken", server);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// A body that stops being read when nobody wants it any more.
    private static final class Watched extends FilterInputStream {
        private final Progress progress;

        Watched(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            progress.check();
            return super.read(into, offset, length);
        }
    }
}
