package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.unit.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The component at which a test of the path reached its limit, and how that is known.
///
/// @param component its name
/// @param why what shows it
record Choke(String component, Message why) {
    /// A component at this utilisation when the path was at its limit is what limits it.
    private static final double FULL = 0.8;
    /// Before throughput is flat, the fullest component limits if it is this full and this far ahead of the next.
    private static final double HALF = 0.5;

    private static final double AHEAD = 1.25;
    /// A component tested alone explains the limit of the path when it can do no more than this multiple of it.
    static final double EXPLAINS = 1.4;
    /// A component with this share of the CPU of a full machine is what limits.
    private static final double MOST_OF = 0.6;

    private static final double CORE_FULL = 0.9;

    /// The choke point of a test; empty when the test did not reach a limit or nothing measured explains it.
    static Optional<Choke> of(Measurement path, List<Part> parts, TestSelection selection, Measurements measurements) {
        if (path.capacityRps().isEmpty() || path.limit() == Measurement.Limit.NOT_REACHED) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            String only = parts.getFirst().name();
            return Optional.of(new Choke(only, Message.of("capacity.choke-only", only)));
        }
        List<Demands> demands = parts.stream()
                .map(part -> Demands.of(part.name(), path.levels()))
                .toList();
        return fullest(path, demands)
                .or(() -> slowestAlone(path.capacityRps().get(), parts, selection, measurements))
                .or(() -> greediest(path, demands));
    }

    /// The component whose resource was full, or nearly so and far ahead of the others where a response time
    /// ended the capacity before anything was quite full.
    private static Optional<Choke> fullest(Measurement path, List<Demands> all) {
        List<Demands> byUse = all.stream()
                .filter(demands -> demands.atTop().isPresent())
                .sorted(Comparator.comparingDouble((Demands d) -> d.atTop().orElseThrow())
                        .reversed())
                .toList();
        if (byUse.isEmpty()) {
            return Optional.empty();
        }
        double first = byUse.getFirst().atTop().orElseThrow();
        double second = byUse.size() > 1 ? byUse.get(1).atTop().orElseThrow() : 0;
        boolean ahead = path.limit() != Measurement.Limit.THROUGHPUT && first >= HALF && first >= AHEAD * second;
        String name = byUse.getFirst().component();
        return first >= FULL || ahead
                ? Optional.of(new Choke(name, Message.of("capacity.choke-full", name, Math.min(1, first))))
                : Optional.empty();
    }

    private static Optional<Choke> slowestAlone(
            Estimate served, List<Part> parts, TestSelection selection, Measurements measurements) {
        record Alone(String name, double rps) {}
        return parts.stream()
                .flatMap(part -> measurements
                        .of(selection.of(part.name()))
                        .flatMap(Measurement::capacityRps)
                        .map(capacity -> new Alone(part.name(), capacity.value() / part.visits()))
                        .stream())
                .min(Comparator.comparingDouble(Alone::rps))
                .filter(alone -> alone.rps <= EXPLAINS * served.value())
                .map(alone -> new Choke(alone.name, Message.of("capacity.choke-slowest", alone.name, alone.rps)));
    }

    /// The component that burns most of the CPU of a machine whose cores were all busy.
    private static Optional<Choke> greediest(Measurement path, List<Demands> all) {
        if (!coresFull(path)) {
            return Optional.empty();
        }
        double sum =
                all.stream().mapToDouble(d -> d.coresPerRequest().orElse(0.0)).sum();
        return all.stream()
                .filter(d -> sum > 0 && d.coresPerRequest().orElse(0.0) >= MOST_OF * sum)
                .map(d -> new Choke(
                        d.component(),
                        Message.of(
                                "capacity.choke-greediest",
                                d.component(),
                                d.coresPerRequest().orElseThrow() / sum)))
                .findFirst();
    }

    /// Whether all cores of the machine were busy at some level.
    static boolean coresFull(Measurement path) {
        return path.levels().steps().stream()
                .anyMatch(step -> step.utilisation().keySet().stream().anyMatch(Demands::isMachine)
                        && step.utilisation().entrySet().stream()
                                .filter(entry -> Demands.isMachine(entry.getKey()))
                                .allMatch(entry -> entry.getValue() >= CORE_FULL));
    }
}
