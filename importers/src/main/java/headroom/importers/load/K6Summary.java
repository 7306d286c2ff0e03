package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.Nodes;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The totals that k6 writes at the end of a run, by `--summary-export` or by `handleSummary`: one step.
final class K6Summary {
    private static final Pattern PERCENTILE = Pattern.compile("p\\((\\d{1,2}(?:\\.\\d+)?)\\)");

    private K6Summary() {}

    static void read(Content content, SeriesSink sink) throws IOException {
        List<LoadStep> steps = new ArrayList<>();
        boolean[] ramped = {false};
        JsonTree.read(content, sink, document -> {
            JsonNode metrics = document.path("metrics");
            step(metrics).ifPresent(steps::add);
            JsonNode users = values(metrics, "vus");
            ramped[0] |= number(users, "max") > number(users, "min");
        });
        if (steps.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            return;
        }
        sink.test("", Optional.empty(), Optional.empty(), steps);
        if (ramped[0]) {
            sink.note(Severity.CAUTION, Place.WHOLE, "load-ramp-in-one-step");
        }
    }

    private static Optional<LoadStep> step(JsonNode metrics) {
        boolean http = !metrics.path("http_reqs").isMissingNode();
        JsonNode duration = values(metrics, http ? "http_req_duration" : "iteration_duration");
        JsonNode failures = values(metrics, "http_req_failed");
        double failed = number(failures, "value");
        Measured measured = new Measured()
                .concurrency(number(values(metrics, "vus"), "max"))
                .throughput(number(values(metrics, http ? "http_reqs" : "iterations"), "rate"))
                .errorRatio(Double.isNaN(failed) ? number(failures, "rate") : failed)
                .mean(number(duration, "avg") / 1000)
                .quantile(50, number(duration, "med") / 1000);
        for (Map.Entry<String, JsonNode> entry : duration.properties()) {
            Match.of(
                    PERCENTILE,
                    entry.getKey(),
                    m -> measured.quantile(Match.number(m, 1), Nodes.number(entry.getValue()) / 1000));
        }
        return measured.step();
    }

    /// The figures of a metric; `handleSummary` puts them one level deeper.
    private static JsonNode values(JsonNode metrics, String name) {
        JsonNode metric = metrics.path(name);
        return metric.path("values").isObject() ? metric.path("values") : metric;
    }

    private static double number(JsonNode metric, String name) {
        return Nodes.number(metric.path(name));
    }
}
