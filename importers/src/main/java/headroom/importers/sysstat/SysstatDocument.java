package headroom.importers.sysstat;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads documents of `sadf -j` and of `mpstat -o JSON` and `iostat -t -o JSON`.
public final class SysstatDocument implements Importer {
    private static final String SADF = "sysstat";
    private static final String TOOLS = "os-tools";

    @Override
    public Set<String> formats() {
        return Set.of(SADF, TOOLS);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.json()
                .filter(json -> json.has("sysstat.hosts") || json.has("sysstat.hosts[].statistics"))
                .map(json -> json.has("sysstat.hosts[].file-date") ? SADF : TOOLS);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        JsonTree.read(content, sink, document -> {
            for (JsonNode host : document.path("sysstat").path("hosts")) {
                HostStatistics statistics = new HostStatistics(host, content.zone(), sink);
                host.path("statistics").forEach(statistics::take);
                statistics.note();
            }
        });
    }
}
