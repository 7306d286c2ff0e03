package headroom.model.capacity;

import headroom.model.Message;
import headroom.model.capacity.ComponentAnalysis.Opinion;
import headroom.model.series.Rollup;
import headroom.model.unit.Estimate;
import java.util.Optional;

/// What production says of a component: its use of resources against throughput, carried on to where they are full.
final class ProductionEvidence {
    private static final int LEAST_STEPS = 24;

    private ProductionEvidence() {}

    /// The opinion of the series; empty where they are too short or use does not grow with throughput.
    static Optional<Opinion> of(ObservedComponent component, double usableShare) {
        if (component.throughputRps().isEmpty() || component.utilisation().isEmpty()) {
            return Optional.empty();
        }
        Paired paired = Paired.of(
                component.throughputRps().get(), component.utilisation().get());
        if (paired.size() < LEAST_STEPS) {
            return Optional.empty();
        }
        return line(paired).map(line -> {
            Estimate ceiling = line.ceiling(1);
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
                            line.highestRps(),
                            usableShare),
                    Optional.empty());
        });
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
                int j = indexAt(second, first.startMillis(i));
                if (j >= 0 && first.count(i) > 0 && second.count(j) > 0) {
                    x[n] = first.mean(i);
                    y[n] = second.mean(j);
                    n++;
                }
            }
            return new Paired(java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(y, n));
        }

        /// How many steps there are.
        int size() {
            return x.length;
        }
    }

    /// The step of the rollup that holds the moment; -1 when none does.
    static int indexAt(Rollup rollup, long millis) {
        long offset = millis - rollup.startMillis();
        if (offset < 0) {
            return -1;
        }
        long index = offset / rollup.stepMillis();
        return index < rollup.size() ? (int) index : -1;
    }
}
