package headroom.importers.accesslog;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.JsonOutline;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import headroom.model.series.TextForm;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads access logs of one JSON object a line, under the names that nginx's variables, Caddy and Traefik give to
/// times,
/// statuses, durations and sizes.
public final class JsonLogImporter implements Importer {
    private static final String FORMAT = "json-access-log";
    private static final List<String> TIMES = List.of(
            "msec", "time_iso8601", "StartUTC", "@timestamp", "timestamp", "time_local", "time", "ts", "StartLocal");
    private static final List<String> STATUSES =
            List.of("status", "status_code", "DownstreamStatus", "response_code", "http_status", "statusCode");
    private static final List<String> SIZES =
            List.of("body_bytes_sent", "bytes_sent", "DownstreamContentSize", "response_size", "size", "bytes");
    private static final List<String> REQUESTS =
            List.of("request", "request_uri", "uri", "request_method", "RequestPath", "method", "http_method", "url");
    /// Durations in seconds: what nginx and Caddy write.
    private static final List<String> SECONDS =
            List.of("request_time", "duration", "response_time", "request_duration");
    /// In milliseconds.
    private static final List<String> MILLISECONDS = List.of("duration_ms", "request_time_ms", "response_time_ms");
    /// In nanoseconds: what Traefik writes.
    private static final List<String> NANOSECONDS = List.of("Duration", "OriginDuration");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> any(json, TIMES) && any(json, STATUSES) && any(json, REQUESTS))
                .map(json -> FORMAT);
    }

    private static boolean any(JsonOutline json, List<String> names) {
        return names.stream()
                .anyMatch(
                        name -> json.has(name) || json.paths().stream().anyMatch(path -> path.startsWith(name + ".")));
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        JsonTree.read(
                content,
                new Silent(),
                line -> request(line, content.zone()).ifPresent(request -> {
                    span[0] = Math.min(span[0], request.millis());
                    span[1] = Math.max(span[1], request.millis());
                }));
        if (span[1] < span[0]) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            return;
        }
        Intervals intervals = new Intervals(span[0], span[1]);
        long[] odd = {0};
        JsonTree.read(content, sink, line -> {
            Optional<LoggedRequest> request = request(line, content.zone());
            request.ifPresent(intervals::take);
            odd[0] += request.isPresent() ? 0 : 1;
        });
        intervals.give(sink);
        sink.note(Severity.INFO, Place.WHOLE, "log-counted", intervals.requests(), intervals.seconds());
        if (odd[0] > 0) {
            sink.note(Severity.INFO, Place.WHOLE, "json-log-other-lines", odd[0]);
        }
    }

    /// The request that a line tells of; empty for what is none, such as a message of the server.
    static Optional<LoggedRequest> request(JsonNode line, ZoneId zone) {
        long millis = Epoch.NONE;
        for (String name : TIMES) {
            millis = millis == Epoch.NONE ? Moment.of(Nodes.text(line.path(name)), zone) : millis;
        }
        double status = number(line, STATUSES, 1);
        if (millis == Epoch.NONE || !(status >= 100 && status < 1000)) {
            return Optional.empty();
        }
        double seconds = number(line, SECONDS, 1);
        seconds = Double.isNaN(seconds) ? number(line, MILLISECONDS, 1e-3) : seconds;
        seconds = Double.isNaN(seconds) ? number(line, NANOSECONDS, 1e-9) : seconds;
        return Optional.of(new LoggedRequest(millis, seconds, number(line, SIZES, 1), status >= 500 && status < 600));
    }

    private static double number(JsonNode line, List<String> names, double factor) {
        for (String name : names) {
            double value = Nodes.number(line.path(name));
            if (!Double.isNaN(value)) {
                return value * factor;
            }
        }
        return Double.NaN;
    }

    /// The first reading only looks for the span of time; what is odd is told by the second.
    private static final class Silent implements SeriesSink {
        @Override
        public Samples series(SeriesHeader header) {
            throw new IllegalStateException("no series yet");
        }

        @Override
        public void current(SeriesHeader header, OptionalLong stampMillis, double value, String explanation) {
            throw new IllegalStateException("no values yet");
        }

        @Override
        public void test(String name, Optional<String> iteration, Optional<String> component, List<LoadStep> steps) {
            throw new IllegalStateException("no load test");
        }

        @Override
        public void note(Severity severity, Place place, Message message, Message action) {
            // told by the second reading
        }

        @Override
        public void read(TextForm used, List<String> columns, List<String> times) {
            throw new IllegalStateException("no table");
        }
    }
}
