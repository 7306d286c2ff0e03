package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads Locust's totals of a run: one step of load, from the row that sums up all others.
public final class LocustTotals implements Importer {
    private static final String FORMAT = "locust";
    private static final Pattern HEADER = Pattern.compile("\\A\"?Type\"?,\"?Name\"?,\"?Request Count\"?,");
    private static final List<Double> PERCENTILES =
            List.of(50.0, 66.0, 75.0, 80.0, 90.0, 95.0, 98.0, 99.0, 99.9, 99.99);

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean ours = !head.binary() && HEADER.matcher(head.start()).find();
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        List<Optional<LoadStep>> totals = new ArrayList<>();
        Columns.each(content, ',', "Request Count", row -> {
            if (row.text("Name").matches("Aggregated|Total")) {
                totals.add(step(row));
            }
        });
        Optional<LoadStep> step = totals.isEmpty() ? Optional.empty() : totals.getLast();
        if (step.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            return;
        }
        sink.test("", Optional.empty(), Optional.empty(), List.of(step.get()));
        sink.note(Severity.CAUTION, Place.WHOLE, "load-locust-totals");
    }

    private static Optional<LoadStep> step(Columns columns) {
        double rps = columns.number("Requests/s");
        double mean = columns.number("Average Response Time") / 1000;
        Measured measured = new Measured()
                .throughput(rps)
                .mean(mean)
                .concurrency(rps * mean)
                .errors(columns.number("Failure Count"), columns.number("Request Count"));
        for (double percentile : PERCENTILES) {
            String name = percentile == Math.rint(percentile) ? (int) percentile + "%" : percentile + "%";
            measured.quantile(percentile, columns.number(name) / 1000);
        }
        return measured.step();
    }
}
