package headroom.model.workbook;

import headroom.model.capacity.LoadTest;
import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.TimeSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes imported files into a workbook and proposes what they mean for path and iterations.
///
/// The same file again changes nothing. A newer export of the same path, or the same bytes read in another way, takes
/// the place of the old series and tests; what the planner decided about them stays. Another export of a series that is
/// there, of another month or finer, is merged into it.
public final class Intake {
    private Intake() {}

    /// What one file gave.
    ///
    /// @param source the file and what was odd in it
    /// @param series its series with proposed role and component
    /// @param tests its load tests
    public record Delivery(Source source, List<SeriesEntry> series, List<LoadTest> tests) {
        /// Copies the lists.
        public Delivery {
            series = List.copyOf(series);
            tests = List.copyOf(tests);
        }
    }

    /// The workbook with one file more.
    public static Workbook add(Workbook workbook, Source source, List<SeriesEntry> series, List<LoadTest> tests) {
        return addAll(workbook, List.of(new Delivery(source, series, tests)));
    }

    /// The workbook with several files more. What is proposed does not depend on how files are spread over calls, but
    /// for the iteration in production: it is only taken for granted when there is a single one after all files.
    public static Workbook addAll(Workbook workbook, List<Delivery> deliveries) {
        Workbook grown = workbook;
        for (Delivery delivery : deliveries) {
            grown = add(grown, delivery);
        }
        return grown.equals(workbook) ? workbook : Proposals.complete(Folding.again(grown));
    }

    private static Workbook add(Workbook workbook, Delivery delivery) {
        Optional<Source> found = known(workbook, delivery.source());
        Optional<Source> known = found.filter(old -> !movedOn(workbook, old, delivery));
        List<SeriesEntry> oldSeries = known.map(old -> of(workbook, old)).orElse(List.of());
        List<LoadTest> oldTests = workbook.tests().stream()
                .filter(test -> known.filter(old -> test.sourceId().equals(old.sha256()))
                        .isPresent())
                .toList();
        List<SeriesEntry> before = known.isPresent() ? oldSeries : ofSameShape(workbook, delivery.source());
        Shelf shelf = new Shelf(workbook, known, delivery.source());
        decided(delivery.series(), before).forEach(shelf::put);
        List<LoadTest> keptTests = without(workbook.tests(), oldTests);
        List<LoadTest> newTests = distinct(
                Renamings.kept(delivery.tests(), oldTests),
                keptTests,
                delivery.source().fileName());
        Workbook grown = workbook.edit(draft -> {
            draft.series = shelf.series();
            draft.tests = inPlace(workbook.tests(), oldTests, newTests);
        });
        boolean sameBytes = known.isPresent()
                && known.get().sha256().equals(delivery.source().sha256());
        boolean sameReading =
                sameBytes && known.get().reading().equals(delivery.source().reading());
        if (sameReading && grown.equals(workbook)) {
            return workbook;
        }
        Source source = sameBytes
                ? delivery.source().at(known.get().path())
                : told(delivery, found, known.map(old -> parts(oldSeries, old)));
        return grown.edit(draft ->
                draft.sources = inPlace(workbook.sources(), known.stream().toList(), List.of(source)));
    }

    /// The file with a note of what it changed; as it is where it is new.
    private static Source told(Delivery delivery, Optional<Source> found, Optional<List<TimeSeries>> old) {
        if (found.isEmpty()) {
            return delivery.source();
        }
        return old.map(series -> ImportChange.of(series, delivery.series()).notedAt(delivery.source()))
                .orElseGet(() -> ImportChange.movedOn(delivery.source()));
    }

    /// A newer export under the name of an older one that begins later, as the last thirty days do a week on. What it
    /// holds no more is kept, so that nothing is lost; the two are merged.
    private static boolean movedOn(Workbook workbook, Source known, Delivery delivery) {
        boolean tests =
                workbook.tests().stream().anyMatch(test -> test.sourceId().equals(known.sha256()));
        return !known.sha256().equals(delivery.source().sha256())
                && !tests
                && delivery.tests().isEmpty()
                && ImportChange.of(parts(of(workbook, known), known), delivery.series())
                        .movedOn();
    }

