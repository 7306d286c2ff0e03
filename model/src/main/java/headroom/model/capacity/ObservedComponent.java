package headroom.model.capacity;

import headroom.model.series.Rollup;
import java.util.Optional;

/// What production shows of one component, all on one grid of time: the raw material for saturation and
/// extrapolation.
///
/// @param name the component
/// @param throughputRps its own throughput, or that of the entry times its visits, requests/s
/// @param utilisation busy share of its fullest resource, ratio
/// @param responseSeconds response time of the percentile of the objective, or the nearest there is
/// @param errorRatio share of failed requests
/// @param concurrency requests or connections in it
/// @param queue requests waiting
public record ObservedComponent(
        String name,
        Optional<Rollup> throughputRps,
        Optional<Rollup> utilisation,
        Optional<Rollup> responseSeconds,
        Optional<Rollup> errorRatio,
        Optional<Rollup> concurrency,
        Optional<Rollup> queue) {}
