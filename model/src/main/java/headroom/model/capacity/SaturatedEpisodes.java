package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.ProductionEvidence.Episode;
import headroom.model.series.Rollup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Stretches of production in which throughput stood at a limit, each blamed on the component that was full then.
///
/// A component whose requests wait for a full one behind it shows the same plateau, the same slow responses and the
/// same
/// queue. Only how busy each was tells them apart.
final class SaturatedEpisodes {
    /// A resource busier than this had no room left, ratio.
    private static final double FULL = 0.95;
    /// A resource less busy than this did not limit, ratio.
    private static final double HAD_ROOM = 0.85;

    private final List<ObservedComponent> observed;

    SaturatedEpisodes(List<ObservedComponent> observed) {
        this.observed = observed;
    }

    /// A plateau that a component shows, and the component that it is blamed on.
    private record Seen(ObservedComponent witness, Episode episode, Optional<ObservedComponent> full) {
        /// Whether both tell of the same limit at the same time.
        boolean same(Seen other) {
            return full.equals(other.full)
                    && episode.fromMillis() < other.episode.toMillis()
                    && other.episode.fromMillis() < episode.toMillis();
        }
    }

    /// One finding for each limit that production stood at.
    List<Finding> findings() {
        List<List<Seen>> limits = new ArrayList<>();
        for (ObservedComponent component : observed) {
            ProductionEvidence.episode(component)
                    .map(episode -> new Seen(component, episode, blamed(component, episode)))
                    .ifPresent(seen -> limits.stream()
                            .filter(limit -> limit.getFirst().same(seen))
                            .findFirst()
                            .orElseGet(() -> {
                                limits.add(new ArrayList<>());
                                return limits.getLast();
                            })
                            .add(seen));
        }
        return limits.stream().map(SaturatedEpisodes::finding).toList();
    }

    /// The component that was full meanwhile; the one that shows the plateau itself where nothing says how busy it was,
    /// none where it had room and no other was full.
    private Optional<ObservedComponent> blamed(ObservedComponent component, Episode episode) {
        OptionalDouble own = use(component, episode);
        if (own.isEmpty() ? fullest(episode).isEmpty() : own.getAsDouble() >= HAD_ROOM) {
            return Optional.of(component);
        }
        return fullest(episode);
    }

    private Optional<ObservedComponent> fullest(Episode episode) {
        return observed.stream()
                .filter(other -> use(other, episode).orElse(0) >= FULL)
                .max((a, b) -> Double.compare(
                        use(a, episode).orElse(0), use(b, episode).orElse(0)));
    }

    private static OptionalDouble use(ObservedComponent component, Episode episode) {
        return component
                .utilisation()
                .map(use -> mean(use, episode))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Finding finding(List<Seen> limit) {
        Seen first = limit.getFirst();
        Episode episode = first.episode();
        Instant from = Instant.ofEpochMilli(episode.fromMillis());
        Set<Message> signals = new LinkedHashSet<>();
        limit.forEach(seen -> signals.addAll(signals(seen.witness(), seen.episode())));
        first.full()
                .ifPresent(full -> use(full, episode)
                        .ifPresent(share -> signals.add(Message.of("capacity.signal-busy", full.name(), share))));
        Message why = Message.of(
                "capacity.saturated-episode-why",
                from,
                Instant.ofEpochMilli(episode.toMillis()),
                first.witness().name(),
                episode.height(),
                List.copyOf(signals));
        return first.full()
                .map(full -> new Finding(
                        "saturated-episode",
                        Severity.DANGER,
                        Optional.of(full.name()),
                        Message.of("capacity.saturated-episode", full.name(), from),
                        why,
                        Message.of("capacity.saturated-episode-do"),
                        List.of()))
                .orElseGet(() -> new Finding(
                        "held-back-episode",
                        Severity.DANGER,
                        Optional.of(first.witness().name()),
                        Message.of("capacity.held-back-episode", first.witness().name(), from),
                        why,
                        Message.of(
                                "capacity.held-back-episode-do",
                                first.witness().name(),
                                use(first.witness(), episode).orElse(0)),
                        List.of()));
    }

    /// The signals that agreed during the episode, in words.
    private static List<Message> signals(ObservedComponent component, Episode episode) {
        List<Message> signals = new ArrayList<>();
        signals.add(Message.of("capacity.signal-flat"));
        component
                .responseSeconds()
                .filter(response -> raised(response, episode))
                .ifPresent(response -> signals.add(Message.of("capacity.signal-response")));
        component
                .errorRatio()
                .map(errors -> mean(errors, episode))
                .filter(failed -> failed > 0.001)
                .ifPresent(failed -> signals.add(Message.of("capacity.signal-errors", failed)));
        component
                .queue()
                .or(component::concurrency)
                .filter(queue -> raised(queue, episode))
                .ifPresent(queue -> signals.add(Message.of("capacity.signal-queue")));
        return signals;
    }

    private static boolean raised(Rollup series, Episode episode) {
        return mean(series, episode) > 2 * Medians.of(series.means());
    }

    /// The mean of the steps within the episode; NaN where it has none.
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
        return count == 0 ? Double.NaN : sum / count;
    }
}
