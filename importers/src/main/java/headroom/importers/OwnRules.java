package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.importers.catalogue.Catalogue;
import headroom.importers.catalogue.Line;
import headroom.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The user's own tables of what metrics mean: one beside the file that is read, and those that the options name.
final class OwnRules {
    /// What the table beside a file is called.
    static final String BESIDE = "headroom-metrics.txt";

    private static final long MOST_BYTES = 1 << 20;

    private OwnRules() {}

    /// The shipped catalogue with the rules of all tables that there are. A line that is no rule is noted and left out.
    static Catalogue catalogue(Path path, List<Path> named, SeriesSink sink) {
        List<Path> tables = new ArrayList<>();
        tables.add(path.resolveSibling(BESIDE));
        tables.addAll(named);
        List<Line> rules = new ArrayList<>();
        for (Path table : tables) {
            try {
                if (Files.isRegularFile(table) && Files.size(table) <= MOST_BYTES) {
                    read(table, rules, sink);
                }
            } catch (IOException e) {
                sink.note(Severity.CAUTION, Place.WHOLE, "own-rules-unreadable", table.toString());
            }
        }
        return Catalogue.shipped().with(rules);
    }

    private static void read(Path table, List<Line> into, SeriesSink sink) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(table)) {
            number++;
            String rule = line.strip();
            if (rule.isEmpty() || rule.startsWith("#")) {
                continue;
            }
            try {
                into.add(Line.checked(rule));
            } catch (IllegalArgumentException e) {
                sink.note(Severity.CAUTION, Place.WHOLE, "own-rule-wrong", table.toString(), (long) number, rule);
            }
        }
    }
}
