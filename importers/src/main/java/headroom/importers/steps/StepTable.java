package headroom.importers.steps;

import headroom.importers.catalogue.Words;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which columns of a table hold what of a load test.
///
/// @param single the column of each measure that occurs once
/// @param percentiles columns by percentile, 0 to 100
/// @param cores columns by whose cores they count
/// @param millicores columns by whose thousandths of cores they count
/// @param utilisations columns by whose share they hold
/// @param throughputs columns that are throughputs of several systems side by side, by the name of the system;
///     empty where one column is the throughput
record StepTable(
        Map<Measure, Integer> single,
        SortedMap<Double, Integer> percentiles,
        Map<String, Integer> cores,
        Map<String, Integer> millicores,
        Map<String, Integer> utilisations,
        Map<String, Integer> throughputs) {
    private static final double NUMBERS = 0.8;
    /// What the machine as a whole did is no component's.
    private static final Pattern MACHINE =
            Pattern.compile("(?i)(cpu[_ ])?(user|sys|system|iowait|steal|idle|nice|total)[_ ]cores");

    /// The load test that a sheet is; empty if it is none: it needs levels of load, a throughput for each, and
    /// no axis of time.
    static Optional<StepTable> of(Sheet sheet) {
        if (!sheet.named() || sheet.rows().isEmpty()) {
            return Optional.empty();
        }
        StepTable table = columns(sheet);
        boolean level = table.has(Measure.CONCURRENCY) || table.has(Measure.OFFERED);
        boolean served = table.has(Measure.THROUGHPUT)
                || (table.has(Measure.REQUESTS) && table.has(Measure.DURATION))
                || !table.throughputs.isEmpty();
        return level && served && !overTime(sheet) ? Optional.of(table) : Optional.empty();
    }

    private static boolean overTime(Sheet sheet) {
        Optional<TimeColumn> time = TimeColumn.find(sheet);
        return time.map(column -> sheet.names().get(column.column()))
                .filter(name -> Measure.of(name).isEmpty())
                .isPresent();
    }

    private static StepTable columns(Sheet sheet) {
        Map<Measure, Integer> single = new EnumMap<>(Measure.class);
        SortedMap<Double, Integer> percentiles = new TreeMap<>();
        Map<String, Integer> cores = new LinkedHashMap<>();
        Map<String, Integer> millicores = new LinkedHashMap<>();
        Map<String, Integer> utilisations = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < sheet.names().size(); i++) {
            int column = i;
            String name = sheet.names().get(i);
            Optional<Measure> measure = Measure.of(name).filter(m -> fits(m, sheet, column));
            if (measure.isEmpty()) {
                others.add(i);
                continue;
            }
            String detail = measure.get() == Measure.PERCENTILE
                    ? measure.get().detail(name)
                    : measure.get().owner(name);
            switch (measure.get()) {
                case PERCENTILE -> percentiles.putIfAbsent(percentile(detail), i);
                case CORES -> cores.putIfAbsent(detail, i);
                case MILLICORES -> millicores.putIfAbsent(detail, i);
                case UTILISATION -> utilisations.putIfAbsent(detail, i);
                default -> single.putIfAbsent(measure.get(), i);
            }
        }
        return new StepTable(single, percentiles, cores, millicores, utilisations, sideBySide(sheet, single, others));
    }

    /// `conc,node,java`: a level of load and nothing else that is known is the throughput of each column's
    /// namesake.
    private static Map<String, Integer> sideBySide(Sheet sheet, Map<Measure, Integer> single, List<Integer> others) {
        Map<String, Integer> throughputs = new LinkedHashMap<>();
        boolean onlyLevel = single.size() == 1 && single.containsKey(Measure.CONCURRENCY);
        if (!onlyLevel || others.isEmpty() || others.size() + 1 < sheet.names().size()) {
            return throughputs;
        }
        for (int column : others) {
            if (number(sheet, column)) {
                throughputs.put(sheet.names().get(column).strip(), column);
            }
        }
        return throughputs;
    }

    private static boolean fits(Measure measure, Sheet sheet, int column) {
        return switch (measure) {
            case ITERATION, COMPONENT, START -> true;
            case NAME -> !number(sheet, column);
            case CORES ->
                number(sheet, column)
                        && !MACHINE.matcher(sheet.names().get(column)).matches();
            default -> number(sheet, column);
        };
    }

    private static boolean number(Sheet sheet, int column) {
        return sheet.numbers().present(column) == 0 || sheet.numbers().share(column) >= NUMBERS;
    }

    /// `95`, `999` (99.9), `99_9`, `median`
    private static double percentile(String detail) {
        if (detail.equals("median")) {
            return 50;
        }
        String digits = detail.replace("_", "");
        double head = Double.parseDouble(digits.substring(0, 2));
        String rest = digits.substring(2);
        return rest.isEmpty() ? head : Double.parseDouble(digits.substring(0, 2) + "." + rest);
    }

    boolean has(Measure measure) {
        return single.containsKey(measure);
    }

    /// The column of a measure; -1 if there is none.
    int column(Measure measure) {
        return single.getOrDefault(measure, -1);
    }

    /// Whether a column is in percent by its name.
    static boolean percent(String columnName) {
        return Words.of(columnName).matches(".*_(percent|pct)_");
    }
}
