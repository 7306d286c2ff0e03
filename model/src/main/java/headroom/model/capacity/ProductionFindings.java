package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What production shows of each component over time.
final class ProductionFindings {
    private ProductionFindings() {}

    /// The findings about the series.
    static List<Finding> of(List<ObservedComponent> observed) {
        List<Finding> findings = new ArrayList<>(new SaturatedEpisodes(observed).findings());
        for (ObservedComponent component : observed) {
            if (ProductionEvidence.episode(component).isEmpty()) {
                possible(component).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> possible(ObservedComponent component) {
        return component.throughputRps().flatMap(throughput -> {
            boolean[] steps = Saturation.possiblyClippedSteps(
                    throughput,
                    component.responseSeconds(),
                    component.errorRatio(),
                    component.queue().or(component::concurrency),
                    component.utilisation());
            int count = 0;
            int first = -1;
            for (int i = 0; i < steps.length; i++) {
                count += steps[i] ? 1 : 0;
                first = first < 0 && steps[i] ? i : first;
            }
            if (count == 0) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    "possible-saturation",
                    Severity.CAUTION,
                    Optional.of(component.name()),
                    Message.of("capacity.possible-saturation", component.name()),
                    Message.of(
                            "capacity.possible-saturation-why",
                            count,
                            Instant.ofEpochMilli(throughput.startMillis(first))),
                    Message.of("capacity.possible-saturation-do", component.name()),
                    List.of()));
        });
    }
}
