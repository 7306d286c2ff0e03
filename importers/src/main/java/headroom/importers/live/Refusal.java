package headroom.importers.live;

import java.net.URI;
import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an answer means that is not a good one.
final class Refusal {
    static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_SAID = 300;
    private static final JsonMapper JSON = new JsonMapper();

    private Refusal() {}

    static LiveTrouble of(URI base, HttpResponse<?> response, byte[] body) {
        String server = base.toString();
        String said = said(body);
        int status = response.statusCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new LiveTrouble(
                        "import.live-redirect",
                        server,
                        response.headers()
                                .firstValue("Location")
                                .map(Refusal::target)
                                .orElse("?"));
            case 401 -> new LiveTrouble("import.live-unauthorised", server);
            case 403 -> new LiveTrouble("import.live-forbidden", server);
            case 400, 422 ->
                large(said)
                        ? new LiveTrouble("import.live-too-large", said)
                        : said.isEmpty()
                                ? new LiveTrouble("import.live-not-prometheus", server)
                                : new LiveTrouble("import.live-query", said);
            case 404, 405 -> new LiveTrouble("import.live-not-prometheus", server);
            case 413 -> new LiveTrouble("import.live-too-large", said.isEmpty() ? "413" : said);
            default ->
                large(said)
                        ? new LiveTrouble("import.live-too-large", said)
                        : said.isEmpty()
                                ? new LiveTrouble("import.live-status", server, (long) status)
                                : new LiveTrouble("import.live-status-said", server, (long) status, said);
        };
    }

    /// Where a redirect leads, without what was asked there.
    private static String target(String location) {
        return location.replaceFirst("[?#].*$", "").replaceFirst("/api/v1/.*$", "");
    }

    /// Prometheus, Thanos and VictoriaMetrics say it in these words.
    private static boolean large(String said) {
        return said.contains("too many samples")
                || said.contains("exceeded maximum resolution")
                || said.contains("too many points")
                || said.contains("query timed out")
                || said.contains("limit exceeded")
                || said.contains("exceeds the limit");
    }

    /// The error of the envelope; empty text where it is none.
    private static String said(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            String text = error.isString() ? error.asString() : "";
            return text.length() > MOST_SAID ? text.substring(0, MOST_SAID) : text;
        } catch (JacksonException e) {
            return ""; // a page for people
        }
    }
}
