package headroom.importers.accesslog;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the status page of nginx: connections, and counters since its start, as current values. They carry the names
/// that nginx's exporter gives them.
public final class NginxStatus implements Importer {
    private static final String FORMAT = "nginx-status";
    private static final Pattern PAGE = Pattern.compile(
            "\\AActive connections: (\\d+)\\s+server accepts handled requests(?: request_time)?\\s+(\\d+) (\\d+) (\\d+)"
                    + "(?: \\d+)?\\s+Reading: (\\d+) Writing: (\\d+) Waiting: (\\d+)");

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return !head.binary() && PAGE.matcher(head.start()).find() ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) {
        Matcher page = PAGE.matcher(content.head().start());
        if (!page.find()) {
            return;
        }
        give("nginx_connections_active", Unit.CONNECTIONS, Kind.GAUGE, page, 1, sink);
        give("nginx_connections_accepted", Unit.CONNECTIONS, Kind.COUNTER, page, 2, sink);
        give("nginx_connections_handled", Unit.CONNECTIONS, Kind.COUNTER, page, 3, sink);
        give("nginx_http_requests_total", Unit.REQUESTS, Kind.COUNTER, page, 4, sink);
        give("nginx_connections_reading", Unit.CONNECTIONS, Kind.GAUGE, page, 5, sink);
        give("nginx_connections_writing", Unit.CONNECTIONS, Kind.GAUGE, page, 6, sink);
        give("nginx_connections_waiting", Unit.CONNECTIONS, Kind.GAUGE, page, 7, sink);
        sink.note(Severity.CAUTION, Place.WHOLE, "snapshot", 7L);
    }

    private static void give(String name, Unit unit, Kind kind, Matcher page, int group, SeriesSink sink) {
        SeriesHeader header =
                SeriesHeader.named(name, Map.of(), Stamp.END).in(unit).as(kind);
        sink.current(header, OptionalLong.empty(), Double.parseDouble(String.valueOf(page.group(group))), "");
    }
}
