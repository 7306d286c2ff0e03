package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.RowReader;
import headroom.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads logs of histograms by HdrHistogram: a load test for each tag. The log does not name the unit of its values;
/// unless a remark does, they are nanoseconds, as its tools record them.
public final class HdrLogImporter implements Importer {
    private static final String FORMAT = "hdrhistogram";
    private static final Pattern OPENING = Pattern.compile("^#\\[Histogram log format version", Pattern.MULTILINE);
    private static final Pattern ZERO = Pattern.compile("#\\[(?:StartTime|BaseTime): (\\d{1,12}(?:\\.\\d{1,9})?) .*");
    private static final int MOST_TAGS = 1000;
    /// Times below this, the year 1971, count from the start of the log.
    private static final double RELATIVE_SECONDS = 3e7;

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        boolean ours = !head.binary() && OPENING.matcher(head.text()).find();
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Log log = new Log();
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, ',');
            while (rows.next()) {
                log.take(rows);
            }
        }
        log.give(sink);
    }

    private static final class Log {
        private final Map<String, Records> tags = new LinkedHashMap<>();
        private double zeroSeconds;
        private double perMicro = 1000;
        private boolean unitTold;
        private long unusable;
        private long firstUnusableLine;

        void take(RowReader rows) {
            String first = rows.text(0).strip();
            if (first.startsWith("#")) {
                for (int i = 0; i < rows.cells(); i++) {
                    remark(rows.text(i).strip());
                }
            } else if (!first.isEmpty() && !first.equals("StartTimestamp")) {
                histogram(rows, first.startsWith("Tag=") ? 1 : 0);
            }
        }

        private void remark(String line) {
            Match.of(ZERO, line, m -> zeroSeconds = Math.max(zeroSeconds, Match.number(m, 1)));
            String words = line.toLowerCase(Locale.ROOT);
            if (words.contains("microseconds") || words.contains("usec")) {
                unit(1);
            } else if (words.contains("milliseconds")) {
                unit(0.001);
            } else if (words.contains("nanoseconds") || words.contains("jhiccup")) {
                unit(1000);
            }
        }

        private void unit(double valuesPerMicro) {
            perMicro = valuesPerMicro;
            unitTold = true;
        }

        private void histogram(RowReader rows, int shift) {
            double start = Amounts.number(rows.text(shift).strip());
            double length = Amounts.number(rows.text(shift + 1).strip());
            Optional<EncodedHistogram> histogram =
                    EncodedHistogram.decode(rows.text(shift + 3).strip());
            if (!(start >= 0) || !(length > 0) || start > 1e10 || length > 1e9 || histogram.isEmpty()) {
                firstUnusableLine = unusable == 0 ? rows.line() : firstUnusableLine;
                unusable++;
                return;
            }
            double from = start < RELATIVE_SECONDS ? zeroSeconds + start : start;
            String tag = shift == 0 ? "" : rows.text(0).strip().substring("Tag=".length());
            if (tags.size() < MOST_TAGS || tags.containsKey(tag)) {
                add(tags.computeIfAbsent(tag, any -> new Records()), (from + length / 2) * 1000, histogram.get());
            }
        }

        private void add(Records records, double millis, EncodedHistogram histogram) {
            for (int i = 0; i < histogram.values().length; i++) {
                long micros = Math.round(histogram.values()[i] / perMicro);
                records.timeline()
                        .add(
                                new Request(Math.round(millis), micros, false),
                                histogram.counts()[i]);
            }
        }

        void give(SeriesSink sink) {
            if (tags.isEmpty()) {
                sink.note(Severity.DANGER, Place.WHOLE, "load-no-requests");
            }
            tags.forEach((tag, records) -> records.give(tag, sink, Levels::steps));
            if (!tags.isEmpty()) {
                String unit = perMicro == 1000 ? "nanoseconds" : perMicro == 1 ? "microseconds" : "milliseconds";
                sink.note(unitTold ? Severity.INFO : Severity.CAUTION, Place.line(1), "load-histogram-unit", unit);
            }
            if (unusable > 0) {
                sink.note(Severity.CAUTION, Place.line(firstUnusableLine), "load-unusable-records", unusable);
            }
        }
    }
}
