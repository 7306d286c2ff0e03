package headroom.model.workbook;

import headroom.model.capacity.Component;
import headroom.model.series.Rates;
import headroom.model.series.Resampling;
import headroom.model.series.Role;
import headroom.model.series.Rollup;
import headroom.model.series.SeriesSum;
import headroom.model.series.TimeSeries;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which series the demand is read from, and what it was.
///
/// @param rps demand at the entry on its own step, requests/s
/// @param averaged whether its values are averages that hide peaks
/// @param series the ids of the series
record DemandSelection(Rollup rps, boolean averaged, List<String> series) {
    private static final long[] USUAL_STEPS_MILLIS = {
        1_000, 5_000, 10_000, 15_000, 30_000, 60_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 86_400_000
    };

    /// Offered load where it is known; else throughput at the entry, the first component of the path that has any.
    static Optional<DemandSelection> of(Workbook workbook) {
        List<SeriesEntry> offered = entries(workbook, Role.DEMAND);
        if (!offered.isEmpty()) {
            return Optional.of(of(offered, 1));
        }
        List<SeriesEntry> served = entries(workbook, Role.THROUGHPUT);
        for (Component component : workbook.path().components()) {
            List<SeriesEntry> own = served.stream()
                    .filter(entry -> entry.component().equals(Optional.of(component.name())))
                    .toList();
            if (!own.isEmpty()) {
                return Optional.of(of(own, component.visits()));
            }
        }
        List<SeriesEntry> loose =
                served.stream().filter(entry -> entry.component().isEmpty()).toList();
        List<SeriesEntry> any = loose.isEmpty() ? served : loose;
        return any.isEmpty() ? Optional.empty() : Optional.of(of(any, 1));
    }

    private static List<SeriesEntry> entries(Workbook workbook, Role role) {
        return workbook.series().stream()
                .filter(entry ->
                        entry.role() == role && entry.series().samples().size() >= 2)
                .toList();
    }

    /// Series of one metric are parts of one whole and are added up; of several metrics the one that covers most time
    /// counts.
    private static DemandSelection of(List<SeriesEntry> entries, double visits) {
        Map<String, List<SeriesEntry>> byMetric = new LinkedHashMap<>();
        for (SeriesEntry entry : entries) {
            String key =
                    entry.series().id().metric() + "@" + entry.series().id().suffix();
            byMetric.computeIfAbsent(key, _ -> new java.util.ArrayList<>()).add(entry);
        }
        List<SeriesEntry> chosen = byMetric.values().stream()
                .max(Comparator.comparingLong(DemandSelection::coveredMillis))
                .orElseThrow();
        List<TimeSeries> read = chosen.stream().map(SeriesEntry::asRead).toList();
        TimeSeries whole = read.size() == 1
                ? Rates.toRate(read.getFirst())
                : SeriesSum.of(read).series();
        Rollup rps = Resampling.roll(whole, step(whole), 0);
        return new DemandSelection(
                visits == 1 ? rps : rps.times(1 / visits),
                read.stream().anyMatch(TimeSeries::averaged),
                chosen.stream().map(entry -> entry.series().id().toString()).toList());
    }

    private static long coveredMillis(List<SeriesEntry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.series().endMillis() - entry.series().startMillis())
                .max()
                .orElse(0);
    }

    /// The series' own interval; for readings at irregular moments the usual step that is no finer than their median
    /// distance.
    static long step(TimeSeries series) {
        if (series.coverage().intervalMillis() > 0) {
            return series.coverage().intervalMillis();
        }
        long span = series.endMillis() - series.startMillis();
        long typical = span / Math.max(1, series.samples().size() - 1);
        for (long usual : USUAL_STEPS_MILLIS) {
            if (usual >= typical) {
                return usual;
            }
        }
        return USUAL_STEPS_MILLIS[USUAL_STEPS_MILLIS.length - 1];
    }
}
