package headroom.model.series;

import java.util.Comparator;

/// An export with how far a sample of it reaches.
record Export(TimeSeries series, long reachMillis, Precision precision) {
    /// From the finest to the coarsest, of equally fine ones the one first that ends last.
    static final Comparator<Export> RANK = Comparator.comparingLong(Export::reachMillis)
            .thenComparing(Comparator.comparingLong((Export export) -> export.series.endMillis())
                    .reversed())
            .thenComparing(Comparator.comparing((Export export) -> export.series.sourceId())
                    .reversed())
            .thenComparing(export -> export.series.samples().size())
            .thenComparing(export -> export.series.samples().value(0));

    static Export of(TimeSeries series) {
        long stated = series.coverage().intervalMillis();
        long reach = stated > 0
                ? stated
                : SeriesSummary.intervalMillis(series.samples()).orElse(0);
        return new Export(series, reach, Precision.of(series.samples()));
    }

    long startMillis(int index) {
        long stamp = series.samples().stampMillis(index);
        return series.coverage().stamp() == Stamp.START ? stamp : stamp - reachMillis;
    }

    boolean summed() {
        return series.kind() == Kind.INTERVAL_COUNT || series.aggregator() == Aggregator.SUM;
    }
}
