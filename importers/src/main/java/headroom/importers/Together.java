package headroom.importers;

import headroom.importers.catalogue.Catalogue;
import headroom.importers.derive.Across;
import headroom.importers.derive.Derived;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.workbook.Intake.Delivery;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Files on their way into a workbook, with what follows from several of them: a use in one and its limit in another.
public final class Together {
    private Together() {}

    /// The files, the last of those concerned with the series that are computed from it, the others and what the
    /// workbook
    /// holds, and a note that says so. What was computed before from a file that is not read again stays as it is.
    public static List<Delivery> complete(Workbook workbook, List<Delivery> deliveries) {
        Set<String> fresh = new HashSet<>();
        Set<String> paths = new HashSet<>();
        deliveries.forEach(delivery -> {
            fresh.add(delivery.source().sha256());
            paths.add(delivery.source().path());
        });
        List<SeriesEntry> kept = kept(workbook, fresh, paths);
        if (deliveries.isEmpty() || (kept.isEmpty() && deliveries.size() < 2)) {
            return deliveries;
        }
        List<SeriesEntry> all = new ArrayList<>(kept);
        deliveries.forEach(delivery -> all.addAll(delivery.series()));
        Set<SeriesId> held = kept.stream().map(entry -> entry.series().id()).collect(Collectors.toSet());
        Map<String, List<Derived>> bySource = new LinkedHashMap<>();
        for (Derived derived : Across.all(all, Catalogue.shipped().derivations(), Progress.none())) {
            String source = derived.series().sourceId();
            if (fresh.contains(source) && !held.contains(derived.series().id())) {
                bySource.computeIfAbsent(source, unseen -> new ArrayList<>()).add(derived);
            }
        }
        Set<SeriesId> anew = bySource.values().stream()
                .flatMap(List::stream)
                .map(derived -> derived.series().id())
                .collect(Collectors.toSet());
        return bySource.isEmpty()
                ? deliveries
                : deliveries.stream()
                        .map(delivery -> with(
                                delivery,
                                anew,
                                bySource.getOrDefault(delivery.source().sha256(), List.of())))
                        .toList();
    }

    /// The series of the workbook that none of the files gives anew.
    private static List<SeriesEntry> kept(Workbook workbook, Set<String> fresh, Set<String> paths) {
        Set<String> replaced = workbook.sources().stream()
                .filter(source -> fresh.contains(source.sha256()) || paths.contains(source.path()))
                .map(Source::sha256)
                .collect(Collectors.toSet());
        return workbook.series().stream()
                .filter(entry -> entry.fold().isEmpty()
                        && entry.series().id().suffix().isEmpty()
                        && replaced.stream().noneMatch(entry::comesFrom))
                .toList();
    }

    private static Delivery with(Delivery delivery, Set<SeriesId> anew, List<Derived> computed) {
        List<SeriesEntry> series = new ArrayList<>(delivery.series().stream()
                .filter(entry -> !anew.contains(entry.series().id()))
                .toList());
        List<Source.Note> notes = new ArrayList<>(delivery.source().notes());
        Map<String, List<Derived>> byExpression = new LinkedHashMap<>();
        for (Derived derived : computed) {
            series.add(Computed.entry(derived, Catalogue.shipped()));
            byExpression
                    .computeIfAbsent(derived.from(), unseen -> new ArrayList<>())
                    .add(derived);
        }
        byExpression.forEach((from, some) -> notes.add(new Source.Note(
                Severity.INFO,
                0,
                -1,
                Message.of(
                        "import.computed-together",
                        (long) some.size(),
                        some.getFirst().series().id().metric(),
                        from),
                Message.of("import.computed-together.action"))));
        return new Delivery(delivery.source().withNotes(notes), series, delivery.tests());
    }
}
