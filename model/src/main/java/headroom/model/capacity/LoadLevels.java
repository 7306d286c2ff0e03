package headroom.model.capacity;

import headroom.model.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steps of one or several tests, put in order of load and freed of runs that neighbours on the machine
/// disturbed.
///
/// @param axis what load means here
/// @param levels from the lightest to the heaviest load
/// @param disturbed how many steps were left out because others used the machine while cleaner repeats were there
/// @param disturbedKept how many steps were kept although others used the machine: nothing cleaner was there
record LoadLevels(Axis axis, List<Level> levels, int disturbed, int disturbedKept) {
    /// Cores that others used above which a run counts as disturbed.
    static final double FOREIGN_CORES = 0.25;

    private static final double SAME_LEVEL = 1.02;
    private static final int MOST_LEVELS = 100;

    LoadLevels {
        levels = List.copyOf(levels);
    }

    /// What load is counted in.
    enum Axis {
        /// Requests or clients at once.
        CONCURRENCY,
        /// Requests offered a second.
        OFFERED,
        /// Only the order of the steps is known.
        ORDER
    }

    /// One level of load.
    ///
    /// @param load the load, above 0
    /// @param steps what was measured there, undisturbed runs where there are some
    record Level(double load, List<LoadStep> steps) {
        Level {
            steps = List.copyOf(steps);
        }

        /// The mean share of failed requests; 0 where it was not measured.
        double errorRatio() {
            return steps.stream()
                    .filter(step -> step.errorRatio().isPresent())
                    .mapToDouble(step -> step.errorRatio().getAsDouble())
                    .average()
                    .orElse(0);
        }

        /// The median of the throughput of good requests, requests/s.
        double medianRps() {
            return Medians.of(
                    steps.stream().mapToDouble(LoadLevels::goodRps).sorted().toArray());
        }
    }

    /// Throughput less the failed requests, requests/s.
    static double goodRps(LoadStep step) {
        return step.throughputRps() * (1 - step.errorRatio().orElse(0));
    }

    /// Groups steps by load; steps without any throughput are left out.
    static LoadLevels of(List<LoadStep> all) {
        List<LoadStep> steps = all.stream().filter(step -> goodRps(step) > 0).toList();
        Axis axis = axis(steps);
        List<Level> levels = new ArrayList<>();
        int disturbed = 0;
        int kept = 0;
        for (List<Placed> group : groups(steps, axis)) {
            double load = group.stream().mapToDouble(Placed::load).average().orElseThrow();
            List<LoadStep> clean =
                    leastDisturbed(group.stream().map(Placed::step).toList());
            disturbed += group.size() - clean.size();
            kept += (int) clean.stream().filter(LoadLevels::isDisturbed).count();
            levels.add(new Level(load, StepBatches.of(clean)));
        }
        return new LoadLevels(axis, levels, disturbed, kept);
    }

    /// Whether others used the machine during the step.
    static boolean isDisturbed(LoadStep step) {
        return step.foreignCores().orElse(0) > FOREIGN_CORES;
    }

    /// A load in words.
    Message inWords(double load) {
        return switch (axis) {
            case CONCURRENCY -> Message.of("capacity.load-concurrency", load);
            case OFFERED -> Message.of("capacity.load-offered", load);
            case ORDER -> Message.of("capacity.load-order", load);
        };
    }

    /// All steps that are used, in order of load.
    List<LoadStep> steps() {
        return levels.stream().flatMap(level -> level.steps().stream()).toList();
    }

    /// The load of each step of {@link #steps}.
    double[] loads() {
        return levels.stream()
                .flatMapToDouble(level -> level.steps().stream().mapToDouble(step -> level.load()))
                .toArray();
    }

    private static List<LoadStep> leastDisturbed(List<LoadStep> group) {
        double least = group.stream()
                .mapToDouble(step -> step.foreignCores().orElse(0))
                .min()
                .orElse(0);
        double bound = Math.max(FOREIGN_CORES, least + FOREIGN_CORES);
        double accepted = least <= FOREIGN_CORES ? FOREIGN_CORES : bound;
        return group.stream()
                .filter(step -> step.foreignCores().orElse(0) <= accepted)
                .toList();
    }

    private static Axis axis(List<LoadStep> steps) {
        if (!steps.isEmpty()
                && steps.stream().allMatch(s -> positive(s.offeredRps().orElse(0)))) {
            return Axis.OFFERED;
        }
        if (!steps.isEmpty()
                && steps.stream().allMatch(s -> positive(s.concurrency().orElse(0)))) {
            return Axis.CONCURRENCY;
        }
        return Axis.ORDER;
    }

    private static boolean positive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static List<List<Placed>> groups(List<LoadStep> steps, Axis axis) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            LoadStep step = steps.get(i);
            double load = switch (axis) {
                case CONCURRENCY -> step.concurrency().getAsDouble();
                case OFFERED -> step.offeredRps().getAsDouble();
                case ORDER -> i + 1.0;
            };
            placed.add(new Placed(step, load));
        }
        placed.sort(Comparator.comparingDouble(Placed::load));
        List<List<Placed>> groups = new ArrayList<>();
        double first = 0;
        for (Placed next : placed) {
            if (groups.isEmpty() || next.load > first * SAME_LEVEL || axis == Axis.ORDER) {
                groups.add(new ArrayList<>());
                first = next.load;
            }
            groups.getLast().add(next);
        }
        return merged(groups);
    }

    /// More levels than anybody sets on purpose (a load that was raised slowly, say) are merged with their
    /// neighbours.
    private static List<List<Placed>> merged(List<List<Placed>> groups) {
        int size = Math.ceilDiv(groups.size(), MOST_LEVELS);
        if (size <= 1) {
            return groups;
        }
        List<List<Placed>> merged = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += size) {
            List<Placed> together = new ArrayList<>();
            groups.subList(from, Math.min(groups.size(), from + size)).forEach(together::addAll);
            merged.add(together);
        }
        return merged;
    }

    /// A step at its load.
    private record Placed(LoadStep step, double load) {}
}
