package headroom.app.sources;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Source;
import headroom.model.series.SpliceFindings;
import headroom.model.series.SpliceFindings.Conflict;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What there is to say of a file because other files hold exports of the same series.
final class MergeNotes {
    private static final int MOST = 20;

    private MergeNotes() {}

    /// The notes about a file: what it is merged with, and where exports say different things.
    ///
    /// @param series the series that it has a part in
    static List<Source.Note> of(Workbook workbook, Source source, List<SeriesEntry> series) {
        List<SeriesEntry> merged = series.stream().filter(SeriesEntry::merged).toList();
        if (merged.isEmpty()) {
            return List.of();
        }
        List<Source.Note> notes = new ArrayList<>();
        List<SeriesEntry> odd =
                merged.stream().filter(entry -> conflicts(entry) > 0).toList();
        odd.stream().limit(MOST).forEach(entry -> conflict(entry).ifPresent(notes::add));
        if (odd.size() > MOST) {
            notes.add(note(
                    Severity.CAUTION,
                    Message.of("view-sources.merge-more", (long) (odd.size() - MOST)),
                    Message.of("view-sources.merge-conflict-do")));
        }
        notes.add(note(
                Severity.INFO,
                Message.of("view-sources.merged-with", (long) merged.size(), others(workbook, merged, source)),
                Message.of("view-sources.merged-with-do")));
        return notes;
    }

    /// How many values of a series differ between its exports.
    static int conflicts(SeriesEntry entry) {
        return entry.series().findings().map(SpliceFindings::conflicts).orElse(0);
    }

    private static Optional<Source.Note> conflict(SeriesEntry entry) {
        return entry.series()
                .findings()
                .flatMap(findings -> findings.first()
                        .map(first -> note(
                                Severity.CAUTION,
                                Message.of(
                                        "view-sources.merge-conflict",
                                        entry.series().id().toString(),
                                        (long) findings.conflicts(),
                                        (long) findings.compared(),
                                        Instant.ofEpochMilli(first.stampMillis()),
                                        values(first)),
                                Message.of("view-sources.merge-conflict-do"))));
    }

    private static Message values(Conflict first) {
        return Message.of("view-sources.merge-values", first.kept(), first.left());
    }

    private static List<String> others(Workbook workbook, List<SeriesEntry> merged, Source source) {
        List<String> names = workbook.sources().stream()
                .filter(other -> !other.sha256().equals(source.sha256()))
                .filter(other -> merged.stream().anyMatch(entry -> entry.comesFrom(other.sha256())))
                .map(Source::fileName)
                .toList();
        return names.size() <= 4 ? names : names.subList(0, 4);
    }

    private static Source.Note note(Severity severity, Message message, Message action) {
        return new Source.Note(severity, 0, -1, message, action);
    }
}