    private static List<SeriesEntry> of(Workbook workbook, Source source) {
        return workbook.series().stream()
                .filter(entry -> entry.comesFrom(source.sha256()))
                .toList();
    }

    private static List<TimeSeries> parts(List<SeriesEntry> entries, Source source) {
        return entries.stream()
                .flatMap(entry -> entry.parts().stream())
                .filter(part -> part.sourceId().equals(source.sha256()))
                .toList();
    }

    private static Optional<Source> known(Workbook workbook, Source source) {
        Optional<Source> sameBytes = workbook.sources().stream()
                .filter(old -> old.sha256().equals(source.sha256()))
                .findFirst();
        // several of one path are exports that moved on: the last is the one that a newer export follows
        return sameBytes.or(() -> workbook.sources().reversed().stream()
                .filter(old -> old.path().equals(source.path()))
                .findFirst());
    }

    /// The series of the newest file that has the same columns: what was decided about them holds for its successor.
    private static List<SeriesEntry> ofSameShape(Workbook workbook, Source source) {
        return workbook.sources().reversed().stream()
                .filter(old -> old.reading()
                        .filter(reading ->
                                source.reading().filter(reading::sameShape).isPresent())
                        .isPresent())
                .findFirst()
                .map(old -> workbook.series().stream()
                        .filter(entry -> entry.comesFrom(old.sha256()))
                        .toList())
                .orElse(List.of());
    }

    /// The new series with what was decided about the old ones of the same name. Unit and kind stay decided only while
    /// the file says the same of them as before.
    private static List<SeriesEntry> decided(List<SeriesEntry> fresh, List<SeriesEntry> old) {
        Map<SeriesId, SeriesEntry> byId = new HashMap<>();
        old.forEach(entry -> byId.put(entry.series().id().withSuffix(""), entry));
        List<SeriesEntry> decided = new ArrayList<>();
        for (SeriesEntry entry : fresh) {
            SeriesEntry before = byId.get(entry.series().id());
            decided.add(before == null ? entry : decided(entry, before));
        }
        return decided;
    }

    private static SeriesEntry decided(SeriesEntry fresh, SeriesEntry before) {
        boolean sameUnit = fresh.series().unit() == before.series().unit();
        boolean sameKind = fresh.series().kind() == before.series().kind();
        return new SeriesEntry(
                fresh.series().named(before.series().id()),
                sameUnit ? before.unit() : fresh.unit(),
                sameKind ? before.kind() : fresh.kind(),
                before.role(),
                before.component());
    }

    private static List<LoadTest> distinct(List<LoadTest> fresh, List<LoadTest> kept, String fileName) {
        Set<String> taken = new HashSet<>();
        kept.forEach(test -> taken.add(test.id()));
        List<LoadTest> distinct = new ArrayList<>();
        for (LoadTest test : fresh) {
            String id = test.id();
            for (int i = 1; !taken.add(id); i++) {
                id = i == 1 ? test.id() + "@" + fileName : test.id() + "@" + fileName + "#" + i;
            }
            distinct.add(new LoadTest(id, test.iteration(), test.component(), test.steps(), test.sourceId()));
        }
        return distinct;
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        List<T> rest = new ArrayList<>(all);
        rest.removeAll(new HashSet<>(some));
        return rest;
    }

    /// The list with the new where the old began, or at the end.
    private static <T> List<T> inPlace(List<T> all, List<T> old, List<T> fresh) {
        int at = old.isEmpty() ? all.size() : all.indexOf(old.getFirst());
        List<T> result = new ArrayList<>(without(all, old));
        result.addAll(at, fresh);
        return result;
    }
}
