package headroom.importers.exposition;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.text.Lines;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads lines `metric{labels} value time` as metrics pages, federation, OpenMetrics and `promtool tsdb dump` write
/// them, and the text that `promtool query` prints.
public final class ExpositionImporter implements Importer {
    private static final String PAGE = "prometheus-text";
    private static final String PROMTOOL = "promtool";
    private static final Pattern DUMP = Pattern.compile("\\A\\{__name__=\"");
    private static final Pattern PRINTED = Pattern.compile("\\A[\\w:]*\\{.*\\} =>");
    private static final Pattern DUMPED_METRICS = Pattern.compile("\\A[\\w:]+\\{[^\\n]*\\} \\S+ \\d+\\.\\d{3}\\s*\\n");
    private static final Pattern COMMENT = Pattern.compile("\\A\\s*# (HELP|TYPE|UNIT) \\S+");
    private static final String SAMPLE =
            "(?:[a-zA-Z_:][\\w:]*(?:\\{[^\\n]*\\})?|\\{[^\\n]*\\}) [-+.\\deEInfNa]+(?: -?[\\d.eE+]+)?[ \\r]*";
    private static final Pattern SAMPLES = Pattern.compile("\\A" + SAMPLE + "\\n" + SAMPLE + "(\\n|\\z)");

    @Override
    public Set<String> formats() {
        return Set.of(PAGE, PROMTOOL);
    }

    @Override
    public Optional<String> recognise(Head head) {
        if (head.binary() || head.json().isPresent() && !head.start().startsWith("{__name__=")) {
            return promtool(head.start()) && !head.binary() ? Optional.of(PROMTOOL) : Optional.empty();
        }
        String start = head.start();
        if (promtool(start)) {
            return Optional.of(PROMTOOL);
        }
        boolean page = COMMENT.matcher(start).find() || SAMPLES.matcher(start).find();
        return page ? Optional.of(PAGE) : Optional.empty();
    }

    private static boolean promtool(String start) {
        return DUMP.matcher(start).find()
                || PRINTED.matcher(start).find()
                || DUMPED_METRICS.matcher(start).find();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        boolean openMetrics = content.head().text().contains("# EOF");
        boolean printed = PRINTED.matcher(content.head().start()).find();
        ExpositionLines lines = new ExpositionLines(sink, openMetrics);
        try (Reader characters = content.open()) {
            Lines text = new Lines(characters);
            while (text.next()) {
                if (printed) {
                    lines.takePrinted(text.text(), text.number());
                } else {
                    lines.take(text.text(), text.number());
                }
            }
        }
        lines.note();
    }
}
