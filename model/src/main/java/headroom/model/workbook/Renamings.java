package headroom.model.workbook;

import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What the planner calls the components that a file of load tests names, so that reading the file again does not bring
/// the old names back.
final class Renamings {
    private Renamings() {}

    /// The tests of a newer reading with the names that were given to what the older one held.
    static List<LoadTest> kept(List<LoadTest> fresh, List<LoadTest> old) {
        Map<String, LoadTest> before = new HashMap<>();
        old.forEach(test -> before.put(test.id(), test));
        Map<String, String> names = new HashMap<>();
        for (LoadTest test : fresh) {
            LoadTest known = before.get(test.id());
            if (known != null) {
                learn(names, test, known);
            }
        }
        return names.isEmpty()
                ? fresh
                : fresh.stream()
                        .map(test -> PathEdits.rename(test, name -> names.getOrDefault(name, name)))
                        .toList();
    }

    private static void learn(Map<String, String> names, LoadTest fresh, LoadTest old) {
        fresh.component()
                .ifPresent(name -> old.component()
                        .filter(given -> !given.equals(name))
                        .ifPresent(given -> names.put(name, given)));
        learn(names, fresh, old, LoadStep::utilisation);
        learn(names, fresh, old, LoadStep::busyCores);
    }

    /// A column is the same under another name where all its values are: what was measured does not repeat by chance.
    private static void learn(
            Map<String, String> names,
            LoadTest fresh,
            LoadTest old,
            Function<LoadStep, SortedMap<String, Double>> columns) {
        if (fresh.steps().size() < old.steps().size()) {
            return;
        }
        Set<String> gone = columnNames(old, columns);
        gone.removeAll(columnNames(fresh, columns));
        Set<String> come = columnNames(fresh, columns);
        come.removeAll(columnNames(old, columns));
        for (String name : come) {
            Set<String> same = new HashSet<>(gone);
            same.removeIf(given -> !sameValues(fresh, name, old, given, columns));
            if (same.size() == 1) {
                names.put(name, same.iterator().next());
            }
        }
    }

    private static Set<String> columnNames(LoadTest test, Function<LoadStep, SortedMap<String, Double>> columns) {
        Set<String> names = new TreeSet<>();
        test.steps().forEach(step -> names.addAll(columns.apply(step).keySet()));
        return names;
    }

    private static boolean sameValues(
            LoadTest fresh,
            String name,
            LoadTest old,
            String given,
            Function<LoadStep, SortedMap<String, Double>> columns) {
        for (int i = 0; i < old.steps().size(); i++) {
            Double now = columns.apply(fresh.steps().get(i)).get(name);
            Double then = columns.apply(old.steps().get(i)).get(given);
            if (now == null ? then != null : !now.equals(then)) {
                return false;
            }
        }
        return true;
    }
}
