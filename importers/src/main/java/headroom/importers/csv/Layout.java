package headroom.importers.csv;

import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which columns of a table hold values, which hold tags that tell one series from another, and which are left
/// out.
///
/// @param values columns of numbers
/// @param tags columns of text by which series differ
/// @param metric the tag column that names the metric; -1 if none does
/// @param ignored columns that are neither
record Layout(List<Integer> values, List<Integer> tags, int metric, List<String> ignored) {
    private static final Pattern TAG = Pattern.compile(
            "(?i)(host|hostname|instance|service|component|app|application|job|container|pod|node|server|region|zone|env"
                    + "|environment|endpoint|path|url|uri|route|method|code|status|status_code|statuscode|cluster|namespace"
                    + "|device|iface|interface|cpu|core|disk|db|database|queue|topic|scope|group|tag|tags|label|labels|type"
                    + "|unit|dbinstanceidentifier|le|quantile|shard|partition|tenant|customer|mode|state|resource)");
    private static final Pattern REMARK =
            Pattern.compile("(?i)comments?|notes?|remarks?|annotations?|description|kommentar|bemerkung(en)?");
    private static final Pattern BOUND = Pattern.compile("(?i)le|quantile");
    private static final Pattern METRIC = Pattern.compile(
            "(?i)(metric|metrics|metric_?name|__name__|series|series_?name|measurement|variable|counter|key)");
    private static final Pattern NAME = Pattern.compile("(?i)(name|target|item|query|legend|display_?name)");
    private static final Pattern METRIC_VALUE = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:.]*_[a-zA-Z0-9_:.]*");
    /// What Graphite calls a series: names apart by dots, with or without functions around them.
    private static final Pattern TARGET = Pattern.compile("[a-zA-Z]\\w*\\(.*\\)|[a-zA-Z_][\\w-]*(\\.[\\w:*-]+){2,}");
    private static final Pattern INDEX = Pattern.compile("(?i)(column 1|index|#|no|nr|row|unnamed: 0|)");
    private static final long FEW_CODES = 20;
    private static final double MOSTLY = 0.8;
    private static final int LONGEST_TAG = 200;

    Layout {
        values = List.copyOf(values);
        tags = List.copyOf(tags);
        ignored = List.copyOf(ignored);
    }

    static Layout of(Sheet sheet, TimeColumn time) {
        Columns columns = new Columns(sheet, time);
        List<Integer> values = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < sheet.names().size(); i++) {
            if (time.uses(i) || columns.index(i)) {
                continue;
            }
            boolean number = sheet.numbers().present(i) == 0 || sheet.numbers().share(i) >= MOSTLY;
            if (number && !columns.numericTag(i)) {
                values.add(i);
            } else if (columns.tag(i)) {
                tags.add(i);
            } else {
                ignored.add(sheet.names().get(i));
            }
        }
        columns.moveLabels(values, tags);
        return new Layout(values, tags, columns.metric(tags, values.size()), ignored);
    }

    /// What is seen of the columns.
    private static final class Columns {
        private final Sheet sheet;
        private final int[] times;
        private final boolean repeatedTimes;

        Columns(Sheet sheet, TimeColumn time) {
            this.sheet = sheet;
            this.times =
                    IntStream.range(0, sheet.names().size()).filter(time::uses).toArray();
            Set<String> moments = new HashSet<>();
            int rows = sheet.rows().size();
            for (int row = 0; row < rows; row++) {
                moments.add(moment(row));
            }
            repeatedTimes = moments.size() <= 0.9 * rows;
        }

        /// A column without a name, or called index, that counts rows.
        boolean index(int column) {
            if (column > 0
                    || !INDEX.matcher(sheet.names().get(column)).matches()
                    || sheet.rows().size() < 2) {
                return false;
            }
            for (int row = 1; row < Math.min(20, sheet.rows().size()); row++) {
                if (!follows(sheet.cell(row - 1, column), sheet.cell(row, column))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean follows(String one, String next) {
            return one.matches("\\d{1,9}")
                    && next.matches("\\d{1,9}")
                    && Integer.parseInt(next) == Integer.parseInt(one) + 1;
        }

        /// A column of numbers that are names, such as status codes, in a table with several rows a moment.
        boolean numericTag(int column) {
            String name = sheet.names().get(column).strip();
            return repeatedTimes
                    && (TAG.matcher(name).matches() || METRIC.matcher(name).matches())
                    && (BOUND.matcher(name).matches() || whole(column));
        }

        /// Whether all numbers of a column are whole, as those of processors and codes are; shares of them are not.
        private boolean whole(int column) {
            return sheet.rows().stream()
                    .filter(row -> column < row.size() && !row.get(column).isBlank())
                    .allMatch(row -> row.get(column).strip().matches("-?\\d+"));
        }

        boolean tag(int column) {
            String name = sheet.names().get(column).strip();
            if (sheet.named()
                    && (TAG.matcher(name).matches() || METRIC.matcher(name).matches())) {
                return true;
            }
            Map<String, Integer> counts = new HashMap<>();
            int longest = 0;
            for (int row = 0; row < sheet.rows().size(); row++) {
                String cell = sheet.cell(row, column);
                counts.merge(cell, 1, Integer::sum);
                longest = Math.max(longest, cell.length());
            }
            boolean seldom = counts.getOrDefault("", 0) * 2 > sheet.rows().size();
            if (REMARK.matcher(name).matches() || (seldom && wide())) {
                return false; // a word beside a few rows tells of them, it does not make series of them
            }
            boolean constant = counts.size() == 1 && sheet.rows().size() > 1;
            boolean few = counts.size() <= Math.max(2, sheet.rows().size() / 2);
            return longest <= LONGEST_TAG
                    && (constant || (few && (repeatedTimes || NAME.matcher(name).matches())));
        }

        /// Whether columns have names of which none names a metric in each row: then rows are not told apart by labels
        /// that only some of them have.
        private boolean wide() {
            return sheet.named()
                    && sheet.names().stream()
                            .noneMatch(name -> METRIC.matcher(name.strip()).matches());
        }

        /// In a table without names of columns in which one names the metric, an empty column is a label that other
        /// metrics have, and so is a number that never changes beside one that does: a status code, not a value.
        void moveLabels(List<Integer> values, List<Integer> tags) {
            if (sheet.named() || values.size() < 2 || metric(tags, 1) < 0) {
                return;
            }
            moveCodes(values, tags);
            boolean varies = values.stream().anyMatch(column -> distinct(column) > 1);
            for (int column : List.copyOf(values)) {
                boolean label = sheet.numbers().present(column) == 0 || (varies && distinct(column) == 1);
                if (label && values.size() > 1) {
                    values.remove(Integer.valueOf(column));
                    tags.add(column);
                }
            }
            tags.sort(null);
        }

        /// A column of few whole numbers that tells rows apart which the labels and the time do not is a label too,
        /// such as
        /// a status code.
        private void moveCodes(List<Integer> values, List<Integer> tags) {
            for (int column : List.copyOf(values)) {
                List<Integer> more = new ArrayList<>(tags);
                more.add(column);
                if (values.size() > 1
                        && whole(column)
                        && distinct(column) <= FEW_CODES
                        && moments(tags) < sheet.rows().size()
                        && moments(more) == sheet.rows().size()) {
                    values.remove(Integer.valueOf(column));
                    tags.add(column);
                }
            }
            tags.sort(null);
        }

        /// How many different moments and labels there are.
        private long moments(List<Integer> tags) {
            return IntStream.range(0, sheet.rows().size())
                    .mapToObj(row -> moment(row)
                            + tags.stream().map(tag -> sheet.cell(row, tag)).toList())
                    .distinct()
                    .count();
        }

        private String moment(int row) {
            StringBuilder moment = new StringBuilder();
            for (int part : times) {
                moment.append(sheet.cell(row, part)).append(' ');
            }
            return moment.toString();
        }

        private long distinct(int column) {
            return IntStream.range(0, sheet.rows().size())
                    .mapToObj(row -> sheet.cell(row, column).strip())
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(FEW_CODES + 1)
                    .count();
        }

        int metric(List<Integer> tags, int values) {
            for (Pattern pattern : List.of(METRIC, NAME)) {
                for (int tag : tags) {
                    if (sheet.named()
                            && pattern.matcher(sheet.names().get(tag).strip()).matches()) {
                        return tag;
                    }
                }
            }
            for (int tag : tags) {
                if (!sheet.named()
                        && values == 1
                        && METRIC_VALUE.matcher(sheet.cell(0, tag)).matches()) {
                    return tag;
                }
            }
            boolean target = !sheet.named() && values == 1 && tags.size() == 1;
            return target && TARGET.matcher(sheet.cell(0, tags.getFirst())).matches() ? tags.getFirst() : -1;
        }
    }

    /// Whether the name of a column of values says nothing of the values.
    static boolean generic(String name) {
        return name.toLowerCase(Locale.ROOT).matches("value|values|val|v|y|column \\d+|result|mean|avg|average|number");
    }
}
