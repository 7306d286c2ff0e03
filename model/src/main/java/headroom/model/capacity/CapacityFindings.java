package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything that the analysis noticed, most severe first.
final class CapacityFindings {
    private final TestSelection selection;

    CapacityFindings(TestSelection selection) {
        this.selection = selection;
    }

    /// The findings about a path, its components and its iterations.
    List<Finding> of(PathAnalysis whole, List<ComponentCapacity> components, List<IterationResult> ladder) {
        List<Finding> findings = new ArrayList<>();
        whole.bottleneck()
                .flatMap(name ->
                        components.stream().filter(c -> c.name().equals(name)).findFirst())
                .ifPresent(choke -> findings.add(chokePoint(choke, whole)));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return findings;
    }

    private Finding chokePoint(ComponentCapacity choke, PathAnalysis whole) {
        return new Finding(
                "choke-point",
                choke.saturated() ? Severity.DANGER : Severity.INFO,
                Optional.of(choke.name()),
                Message.of(
                        "capacity.choke-point",
                        choke.name(),
                        choke.capacityRps().orElseThrow()),
                choke.explanation(),
                whole.next()
                        .map(next -> Message.of("capacity.choke-point-next", choke.name(), next))
                        .orElse(Message.of("capacity.choke-point-alone", choke.name())),
                selection.tests().stream().map(LoadTest::id).toList());
    }
}
