package headroom.importers.graphite;

import headroom.importers.Content;
import headroom.importers.Head;
import headroom.importers.Importer;
import headroom.importers.LinesNotRead;
import headroom.importers.SeriesHeader;
import headroom.importers.SeriesSink;
import headroom.importers.text.Epoch;
import headroom.importers.text.Lines;
import headroom.model.series.Stamp;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads raw renderings of Graphite: `target,start,end,step|v,v,None,...`.
public final class GraphiteRaw implements Importer {
    private static final String RENDERING = "graphite";
    private static final Pattern HEAD = Pattern.compile("(.+),(\\d{9,10}),(\\d{9,10}),(\\d{1,8})");

    @Override
    public Set<String> formats() {
        return Set.of(RENDERING);
    }

    @Override
    public Optional<String> recognise(Head head) {
        String line = head.firstLine();
        int bar = line.indexOf('|');
        boolean raw = bar > 0 && HEAD.matcher(line.substring(0, bar)).matches();
        return raw && !head.binary() ? Optional.of(RENDERING) : Optional.empty();
    }

    @Override
    public void read(Content content, String format, SeriesSink sink) throws IOException {
        LinesNotRead odd = LinesNotRead.none();
        try (Reader characters = content.open()) {
            Lines lines = new Lines(characters);
            while (lines.next()) {
                if (!lines.text().isBlank() && !take(lines.text(), sink)) {
                    odd.add(lines.number());
                }
            }
        }
        odd.note(sink);
    }

    private static boolean take(String line, SeriesSink sink) {
        int bar = line.indexOf('|');
        Matcher head = HEAD.matcher(bar < 0 ? "" : line.substring(0, bar));
        if (!head.matches()) {
            return false;
        }
        long millis = Epoch.secondsToMillis(head.group(2));
        long step = Epoch.secondsToMillis(head.group(4));
        SeriesSink.Samples samples = sink.series(
                SeriesHeader.named(head.group(1), Map.of(), Stamp.START).every(step));
        for (String cell : line.substring(bar + 1).split(",", -1)) {
            try {
                samples.add(millis, Double.parseDouble(cell.strip()));
            } catch (NumberFormatException e) {
                // None: no data
            }
            millis += step;
        }
        return true;
    }
}
