package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.capacity.ComponentAnalysis.Opinion;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/// What production says of a component: the height at which it was seen saturated, or its use of resources
/// against throughput, carried on to where they are full.
final class ProductionEvidence {
    private static final int LEAST_STEPS = 24;
    /// Throughput this far above a plateau at another time shows that the plateau is no limit any more.
    private static final double SURPASSED = 1.1;
    /// Nobody knows a height better than this from one episode, one standard deviation.
    private static final double LEAST_ERROR = 0.01;

    private ProductionEvidence() {}

    /// The opinion of the series; empty where they are too short or use does not grow with throughput.
    ///
    /// @param visits visits per user request
    /// @param usableShare the share of the ceiling at which the objective still holds, 0 to 1
    static Optional<Opinion> carriedOn(ObservedComponent component, double visits, double usableShare) {
        if (component.throughputRps().isEmpty() || component.utilisation().isEmpty()) {
            return Optional.empty();
        }
        Paired paired = Paired.of(
                component.throughputRps().get(), component.utilisation().get());
        if (paired.size() < LEAST_STEPS) {
            return Optional.empty();
        }
        return line(paired).map(line -> {
            Estimate ceiling = line.ceiling(1).times(1 / visits);
            return new Opinion(
                    ceiling.times(usableShare),
                    ceiling,
                    CapacityMethod.UTILISATION_LAW,
                    false,
                    Evidence.EXTRAPOLATED,
                    false,
                    Message.of(
                            "capacity.from-production",
                            component.name(),
                            paired.size(),
                            line.at(line.highestRps()),
                            line.highestRps() / visits,
                            usableShare),
                    Optional::empty,
                    line.highestRps() / visits);
        });
    }

    /// The height at which the component stood saturated; empty where it never did, or only before `since`, or
    /// where it has served more at another time.
    static Optional<Opinion> plateau(ObservedComponent component, double visits, Optional<LocalDate> since) {
        return episode(component)
                .filter(e -> since.isEmpty()
                        || !Instant.ofEpochMilli(e.fromMillis())
                                .isBefore(
                                        since.get().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .filter(e -> !e.surpassed() && e.full())
                .map(e -> {
                    Estimate height = e.height().times(1 / visits);
                    return new Opinion(
                            height,
                            height,
                            CapacityMethod.PLATEAU,
                            true,
                            Evidence.MEASURED,
                            false,
                            Message.of(
                                    "capacity.production-plateau",
                                    component.name(),
                                    Instant.ofEpochMilli(e.fromMillis()),
                                    e.steps()),
                            Optional::empty,
                            height.value());
                });
    }

    /// A stretch in which a component was saturated.
    ///
    /// @param fromMillis its start, epoch milliseconds
    /// @param toMillis its end, epoch milliseconds
    /// @param steps its steps
    /// @param height the throughput that was served meanwhile, the component's own
    /// @param surpassed whether clearly more was served at another time
    /// @param full whether its fullest resource stood at its limit meanwhile
    record Episode(long fromMillis, long toMillis, int steps, Estimate height, boolean surpassed, boolean full) {}

    /// The latest stretch in which the component was saturated.
    static Optional<Episode> episode(ObservedComponent component) {
        return component.throughputRps().flatMap(throughput -> {
            Optional<Rollup> queue = component.queue().isPresent() ? component.queue() : component.concurrency();
            boolean[] clipped = Saturation.clippedSteps(
                    throughput, component.responseSeconds(), component.errorRatio(), queue, component.utilisation());
            int end = clipped.length;
            while (end > 0 && !clipped[end - 1]) {
                end--;
            }
            int start = end;
            while (start > 0 && clipped[start - 1]) {
                start--;
            }
            return start == end ? Optional.empty() : Optional.of(episode(component, throughput, start, end));
        });
    }

    private static Episode episode(ObservedComponent component, Rollup throughput, int start, int end) {
        double[] values = new double[end - start];
        double full = 0;
        double elsewhere = 0;
        for (int i = 0; i < throughput.size(); i++) {
            double value = throughput.mean(i);
            if (i >= start && i < end) {
                values[i - start] = value;
                full += use(component, throughput.startMillis(i)) >= 0.95 ? 1.0 / values.length : 0;
            } else if (value > elsewhere) {
                elsewhere = value;
            }
        }
        double middle = Medians.of(values);
        return new Episode(
                throughput.startMillis(start),
                throughput.startMillis(end - 1) + throughput.stepMillis(),
                values.length,
                around(middle, values),
                elsewhere > SURPASSED * middle,
                full > 0.5);
    }

    private static double use(ObservedComponent component, long millis) {
        return component
                .utilisation()
                .map(u -> {
                    int j = u.indexAt(millis);
                    return j < 0 ? Double.NaN : u.mean(j);
                })
                .orElse(Double.NaN);
    }

    private static Estimate around(double middle, double[] values) {
        double size = values.length < 4 ? 2 : Comparison.effectiveSize(values);
        double[] logs = Arrays.stream(values).filter(v -> v > 0).map(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElse(Math.log(middle));
        double variance = Arrays.stream(logs).map(v -> (v - mean) * (v - mean)).sum() / Math.max(1, logs.length - 1);
        double t = new TDistribution(Math.max(2, size - 1)).inverseCumulativeProbability(0.975);
        double half = t * Math.max(LEAST_ERROR, Math.sqrt(variance / size));
        return Estimate.between(middle * Math.exp(-half), middle, middle * Math.exp(half));
    }

    /// Utilisation over throughput of a production series, with the worth of its autocorrelated steps.
    static Optional<UtilisationLine> line(Paired paired) {
        Optional<UtilisationLine> plain = UtilisationLine.fit(paired.x(), paired.y(), paired.size());
        return plain.flatMap(line -> {
            double[] residual = new double[paired.size()];
            for (int i = 0; i < residual.length; i++) {
                residual[i] = paired.y()[i] - line.at(paired.x()[i]);
            }
            return UtilisationLine.fit(paired.x(), paired.y(), Comparison.effectiveSize(residual));
        });
    }

    /// Two series where both have values.
    ///
    /// @param x values of the first
    /// @param y values of the second at the same steps
    record Paired(double[] x, double[] y) {
        /// Means of the steps that start at the same moment and are no gap in either.
        static Paired of(Rollup first, Rollup second) {
            double[] x = new double[first.size()];
            double[] y = new double[first.size()];
            int n = 0;
            for (int i = 0; i < first.size(); i++) {
                int j = second.indexAt(first.startMillis(i));
                if (j >= 0 && first.count(i) > 0 && second.count(j) > 0) {
                    x[n] = first.mean(i);
                    y[n] = second.mean(j);
                    n++;
                }
            }
            return new Paired(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        }

        /// How many steps there are.
        int size() {
            return x.length;
        }
    }
}
