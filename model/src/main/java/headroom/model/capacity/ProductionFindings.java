package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.ProductionEvidence.Episode;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What production shows of each component over time.
final class ProductionFindings {
    private ProductionFindings() {}

    /// The findings about the series.
    static List<Finding> of(List<ObservedComponent> observed) {
        List<Finding> findings = new ArrayList<>();
        for (ObservedComponent component : observed) {
            Optional<Episode> episode = ProductionEvidence.episode(component);
            episode.map(e -> saturated(component, e)).ifPresent(findings::add);
            if (episode.isEmpty()) {
                possible(component).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Finding saturated(ObservedComponent component, Episode episode) {
        return new Finding(
                "saturated-episode",
                Severity.DANGER,
                Optional.of(component.name()),
                Message.of("capacity.saturated-episode", component.name(), Instant.ofEpochMilli(episode.fromMillis())),
                Message.of(
                        "capacity.saturated-episode-why",
                        component.name(),
                        Instant.ofEpochMilli(episode.fromMillis()),
                        Instant.ofEpochMilli(episode.toMillis()),
                        episode.height(),
                        signals(component, episode)),
                Message.of("capacity.saturated-episode-do"),
                List.of());
    }

    /// The signals that agreed during the episode, in words.
    private static List<Message> signals(ObservedComponent component, Episode episode) {
        List<Message> signals = new ArrayList<>();
        signals.add(Message.of("capacity.signal-flat"));
        component
                .responseSeconds()
                .filter(r -> raised(r, episode))
                .ifPresent(r -> signals.add(Message.of("capacity.signal-response")));
        component
                .errorRatio()
                .filter(e -> mean(e, episode) > 0.001)
                .ifPresent(e -> signals.add(Message.of("capacity.signal-errors")));
        component
                .queue()
                .or(component::concurrency)
                .filter(q -> raised(q, episode))
                .ifPresent(q -> signals.add(Message.of("capacity.signal-queue")));
        if (episode.full()) {
            signals.add(Message.of("capacity.signal-full"));
        }
        return signals;
    }

    private static boolean raised(Rollup series, Episode episode) {
        return mean(series, episode) > 2 * Medians.of(series.means());
    }

    private static double mean(Rollup series, Episode episode) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < series.size(); i++) {
            long start = series.startMillis(i);
            if (start >= episode.fromMillis() && start < episode.toMillis() && series.count(i) > 0) {
                sum += series.mean(i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
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
