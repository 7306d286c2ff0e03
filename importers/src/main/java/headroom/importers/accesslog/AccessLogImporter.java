package headroom.importers.accesslog;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Lines;
import headroom.model.Severity;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads access logs: nginx and Apache in the combined format with or without times behind it, and load balancers of
/// AWS. The log becomes series by the interval: requests, errors, bytes, response times and requests in flight.
public final class AccessLogImporter implements Importer {
    private static final String NGINX = "nginx-access-log";
    private static final String ELB = "elb-access-log";
    private static final Pattern COMBINED =
            Pattern.compile("\\S+ \\S+ .{1,60}?\\[\\d\\d/\\w{3}/\\d{4}:[\\d:]{8} [+-]\\d{4}] \".*");
    private static final Pattern BALANCER = Pattern.compile(
            "((https?|h2|grpcs|wss?|tls) )?\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z \\S+ \\S+:\\d+ \\S+ -?[\\d.]+ -?[\\d.]+ .*");

    @Override
    public Set<String> formats() {
        return Set.of(NGINX, ELB);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.binary() || head.json().isPresent()) {
            return Optional.empty();
        }
        String line = head.firstLine();
        String opening = line.substring(0, Math.min(4096, line.length()));
        return COMBINED.matcher(opening).matches()
                ? Optional.of(NGINX)
                : BALANCER.matcher(opening).matches() ? Optional.of(ELB) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        boolean nginx = format.equals(NGINX);
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        each(content, nginx, request -> {
            span[0] = Math.min(span[0], request.millis());
            span[1] = Math.max(span[1], request.millis());
        });
        if (span[1] < span[0]) {
            return;
        }
        Intervals intervals = new Intervals(span[0], span[1]);
        LinesNotRead odd = each(content, nginx, intervals::take);
        intervals.give(sink);
        sink.note(Severity.INFO, Place.WHOLE, "log-counted", intervals.requests(), intervals.seconds());
        odd.note(sink);
    }

    private static LinesNotRead each(Content content, boolean nginx, java.util.function.Consumer<LoggedRequest> take)
            throws IOException {
        LinesNotRead odd = LinesNotRead.none();
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                String line = lines.text();
                Optional<LoggedRequest> request = nginx ? LoggedRequest.combined(line) : LoggedRequest.balancer(line);
                if (request.isPresent()) {
                    take.accept(request.get());
                } else if (!line.isBlank()) {
                    odd.add(lines.number());
                }
            }
        }
        return odd;
    }
}
