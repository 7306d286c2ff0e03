package headroom.model.workbook;

import headroom.model.series.SeriesId;
import headroom.model.series.Source;
import headroom.model.series.Splice;
import headroom.model.series.SpliceFindings;
import headroom.model.series.TimeSeries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes one series of several exports of it, and takes such a series apart again.
public final class Merging {
    private Merging() {}

    /// One of the series with the exports of the others; what was decided of it holds. Ids that do not fit the first,
    /// or that the workbook does not hold, are passed over.
    public static Workbook together(Workbook workbook, SeriesId first, List<SeriesId> others) {
        Optional<SeriesEntry> base = find(workbook, first);
        if (base.isEmpty()) {
            return workbook;
        }
        List<TimeSeries> parts = new ArrayList<>(base.get().parts());
        Set<SeriesId> gone = new HashSet<>();
        for (SeriesId id : others) {
            find(workbook, id)
                    .filter(entry -> !id.equals(first) && fits(base.get(), entry.series()))
                    .ifPresent(entry -> {
                        parts.addAll(entry.parts());
                        gone.add(id);
                    });
        }
        return gone.isEmpty()
                ? workbook
                : Folding.again(workbook.edit(draft -> draft.series = workbook.series().stream()
                        .filter(entry -> !gone.contains(entry.series().id()))
                        .map(entry -> entry.series().id().equals(first) ? entry.ofParts(parts) : entry)
                        .toList()));
    }

    /// A merged series as the series of its files, each with what was decided of the whole. The first export keeps the
    /// name, the others are told apart by their files.
    public static Workbook apart(Workbook workbook, SeriesId id) {
        Optional<SeriesEntry> whole = find(workbook, id).filter(SeriesEntry::merged);
        if (whole.isEmpty()) {
            return workbook;
        }
        Set<SeriesId> taken = new HashSet<>();
        workbook.series().forEach(entry -> taken.add(entry.series().id()));
        taken.remove(id);
        List<SeriesEntry> parts = new ArrayList<>();
        for (TimeSeries part : whole.get().parts()) {
            SeriesId name = parts.isEmpty() ? id : free(id.withSuffix(""), fileName(workbook, part.sourceId()), taken);
            taken.add(name);
            parts.add(whole.get().ofParts(List.of(part)).withSeries(part.named(name)));
        }
        return Folding.again(workbook.edit(draft -> draft.series = workbook.series().stream()
                .flatMap(entry -> entry.series().id().equals(id) ? parts.stream() : java.util.stream.Stream.of(entry))
                .toList()));
    }

    /// The series that could be merged with one, in the order of the workbook.
    public static List<SeriesEntry> candidates(Workbook workbook, SeriesEntry one) {
        return workbook.series().stream()
                .filter(entry -> !entry.series().id().equals(one.series().id())
                        && entry.fold().isEmpty()
                        && fits(one, entry.series()))
                .toList();
    }

    /// A name that is not taken: the id, told apart by the name of its file and, where that is not enough, a number.
    static SeriesId free(SeriesId id, String fileName, Set<SeriesId> taken) {
        SeriesId name = id;
        for (int i = 1; taken.contains(name); i++) {
            name = id.withSuffix(i == 1 ? fileName : fileName + "#" + i);
        }
        return name;
    }

    /// Entries without what came from a file; of merged ones what the other files hold.
    static List<SeriesEntry> without(List<SeriesEntry> entries, String sha256) {
        return entries.stream()
                .flatMap(entry -> without(entry, sha256).stream())
                .toList();
    }

    static Optional<SeriesEntry> without(SeriesEntry entry, String sha256) {
        if (!entry.comesFrom(sha256)) {
            return Optional.of(entry);
        }
        List<TimeSeries> rest = entry.parts().stream()
                .filter(part -> !part.sourceId().equals(sha256))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(entry.ofParts(rest));
    }

    /// The entry with one export more.
    static SeriesEntry joined(SeriesEntry entry, TimeSeries export) {
        return entry.ofParts(Lists.with(entry.parts(), export));
    }

    /// Whether a new export is one of a series that is there: it fits, its name or its file tells that it is the same,
    /// and where both have values most agree. Two hosts that go by one name do not.
    static boolean continues(SeriesEntry entry, List<Source> sources, SeriesEntry fresh, Source file) {
        if (!fits(entry, fresh.series())) {
            return false;
        }
        boolean named = SameSeries.tells(fresh.series().id())
                || entry.parts().stream()
                        .flatMap(part -> sources.stream()
                                .filter(source -> source.sha256().equals(part.sourceId())))
                        .anyMatch(source -> SameSeries.sameStem(source.fileName(), file.fileName()));
        boolean elsewhere = fresh.series().id().labels().isEmpty()
                && entry.component().isPresent()
                && fresh.component().isPresent()
                && !entry.component().equals(fresh.component());
        return named && !elsewhere && agrees(entry, fresh.series());
    }

    /// Whether a series can be one of the exports of an entry.
    static boolean fits(SeriesEntry entry, TimeSeries other) {
        List<TimeSeries> parts = entry.parts();
        return !parts.isEmpty() && Splice.fits(parts.getFirst(), other);
    }

    private static boolean agrees(SeriesEntry entry, TimeSeries fresh) {
        SpliceFindings before = entry.series().findings().orElse(new SpliceFindings(1, 0, 0, 0, Optional.empty()));
        SpliceFindings after = joined(entry, fresh).series().findings().orElse(before);
        int compared = after.compared() - before.compared();
        return 2 * (after.conflicts() - before.conflicts()) <= Math.max(0, compared);
    }

    private static Optional<SeriesEntry> find(Workbook workbook, SeriesId id) {
        return workbook.series().stream()
                .filter(entry -> entry.series().id().equals(id))
                .findFirst();
    }

    private static String fileName(Workbook workbook, String sha256) {
        return workbook.sources().stream()
                .filter(source -> source.sha256().equals(sha256))
                .map(Source::fileName)
                .findFirst()
                .orElse("");
    }
}
