package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.RowReader;
import headroom.importers.text.Epoch;
import headroom.importers.text.Moment;
import headroom.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JMeter's results, as a table or as XML.
public final class JmeterImporter implements Importer {
    private static final String FORMAT = "jmeter-jtl";
    private static final Pattern TABLE = Pattern.compile("\\A\"?timeStamp\"?([,;\\t])\"?elapsed\"?[,;\\t]");
    /// Versions before 3 write no names of columns: time, duration, label, code, message, thread, type, success.
    private static final Pattern NAMELESS =
            Pattern.compile("\\A\\d{13}([,;\\t])\\d{1,9}\\1[^\\n]{0,2000}?\\1(?:true|false)\\1");
    private static final String[] OLD_NAMES = {
        "timeStamp", "elapsed", "label", "responseCode", "responseMessage", "threadName", "dataType", "success"
    };
    /// What version 5 writes unless told otherwise, and what stands before the address in version 3.
    private static final String[] USUAL_NAMES = {
        "timeStamp",
        "elapsed",
        "label",
        "responseCode",
        "responseMessage",
        "threadName",
        "dataType",
        "success",
        "failureMessage",
        "bytes",
        "sentBytes",
        "grpThreads",
        "allThreads",
        "URL",
        "Latency",
        "IdleTime",
        "Connect"
    };
    private static final int LEAST_USUAL = 16;
    private static final Pattern XML = Pattern.compile("\\A(<\\?xml[^>]*>\\s*)?(<!--.{0,500}?-->\\s*)?<testResults\\b");
    private static final String TRANSACTION = "Number of samples in transaction";

    @Override
    public Set<String> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Optional<String> recognise(Head head) {
        String start = head.start();
        boolean ours = !head.binary() && (xml(start) || delimiter(start).isPresent());
        return ours ? Optional.of(FORMAT) : Optional.empty();
    }

    private static boolean xml(String start) {
        return XML.matcher(start).find();
    }

    private static Optional<String> delimiter(String start) {
        for (Pattern pattern : new Pattern[] {TABLE, NAMELESS}) {
            Matcher matcher = pattern.matcher(start);
            if (matcher.find()) {
                return Optional.of(Objects.requireNonNull(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        Records records = new Records();
        String start = content.head().start();
        if (xml(start)) {
            JmeterXml.read(content, records, sink);
        } else {
            table(content, delimiter(start).orElseThrow().charAt(0), records, sink);
        }
        records.give(sink, Levels::steps);
    }

    private static void table(Content content, char delimiter, Records records, SeriesSink sink) throws IOException {
        boolean named = TABLE.matcher(content.head().start()).find();
        long transactions = 0;
        try (InputStream text = content.utf8()) {
            RowReader rows = new RowReader(text, delimiter);
            Columns columns = named
                    ? Columns.named(rows)
                    : Columns.named(rows, names(content.head().firstLine(), delimiter));
            while (rows.next()) {
                if (rows.text(0).strip().equals("timeStamp")) {
                    columns = Columns.named(rows); // again where files were joined
                } else if (columns.text("responseMessage").startsWith(TRANSACTION)) {
                    transactions++;
                } else if (rows.cells() > 1) {
                    request(columns, content.zone(), rows.line(), records);
                }
            }
        }
        if (transactions > 0) {
            sink.note(Severity.INFO, Place.WHOLE, "load-transactions", transactions);
        }
    }

    /// What the columns are of which no name is written, by how many there are.
    private static String[] names(String firstLine, char delimiter) throws IOException {
        RowReader row = RowReader.of(firstLine, delimiter);
        return row.next() && row.cells() >= LEAST_USUAL ? USUAL_NAMES : OLD_NAMES;
    }

    private static void request(Columns columns, ZoneId zone, long line, Records records) {
        long start = Moment.of(columns.text("timeStamp").replace('/', '-'), zone);
        double millis = columns.number("elapsed");
        if (start == Epoch.NONE || Math.abs((double) start) > 1e15 || !(millis >= 0) || millis > 1e12) {
            records.unusable(line);
            return;
        }
        String success = columns.text("success");
        boolean failed = success.isEmpty() ? columns.number("responseCode") >= 400 : !success.equalsIgnoreCase("true");
        long end = start + Math.round(millis);
        records.timeline().add(new Request(end, Math.round(millis * 1000), failed));
        records.timeline().users(end, columns.number("allThreads"));
    }
}
