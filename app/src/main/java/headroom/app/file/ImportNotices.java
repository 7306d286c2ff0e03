package headroom.app.file;

import headroom.app.notice.Notice;
import headroom.importers.Imported;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Source;
import java.util.List;
import java.util.stream.Stream;

/// What an import tells the planner.
final class ImportNotices {
    private static final int MOST_NAMED = 3;

    private ImportNotices() {}

    /// What there is to tell of files that were read together, the most telling last: a few notices, however many
    /// files they are.
    static List<Notice> of(ImportOutcome outcome) {
        List<Imported> some =
                outcome.files().stream().filter(file -> !file.nothing()).toList();
        List<Notice> done = some.isEmpty() ? List.of() : outcome.notices();
        boolean told = outcome.nothingNew()
                && !done.isEmpty()
                && some.size() == outcome.files().size();
        return Stream.concat(told ? Stream.empty() : read(outcome.files()).stream(), done.stream())
                .toList();
    }

    private static List<Notice> read(List<Imported> files) {
        List<Imported> some = files.stream().filter(file -> !file.nothing()).toList();
        List<Imported> nothing = files.stream().filter(Imported::nothing).toList();
        if (nothing.size() <= 1) {
            return Stream.concat(
                            nothing.stream().map(ImportNotices::nothing),
                            some.isEmpty() ? Stream.empty() : Stream.of(summary(some)))
                    .toList();
        }
        Message without = Message.of("shell.imported-nothing", nothing.size(), named(nothing));
        return List.of(
                some.isEmpty()
                        ? Notice.of(Severity.DANGER, Message.of("shell.imported-nothing-at-all", without))
                        : Notice.of(
                                Severity.CAUTION,
                                Message.of("shell.imported-and", summary(some).text(), without)));
    }

    private static Message named(List<Imported> files) {
        List<String> names = files.stream()
                .limit(MOST_NAMED)
                .map(file -> file.source().fileName())
                .toList();
        return files.size() == names.size()
                ? Message.of("shell.files-named", names)
                : Message.of("shell.files-named-more", names, files.size() - names.size());
    }

    /// A file that gave nothing: its first problem says why.
    static Notice nothing(Imported imported) {
        Source source = imported.source();
        List<Source.Note> notes = source.notes();
        if (notes.isEmpty()) {
            return Notice.of(Severity.DANGER, Message.of("shell.import-nothing", source.fileName()));
        }
        Source.Note worst = worst(notes);
        return Notice.of(
                Severity.DANGER,
                Message.of("shell.import-nothing-why", source.fileName(), worst.message(), worst.action()));
    }

    /// The note that weighs most.
    static Source.Note worst(List<Source.Note> notes) {
        return notes.stream()
                .max(java.util.Comparator.comparing(Source.Note::severity))
                .orElseThrow();
    }

    /// What was read.
    static Notice summary(List<Imported> files) {
        int series = files.stream().mapToInt(file -> file.series().size()).sum();
        int steps = files.stream().mapToInt(file -> file.tests().size()).sum();
        long problems = files.stream()
                .flatMap(file -> file.source().notes().stream())
                .filter(note -> note.severity() != Severity.INFO)
                .count();
        Message what = steps == 0
                ? Message.of("shell.imported-series", files.size(), series)
                : Message.of("shell.imported", files.size(), series, steps);
        return problems == 0
                ? Notice.of(Severity.INFO, what)
                : Notice.of(Severity.CAUTION, Message.of("shell.imported-problems", what, problems));
    }
}
