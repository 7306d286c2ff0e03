package headroom.importers.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a table is written: what separates its cells and how many cells a row has.
///
/// @param delimiter the separator
/// @param columns the most frequent number of cells of a row
/// @param stated whether the planner names the separator, or the file does in a first line `sep=X`
public record Dialect(char delimiter, int columns, boolean stated) {
    private static final char[] CANDIDATES = {'\t', ';', '|', ','};
    private static final int ROWS = 200;
    private static final double CONSTANT = 0.6;

    /// The dialect of the opening of a file; empty if it is no table.
    ///
    /// @param said the separator, where the planner says it
    public static Optional<Dialect> of(String opening, boolean complete, Optional<Character> said) {
        if (said.isPresent()) {
            int columns = Count.of(opening, said.get(), complete).columns;
            return columns < 2 ? Optional.empty() : Optional.of(new Dialect(said.get(), columns, true));
        }
        Optional<Character> stated = statedDelimiter(opening);
        if (stated.isPresent()) {
            return Optional.of(new Dialect(stated.get(), Count.of(opening, stated.get(), complete).columns, true));
        }
        Optional<Dialect> best = Optional.empty();
        double bestShare = 0;
        for (char candidate : CANDIDATES) {
            Count count = Count.of(opening, candidate, complete);
            boolean table = !count.markdown && count.columns > 1 && count.rows > 1 && count.share >= CONSTANT;
            // an earlier candidate stays unless a later one is clearly more constant: where both a semicolon and a
            // comma are, the comma is a decimal mark
            if (table && count.share > bestShare + 0.1) {
                best = Optional.of(new Dialect(candidate, count.columns, false));
                bestShare = count.share;
            }
        }
        return best;
    }

    /// Whether a line is no row: a comment, or the line that names the separator.
    public static boolean comment(String firstCell) {
        return firstCell.startsWith("#")
                || firstCell.startsWith("//")
                || firstCell.regionMatches(true, 0, "sep=", 0, 4);
    }

    private static Optional<Character> statedDelimiter(String opening) {
        String start = opening.stripLeading();
        return start.length() > 4 && start.regionMatches(true, 0, "sep=", 0, 4)
                ? Optional.of(start.charAt(4)).filter(mark -> mark != '\n' && mark != '\r')
                : Optional.empty();
    }

    private record Count(int columns, int rows, double share, boolean markdown) {
        private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]*-{3,}[\\s:|-]*");

        static Count of(String opening, char delimiter, boolean complete) {
            List<Integer> widths = new ArrayList<>();
            boolean markdown = false;
            RowReader reader = RowReader.of(opening, delimiter);
            try {
                while (widths.size() < ROWS && reader.next()) {
                    boolean blank = reader.cells() == 1 && reader.empty(0);
                    if (!blank && !comment(reader.text(0))) {
                        widths.add(reader.cells());
                        markdown |= delimiter == '|' && reader.cells() > 2 && rule(reader);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (!complete && widths.size() > 1 && widths.size() < ROWS) {
                widths.removeLast(); // it may be cut
            }
            return of(widths, markdown);
        }

        /// The line below the header of a table in a text: `|---|---|`.
        private static boolean rule(RowReader row) {
            for (int i = 0; i < row.cells(); i++) {
                if (!row.empty(i) && !RULE.matcher(row.text(i)).matches()) {
                    return false;
                }
            }
            return true;
        }

        private static Count of(List<Integer> widths, boolean markdown) {
            Map<Integer, Integer> counts = new HashMap<>();
            widths.forEach(width -> counts.merge(width, 1, Integer::sum));
            counts.remove(1);
            int columns = 1;
            int most = 0;
            for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
                boolean wider = count.getValue() == most && count.getKey() > columns;
                if (count.getValue() > most || wider) {
                    most = count.getValue();
                    columns = count.getKey();
                }
            }
            int several = (int) widths.stream().filter(width -> width > 1).count();
            // titles above a table and remarks below it have one cell; they may not be the rule
            double share = 2 * several < widths.size() ? 0 : (double) most / Math.max(1, several);
            return new Count(columns, widths.size(), Math.min(1, share), markdown);
        }
    }
}
