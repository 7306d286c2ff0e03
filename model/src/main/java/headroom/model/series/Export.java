package headroom.model.series;

import java.util.Comparator;

/// An export with how far a sample of it reaches.
///
/// @param coverage what its samples speak for
/// @param reachMillis how far a sample reaches, milliseconds; 0 for readings at a moment, which are all kept
record Export(TimeSeries series, Coverage coverage, long reachMillis, Precision precision) {
    /// So few samples tell no interval.
    private static final int FEW = 3;

    /// From the finest to the coarsest, of equally fine ones the one first that ends last.
    static final Comparator<Export> RANK = Comparator.comparingLong(Export::reachMillis)
            .thenComparing(Comparator.comparingLong((Export export) -> export.series.endMillis())
                    .reversed())
            .thenComparing(Comparator.comparing((Export export) -> export.series.sourceId())
                    .reversed())
            .thenComparingInt(export -> export.series.samples().size())
            .thenComparingDouble(export -> export.series.samples().value(0));

    /// @param usualMillis the interval of other exports of the series, for one that is too short to have its own; 0
    /// where
    ///     there is none
    static Export of(TimeSeries series, long usualMillis) {
        long stated = series.coverage().intervalMillis();
        boolean few = stated == 0 && series.samples().size() < FEW && usualMillis > 0;
        Coverage coverage = few ? new Coverage(series.coverage().stamp(), usualMillis) : series.coverage();
        return new Export(series, coverage, coverage.intervalMillis(), Precision.of(series.samples()));
    }

    long startMillis(int index) {
        long stamp = series.samples().stampMillis(index);
        return series.coverage().stamp() == Stamp.START ? stamp : stamp - reachMillis;
    }

    boolean summed() {
        return series.kind() == Kind.INTERVAL_COUNT || series.aggregator() == Aggregator.SUM;
    }
}
