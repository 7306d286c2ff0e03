package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.capacity.Iteration;
import headroom.model.capacity.LoadStep;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Rollup;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// Up to which load the components were seen at work.
final class SeenLoad {
    private SeenLoad() {}

    /// The highest rate at which each component of the path was seen, user requests/s: in production, in a test of the
    /// path, or alone.
    static SortedMap<String, Double> of(Workbook workbook, Optional<Rollup> demandRps) {
        double path = Math.max(demandRps.map(SeenLoad::highest).orElse(0.0), highest(workbook, Optional.empty()));
        SortedMap<String, Double> seen = new TreeMap<>();
        for (Component component : workbook.path().components()) {
            double alone = highest(workbook, Optional.of(component.name())) / component.visits();
            double rps = Math.max(path, alone);
            if (rps > 0) {
                seen.put(component.name(), rps);
            }
        }
        return seen;
    }

    private static double highest(Rollup demandRps) {
        return DoubleStream.of(demandRps.means())
                .filter(rps -> !Double.isNaN(rps))
                .max()
                .orElse(0);
    }

    private static double highest(Workbook workbook, Optional<String> component) {
        return workbook.tests().stream()
                .filter(test -> test.component().equals(component) && counts(workbook, test))
                .flatMap(test -> test.steps().stream())
                .mapToDouble(LoadStep::throughputRps)
                .max()
                .orElse(0);
    }

    /// Whether a test speaks for what is in production.
    static boolean counts(Workbook workbook, LoadTest test) {
        Optional<String> production = workbook.production();
        boolean listed = workbook.iterations().stream()
                .filter(iteration -> production.equals(Optional.of(iteration.id())))
                .map(Iteration::testIds)
                .anyMatch(ids -> ids.contains(test.id()));
        return production.isEmpty() || listed || test.iteration().equals(production);
    }
}
