package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.Lines;
import headroom.model.Severity;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads tables of percentiles, which tell neither when nor at what load: those of HdrHistogram (`.hgrm`) and of
/// ApacheBench (`-e`). They become current values.
public final class PercentileTable implements Importer {
    private static final String HDR = "hdrhistogram";
    private static final String AB = "ab";
    private static final Pattern HDR_HEADER =
            Pattern.compile("\\A\\s*\"?Value\"?[\\s,]+\"?Percentile\"?[\\s,]+\"?TotalCount");
    private static final String AB_HEADER = "Percentage served,Time in ms";
    private static final double[] SHARES = {0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999};

    @Override
    public Set<String> formats() {
        return Set.of(HDR, AB);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.binary()) {
            return Optional.empty();
        }
        if (HDR_HEADER.matcher(head.start()).find()) {
            return Optional.of(HDR);
        }
        return head.start().startsWith(AB_HEADER) ? Optional.of(AB) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        boolean percent = format.equals(AB);
        NavigableMap<Double, Double> values = new TreeMap<>();
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                String[] cells = lines.text().strip().split("[\\s,]+", -1);
                if (cells.length < 2 || cells[0].startsWith("#")) {
                    continue;
                }
                double share = Amounts.number(cells[percent ? 0 : 1]) / (percent ? 100 : 1);
                double value = Amounts.number(cells[percent ? 1 : 0]);
                if (share >= 0 && share <= 1 && !Double.isNaN(value)) {
                    values.merge(share, value, Math::min);
                }
            }
        }
        give(values, percent ? Unit.MILLISECONDS : Unit.UNKNOWN, sink);
    }

    private static void give(NavigableMap<Double, Double> values, Unit unit, SeriesSink sink) {
        if (values.isEmpty()) {
            sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            return;
        }
        for (double share : SHARES) {
            Map.Entry<Double, Double> entry = values.ceilingEntry(share);
            if (entry != null) {
                give("response_time", Map.of("quantile", Double.toString(share)), Kind.QUANTILE, unit, entry, sink);
            }
        }
        give("response_time_max", Map.of(), Kind.GAUGE, unit, values.lastEntry(), sink);
        sink.note(Severity.CAUTION, Place.WHOLE, unit == Unit.UNKNOWN ? "percentiles-no-unit" : "percentiles");
    }

    private static void give(
            String name,
            Map<String, String> labels,
            Kind kind,
            Unit unit,
            Map.Entry<Double, Double> entry,
            SeriesSink sink) {
        SeriesHeader header =
                SeriesHeader.named(name, labels, Stamp.END).in(unit).as(kind);
        sink.current(header, OptionalLong.empty(), entry.getValue(), "");
    }
}
