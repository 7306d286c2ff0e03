package headroom.importers.load;

import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.JsonOutline;
import headroom.importers.json.Nodes;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/// Reads autocannon's results (`-j`); its times are milliseconds.
public final class AutocannonImporter extends TotalsImporter {
    /// Found by the service loader.
    public AutocannonImporter() {
        super("autocannon");
    }

    @Override
    boolean fits(JsonOutline json) {
        return json.has("latency.p97_5") && json.has("requests");
    }

    @Override
    Measured measured(JsonNode document) {
        double answers = number(document, "requests", "total");
        double seconds = number(document, "duration");
        double refused = number(document, "non2xx");
        double errors = number(document, "errors"); // timeouts are among them
        double unanswered = Double.isNaN(errors) ? 0 : errors;
        JsonNode latency = document.path("latency");
        double mean = number(latency, "mean");
        Measured measured = new Measured()
                .concurrency(number(document, "connections"))
                .throughput(seconds > 0 ? answers / seconds : Double.NaN)
                .errors((Double.isNaN(refused) ? 0 : refused) + unanswered, answers + unanswered)
                .mean((Double.isNaN(mean) ? number(latency, "average") : mean) / 1000);
        quantiles(latency, 1000, measured);
        long start = Moment.of(Nodes.text(document.path("start")), ZoneOffset.UTC);
        return start == Epoch.NONE ? measured : measured.start(Instant.ofEpochMilli(start));
    }

    @Override
    void remark(SeriesSink sink) {
        sink.note(Severity.INFO, Place.WHOLE, "load-closed-loop", "autocannon");
    }
}
