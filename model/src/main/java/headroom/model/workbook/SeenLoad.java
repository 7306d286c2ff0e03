package headroom.model.workbook;

import headroom.model.capacity.CapacityAnalysis;
import headroom.model.capacity.Component;
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

    /// Whether capacity rests on a test.
    static boolean counts(Workbook workbook, LoadTest test) {
        return CapacityAnalysis.counting(workbook.tests(), workbook.iterations(), workbook.production()).stream()
                .anyMatch(counting -> counting.id().equals(test.id()));
    }
}
