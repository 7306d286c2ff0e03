package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.JsonTree;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.json.JsonOutline;
import headroom.importers.json.Nodes;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads the totals of a run as a tool writes them in JSON: one step for each document.
abstract class TotalsImporter implements Importer {
    private static final Pattern PERCENTILE = Pattern.compile("p?(\\d{1,2}(?:_\\d{1,3})?)(?:th)?");

    private final String format;

    TotalsImporter(String format) {
        this.format = format;
    }

    /// Whether a document of this outline is the tool's.
    abstract boolean fits(JsonOutline json);

    /// The step that a document tells.
    abstract Measured measured(JsonNode document);

    /// Says what is to be known of the tool.
    abstract void remark(SeriesSink sink);

    @Override
    public final Set<String> formats() {
        return Set.of(format);
    }

    @Override
    public Optional<String> recognise(Head head) {
        return head.binary() ? Optional.empty() : head.json().filter(this::fits).map(json -> format);
    }

    @Override
    public void read(Content content, String recognised, SeriesSink sink) throws IOException {
        List<LoadStep> steps = new ArrayList<>();
        JsonTree.read(content, sink, document -> measured(document).step().ifPresent(steps::add));
        if (steps.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
        } else {
            sink.test("", Optional.empty(), Optional.empty(), steps);
            remark(sink);
        }
    }

    /// A number by its path; NaN where there is none.
    static double number(JsonNode document, String... path) {
        JsonNode node = document;
        for (String key : path) {
            node = node.path(key);
        }
        return Nodes.number(node);
    }

    /// Takes the percentiles among the fields of an object: `p97_5` or `95th`.
    ///
    /// @param unitsPerSecond how many of its units are a second
    static void quantiles(JsonNode times, double unitsPerSecond, Measured measured) {
        for (Map.Entry<String, JsonNode> entry : times.properties()) {
            Match.of(
                    PERCENTILE,
                    entry.getKey(),
                    m -> measured.quantile(
                            Amounts.number(Match.text(m, 1).replace('_', '.')),
                            Nodes.number(entry.getValue()) / unitsPerSecond));
        }
    }
}
