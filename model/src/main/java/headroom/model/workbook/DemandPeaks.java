package headroom.model.workbook;

import headroom.model.series.Aggregator;
import headroom.model.series.SeriesId;
import headroom.model.series.TimeSeries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds how high the demand rose within each of its steps, where a file holds that beside the means.
final class DemandPeaks {
    /// The label that tells how the values of a step became one.
    private static final String STATISTIC = "statistic";

    /// What that label says of the highest value of the sum of all series of a metric.
    private static final String OF_THE_SUM = "max_sum_rate";

    private DemandPeaks() {}

    /// The highest values of the steps of a demand, as requests a second. Of a demand that was added up from several
    /// series they are known only where the file holds the highest of their sum: the members' own highest values do not
    /// fall together.
    ///
    /// @param all the series of the workbook
    /// @param ids the series that the demand was added up from
    static Optional<TimeSeries> of(List<SeriesEntry> all, List<String> ids) {
        Set<String> summed = Set.copyOf(ids);
        List<SeriesId> demand = all.stream()
                .map(entry -> entry.series().id())
                .filter(id -> summed.contains(id.toString()))
                .toList();
        if (demand.isEmpty() || demand.stream().anyMatch(id -> !sameMetric(id, demand.getFirst()))) {
            return Optional.empty();
        }
        SortedMap<String, String> labels;
        if (demand.size() == 1) {
            labels = bare(demand.getFirst());
        } else if (whole(all, demand)) {
            labels = new TreeMap<>();
        } else {
            return Optional.empty();
        }
        return all.stream()
                .filter(entry -> entry.series().aggregator() == Aggregator.MAX)
                .filter(entry -> sameMetric(entry.series().id(), demand.getFirst()))
                .filter(entry -> bare(entry.series().id()).equals(labels))
                .filter(entry -> demand.size() == 1
                        || OF_THE_SUM.equals(entry.series().id().labels().get(STATISTIC)))
                .flatMap(entry -> SeriesReading.rate(entry).stream())
                .findFirst();
    }

    /// Whether the demand is all that the file holds of its metric.
    private static boolean whole(List<SeriesEntry> all, List<SeriesId> demand) {
        String statistic = demand.getFirst().labels().get(STATISTIC);
        return statistic != null
                && all.stream()
                                .map(entry -> entry.series().id())
                                .filter(id -> sameMetric(id, demand.getFirst()))
                                .filter(id -> statistic.equals(id.labels().get(STATISTIC)))
                                .count()
                        == demand.size();
    }

    private static boolean sameMetric(SeriesId one, SeriesId other) {
        return one.metric().equals(other.metric()) && one.suffix().equals(other.suffix());
    }

    private static SortedMap<String, String> bare(SeriesId id) {
        SortedMap<String, String> labels = new TreeMap<>(id.labels());
        labels.remove(STATISTIC);
        return labels;
    }
}
