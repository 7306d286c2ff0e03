package headroom.importers.sysstat;

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

/// Reads what sar, mpstat and pidstat print: a first line with host and date, then tables whose rows carry a time.
public final class SarText implements Importer {
    private static final String SAR = "sysstat";
    private static final String TOOLS = "os-tools";
    private static final Pattern FIRST = Pattern.compile("\\ALinux \\S+ \\(\\S*\\)\\s+[\\d./-]+");
    private static final Pattern TABLE =
            Pattern.compile("(?m)^#?\\s*(\\d\\d:\\d\\d:\\d\\d( [AP]M)?|Time)\\s+[%A-Za-z]\\S*\\s");
    private static final Pattern PROCESSES = Pattern.compile("(?m)^#?\\s*\\S+( [AP]M)?\\s+UID\\s+(TG|P)ID\\s");

    @Override
    public Set<String> formats() {
        return Set.of(SAR, TOOLS);
    }

    @Override
    public Optional<String> recognise(Head head) {
        String start = head.start();
        if (head.binary()
                || !FIRST.matcher(start).find()
                || !TABLE.matcher(start).find()) {
            return Optional.empty();
        }
        return Optional.of(PROCESSES.matcher(start).find() ? TOOLS : SAR);
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        SarRows rows = new SarRows(content.zone(), sink);
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                rows.take(lines.text(), lines.number());
            }
        }
        rows.note();
    }
}
