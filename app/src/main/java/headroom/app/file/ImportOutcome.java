package headroom.app.file;

import headroom.app.notice.Notice;
import headroom.importers.Imported;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Source;
import headroom.model.series.SpliceFindings;
import headroom.model.workbook.ImportChange;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What files did to a workbook that held some of them before, or other exports of the same series.
record ImportOutcome(List<Imported> files, Workbook before, Workbook after) {
    /// What there is to tell beside how much was read: what newer exports changed, what was merged, or that nothing
    /// changed.
    List<Notice> notices() {
        if (files.isEmpty()) {
            return List.of();
        }
        if (before.equals(after)) {
            return List.of(Notice.of(Severity.INFO, Message.of("shell.import-no-change", (long) files.size())));
        }
        return Stream.of(merged(), updated()).flatMap(Optional::stream).toList();
    }

    /// Whether all there is to tell is told by {@link #notices}: no file is new to the workbook.
    boolean nothingNew() {
        Set<String> paths = new HashSet<>();
        before.sources().forEach(source -> paths.add(source.path()));
        return files.stream().allMatch(file -> paths.contains(file.source().path()));
    }

    private Optional<Notice> updated() {
        List<Source.Note> notes = arrived()
                .flatMap(source -> source.notes().stream())
                .filter(note -> note.message().key().equals(ImportChange.UPDATED))
                .toList();
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        Source.Note worst = ImportNotices.worst(notes);
        return Optional.of(
                notes.size() == 1
                        ? Notice.of(
                                worst.severity(), Message.of("shell.import-updated", worst.message(), worst.action()))
                        : Notice.of(
                                worst.severity(),
                                Message.of("shell.import-updated-files", (long) notes.size(), worst.message())));
    }

    private Optional<Notice> merged() {
        Set<String> fresh = new HashSet<>();
        arrived().forEach(source -> fresh.add(source.sha256()));
        // what a newer export leaves as it was is no news
        Set<String> known = new HashSet<>();
        before.series().stream().filter(SeriesEntry::merged).forEach(entry -> known.add(told(entry)));
        List<SeriesEntry> merged = after.series().stream()
                .filter(SeriesEntry::merged)
                .filter(entry -> entry.exports().stream().anyMatch(part -> fresh.contains(part.sourceId())))
                .filter(entry -> !known.contains(told(entry)))
                .toList();
        if (merged.isEmpty()) {
            return Optional.empty();
        }
        int conflicts = merged.stream()
                .flatMap(entry -> entry.series().findings().stream())
                .mapToInt(SpliceFindings::conflicts)
                .sum();
        Message what = Message.of("shell.import-merged", (long) merged.size());
        return Optional.of(
                conflicts == 0
                        ? Notice.of(Severity.INFO, what)
                        : Notice.of(
                                Severity.CAUTION, Message.of("shell.import-merged-conflicts", what, (long) conflicts)));
    }

    private static String told(SeriesEntry entry) {
        int conflicts = entry.series().findings().map(SpliceFindings::conflicts).orElse(0);
        return entry.series().id() + " " + entry.exports().size() + " " + conflicts;
    }

    /// The files that the workbook did not hold before.
    private Stream<Source> arrived() {
        Set<String> held = new HashSet<>();
        before.sources().forEach(source -> held.add(source.sha256()));
        return after.sources().stream().filter(source -> !held.contains(source.sha256()));
    }
}
