package headroom.model.capacity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the steps of a path test say about the use of each component's resources.
///
/// @param component its name
/// @param line utilisation over throughput of the path; empty where utilisation was not measured
/// @param atTop the highest utilisation that the component sustained at a level with nearly the best throughput
/// @param coresPerRequest busy cores over throughput, seconds of CPU a request; empty where not measured
/// @param fitError how far utilisation strays from the line where it is at least a tenth, a ratio (root mean
///     square); empty with fewer than five such points
record Demands(
        String component,
        Optional<UtilisationLine> line,
        Optional<Double> atTop,
        Optional<Double> coresPerRequest,
        Optional<Double> fitError) {
    private static final Pattern INSTANCE = Pattern.compile("[-_. ]?\\d+");
    /// Names that tools give to the machine or the load generator, never to a component of the path.
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(cpu|core)([-_ ]?(\\d+|user|sys|system|idle|nice))?|total|machine|host|node|user|sys|system|idle"
                    + "|io[-_ ]?wait|steal|client|generator|load.?gen.*|foreign");
    private static final Pattern CORES = Pattern.compile("(?i)(cpu|core)[-_ ]?\\d*|total|machine|host|system");
    private static final Pattern ONE_CORE = Pattern.compile("(?i)(cpu|core)[-_ ]?\\d+");
    private static final Pattern GENERATOR = Pattern.compile("(?i)client|generator|load.?gen.*");
    private static final Pattern NUMBER = Pattern.compile("[-_. ]?\\d+$");
    private static final double NEAR_TOP = 0.9;

    /// The demands of a component at the levels of a test.
    static Demands of(String component, LoadLevels levels) {
        List<double[]> points = new ArrayList<>();
        double top = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .max()
                .orElse(0);
        double atTop = Double.NaN;
        boolean rising = true;
        double before = 0;
        for (LoadLevels.Level level : levels.levels()) {
            double[] used = level.steps().stream()
                    .mapToDouble(step -> utilisation(component, step))
                    .filter(u -> u >= 0)
                    .toArray();
            if (level.medianRps() >= NEAR_TOP * top && used.length > 0) {
                double middle = Medians.of(used);
                atTop = Double.isNaN(atTop) ? middle : Math.max(atTop, middle);
            }
            // past the knee utilisation cannot rise with throughput any more: those levels would bend the line
            rising &= level.medianRps() > before * 1.02 || before == 0;
            before = level.medianRps();
            if (rising) {
                level.steps().forEach(step -> add(points, component, step));
            }
        }
        double[] rps = points.stream().mapToDouble(p -> p[0]).toArray();
        double[] use = points.stream().mapToDouble(p -> p[1]).toArray();
        Optional<UtilisationLine> line = rps.length == 0 ? Optional.empty() : UtilisationLine.fit(rps, use, rps.length);
        return new Demands(
                component,
                line,
                Double.isNaN(atTop) ? Optional.empty() : Optional.of(atTop),
                coresPerRequest(component, levels),
                line.flatMap(l -> fitError(l, points)));
    }

    private static Optional<Double> fitError(UtilisationLine line, List<double[]> points) {
        double[] errors = points.stream()
                .filter(p -> p[1] >= 0.1)
                .mapToDouble(p -> Math.log(p[1] / line.at(p[0])))
                .toArray();
        double squares = 0;
        for (double error : errors) {
            squares += error * error;
        }
        return errors.length < 5 ? Optional.empty() : Optional.of(Math.sqrt(squares / errors.length));
    }

    private static void add(List<double[]> points, String component, LoadStep step) {
        double use = utilisation(component, step);
        if (use >= 0) {
            points.add(new double[] {step.throughputRps(), use});
        }
    }

    private static Optional<Double> coresPerRequest(String component, LoadLevels levels) {
        double[] each = levels.steps().stream()
                .filter(step -> cores(component, step) >= 0)
                .mapToDouble(step -> cores(component, step) / step.throughputRps())
                .toArray();
        return each.length == 0 ? Optional.empty() : Optional.of(Medians.of(each));
    }

    /// The utilisation of the component's fullest instance in a step; -1 where it was not measured.
    static double utilisation(String component, LoadStep step) {
        return step.utilisation().entrySet().stream()
                .filter(entry -> belongs(entry.getKey(), component))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(-1);
    }

    /// The busy cores of all instances of the component; -1 where they were not measured.
    static double cores(String component, LoadStep step) {
        double[] cores = step.busyCores().entrySet().stream()
                .filter(entry -> belongs(entry.getKey(), component))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        double sum = 0;
        for (double one : cores) {
            sum += one;
        }
        return cores.length == 0 ? -1 : sum;
    }

    /// Whether a column is the component's or one of its instances' (`app1` is an instance of `app`).
    static boolean belongs(String column, String component) {
        String name = column.toLowerCase(Locale.ROOT);
        String start = component.toLowerCase(Locale.ROOT);
        return name.equals(start)
                || (name.startsWith(start)
                        && INSTANCE.matcher(name.substring(start.length())).matches());
    }

    /// The components that the columns of a test name; machines and load generators are none, and numbered
    /// columns of one name are instances of one component.
    static SortedSet<String> componentsIn(List<LoadStep> steps) {
        SortedSet<String> columns = columnsIn(steps);
        Map<String, Long> stems = columns.stream().collect(Collectors.groupingBy(Demands::stem, Collectors.counting()));
        SortedSet<String> names = new TreeSet<>();
        for (String column : columns) {
            names.add(stems.getOrDefault(stem(column), 0L) > 1 ? stem(column) : column);
        }
        return names;
    }

    /// What the columns of a test name, each instance by itself; machines and load generators are none.
    static SortedSet<String> columnsIn(List<LoadStep> steps) {
        SortedSet<String> columns = new TreeSet<>();
        for (LoadStep step : steps) {
            columns.addAll(step.utilisation().keySet());
            columns.addAll(step.busyCores().keySet());
        }
        columns.removeIf(name -> MACHINE.matcher(name).matches());
        return columns;
    }

    /// All that may have instances: the parts of the path and what the columns of a test name.
    static Set<String> pools(List<Part> parts, Measurement measured) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.add(part.name()));
        names.addAll(componentsIn(measured.levels().steps()));
        return names;
    }

    private static String stem(String column) {
        String stem = NUMBER.matcher(column).replaceFirst("");
        return stem.isEmpty() ? column : stem;
    }

    /// How many cores the machine has, where each has a column of its own; empty where that is not so.
    static OptionalInt machineCores(LoadLevels levels) {
        long cores = levels.steps().stream()
                .flatMap(step -> step.utilisation().keySet().stream())
                .filter(column -> ONE_CORE.matcher(column).matches())
                .distinct()
                .count();
        return cores == 0 ? OptionalInt.empty() : OptionalInt.of((int) cores);
    }

    /// Whether a column tells of the load generator.
    static boolean isGenerator(String column) {
        return GENERATOR.matcher(column).matches();
    }

    /// Whether a column tells of the machine as a whole or of one of its cores.
    static boolean isMachine(String column) {
        return CORES.matcher(column).matches();
    }

    /// The load of each instance of the component where throughput was nearly the best, by column: utilisation,
    /// else busy cores; empty where there are no instances apart.
    static SortedMap<String, Double> instancesAtTop(String component, LoadLevels levels) {
        double top = levels.levels().stream()
                .mapToDouble(LoadLevels.Level::medianRps)
                .max()
                .orElse(0);
        Map<String, List<Double>> loads = new TreeMap<>();
        for (LoadLevels.Level level : levels.levels()) {
            if (level.medianRps() >= 0.5 * top) {
                level.steps()
                        .forEach(step -> perInstance(step).forEach((column, load) -> {
                            if (belongs(column, component) && !column.equalsIgnoreCase(component)) {
                                loads.computeIfAbsent(column, c -> new ArrayList<>())
                                        .add(load);
                            }
                        }));
            }
        }
        SortedMap<String, Double> middles = new TreeMap<>();
        loads.forEach((column, values) -> middles.put(
                column,
                Medians.of(values.stream().mapToDouble(Double::doubleValue).toArray())));
        return middles.size() > 1 ? middles : new TreeMap<>();
    }

    private static Map<String, Double> perInstance(LoadStep step) {
        return step.utilisation().keySet().stream().allMatch(Demands::isMachine)
                ? step.busyCores()
                : step.utilisation();
    }
}
