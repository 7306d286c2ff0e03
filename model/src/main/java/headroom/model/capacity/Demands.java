package headroom.model.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the steps of a path test say about the use of each component's resources.
///
/// @param component its name
/// @param line utilisation over throughput of the path; empty where utilisation was not measured
/// @param atTop the highest utilisation that the component sustained at a level with nearly the best throughput
/// @param coresPerRequest busy cores over throughput, seconds of CPU a request; empty where not measured
record Demands(
        String component, Optional<UtilisationLine> line, Optional<Double> atTop, Optional<Double> coresPerRequest) {
    private static final Pattern INSTANCE = Pattern.compile("[-_. ]?\\d+");
    /// Names that tools give to the machine or the load generator, never to a component of the path.
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(cpu|core)[-_ ]?\\d*|total|machine|host|user|sys|system|idle|io[-_ ]?wait|steal|client|generator|load.?gen.*|foreign");
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
        return new Demands(
                component,
                rps.length == 0 ? Optional.empty() : UtilisationLine.fit(rps, use, rps.length),
                Double.isNaN(atTop) ? Optional.empty() : Optional.of(atTop),
                coresPerRequest(component, levels));
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

    /// The components that the columns of a test name; machines and load generators are none.
    static SortedSet<String> componentsIn(List<LoadStep> steps) {
        SortedSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        for (LoadStep step : steps) {
            names.addAll(step.utilisation().keySet());
            names.addAll(step.busyCores().keySet());
        }
        names.removeIf(name -> MACHINE.matcher(name).matches());
        return names;
    }
}
