package headroom.model.workbook;

import headroom.model.Message;
import headroom.model.capacity.Component;
import headroom.model.series.Resampling;
import headroom.model.series.Role;
import headroom.model.series.Rollup;
import headroom.model.series.SeriesSum;
import headroom.model.series.TimeSeries;
import java.util.ArrayList;
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
/// @param finer the same demand in finer steps where a file holds it too
/// @param highest the highest of every step, where a file tells it
/// @param notes how it was put together, where more than one series took part
record DemandSelection(
        Rollup rps,
        boolean averaged,
        List<String> series,
        List<Rollup> finer,
        Optional<Rollup> highest,
        List<Message> notes) {
    /// Two series whose means differ by less than this factor, where both exist, tell of the same demand.
    private static final double ALIKE = 1.15;

    private static final int LEAST_SHARED_STEPS = 12;

    /// Copies the lists.
    DemandSelection {
        series = List.copyOf(series);
        finer = List.copyOf(finer);
        notes = List.copyOf(notes);
    }

    /// Offered load where it is known; else throughput at the entry, the first component of the path that has any.
    static Optional<DemandSelection> of(Workbook workbook) {
        Optional<DemandSelection> offered = of(workbook, SeriesReading.entries(workbook, Role.DEMAND, _ -> true), 1);
        if (offered.isPresent()) {
            return offered;
        }
        for (Component component : workbook.path().components()) {
            Optional<String> name = Optional.of(component.name());
            Optional<DemandSelection> own = of(
                    workbook,
                    SeriesReading.entries(
                            workbook,
                            Role.THROUGHPUT,
                            entry -> entry.component().equals(name)),
                    component.visits());
            if (own.isPresent()) {
                return own;
            }
        }
        return of(
                        workbook,
                        SeriesReading.entries(
                                workbook,
                                Role.THROUGHPUT,
                                entry -> entry.component().isEmpty()),
                        1)
                .or(() -> of(workbook, SeriesReading.entries(workbook, Role.THROUGHPUT, _ -> true), 1));
    }

    /// One demand, told by one or more series.
    ///
    /// @param whole the demand
    /// @param rps the same on its own step
    /// @param ids the series that it was added up from
    private record Told(TimeSeries whole, Rollup rps, List<String> ids) {
        long coveredMillis() {
            return whole.endMillis() - whole.startMillis();
        }
    }

    private static Optional<DemandSelection> of(Workbook workbook, List<SeriesEntry> entries, double visits) {
        List<Told> told = new ArrayList<>();
        byMetric(entries).forEach(parts -> told.add(sum(parts)));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        told.sort(Comparator.comparingLong(Told::coveredMillis)
                .reversed()
                .thenComparingLong(one -> one.rps().stepMillis()));
        DemandSelection joined = joined(told, visits);
        return Optional.of(joined.withHighest(DemandPeaks.of(workbook.series(), joined.series)
                .map(peaks -> Resampling.roll(peaks, SeriesReading.stepMillis(peaks), 0)
                        .times(1 / visits))));
    }

    private DemandSelection withHighest(Optional<Rollup> peaks) {
        return new DemandSelection(rps, averaged, series, finer, peaks, notes);
    }

    /// The series of one metric in one file are parts of a whole. Series of the same name in several files follow each
    /// other, or tell the same once more.
    private static List<List<TimeSeries>> byMetric(List<SeriesEntry> entries) {
        Map<String, List<TimeSeries>> groups = new LinkedHashMap<>();
        for (SeriesEntry entry : entries) {
            String key =
                    entry.series().id().metric() + "@" + entry.series().id().suffix();
            SeriesReading.rate(entry)
                    .ifPresent(rate ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(rate));
        }
        return List.copyOf(groups.values());
    }

    private static Told sum(List<TimeSeries> parts) {
        TimeSeries whole =
                parts.size() == 1 ? parts.getFirst() : SeriesSum.of(parts).withoutHoles(parts);
        Rollup rps = Resampling.roll(whole, SeriesReading.stepMillis(whole), 0);
        return new Told(
                whole, rps, parts.stream().map(part -> part.id().toString()).toList());
    }

    /// The longest comes first; what follows tells the same in finer steps, continues it, or is added.
    private static DemandSelection joined(List<Told> told, double visits) {
        Told longest = told.getFirst();
        TimeSeries base = longest.whole();
        List<TimeSeries> added = new ArrayList<>();
        List<String> ids = new ArrayList<>(longest.ids());
        List<Rollup> finer = new ArrayList<>();
        int again = 0;
        for (Told other : told.subList(1, told.size())) {
            Optional<Double> ratio = ratio(other.rps(), longest.rps());
            if (ratio.filter(r -> r < ALIKE && r > 1 / ALIKE).isEmpty()) {
                added.add(other.whole());
                ids.addAll(other.ids());
                continue;
            }
            again++;
            if (other.rps().stepMillis() < longest.rps().stepMillis()) {
                finer.add(other.rps().times(1 / visits));
            } else if (other.rps().stepMillis() == longest.rps().stepMillis()) {
                base = Continued.of(base, other.whole());
            }
        }
        added.addFirst(base);
        TimeSeries whole = added.size() == 1 ? base : SeriesSum.of(added).withoutHoles(added);
        Rollup rps = Resampling.roll(whole, SeriesReading.stepMillis(whole), 0);
        boolean averaged = added.stream().anyMatch(TimeSeries::averaged);
        return new DemandSelection(
                visits == 1 ? rps : rps.times(1 / visits),
                averaged,
                ids,
                finer,
                Optional.empty(),
                notes(ids.size(), again));
    }

    private static List<Message> notes(int summed, int again) {
        List<Message> notes = new ArrayList<>();
        if (summed > 1) {
            notes.add(Message.of("analysis.demand-summed", summed));
        }
        if (again > 0) {
            notes.add(Message.of("analysis.demand-again", again));
        }
        return notes;
    }

    /// The mean of one over that of another where both have values; empty where that is hardly anywhere.
    private static Optional<Double> ratio(Rollup one, Rollup other) {
        double sum = 0;
        double otherSum = 0;
        int shared = 0;
        for (int i = 0; i < one.size(); i++) {
            long at = Math.floorDiv(one.startMillis(i) - other.startMillis(), other.stepMillis());
            if (at >= 0 && at < other.size() && one.count(i) > 0 && other.count((int) at) > 0) {
                sum += one.mean(i);
                otherSum += other.mean((int) at);
                shared++;
            }
        }
        return shared < LEAST_SHARED_STEPS || !(otherSum > 0) ? Optional.empty() : Optional.of(sum / otherSum);
    }
}
