package headroom.app.sources;

import headroom.app.control.Goal;
import headroom.app.control.Tip;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.series.Role;
import headroom.model.series.Source;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the planner should know about the files.
final class SourceTips {
    private static final int MOST = 6;
    private static final Optional<Tip.Deed> OPEN =
            Optional.of(Tip.Deed.to(Message.of("view-sources.add"), new Goal.Files()));

    private SourceTips() {}

    /// @param takeAsDemand gives a series the role of demand
    static List<Tip> of(Workbook workbook, Consumer<SeriesEntry> takeAsDemand) {
        List<Tip> tips = new ArrayList<>();
        if (workbook.sources().isEmpty()) {
            tips.add(new Tip(
                    Severity.INFO,
                    Message.of("view-sources.tip-start"),
                    Message.of("view-sources.tip-start-why"),
                    Optional.of(Tip.Deed.to(Message.of("view-sources.open"), new Goal.Files()))));
            return tips;
        }
        boolean demand = workbook.series().stream()
                .anyMatch(entry -> entry.role() == Role.DEMAND || entry.role() == Role.THROUGHPUT);
        if (!demand) {
            tips.add(new Tip(
                    Severity.CAUTION,
                    Message.of("view-sources.tip-no-demand"),
                    Message.of("view-sources.tip-no-demand-why"),
                    onlyCandidate(workbook)
                            .map(entry -> new Tip.Deed(
                                    Message.of(
                                            "view-sources.tip-take",
                                            entry.series().id().toString()),
                                    () -> takeAsDemand.accept(entry)))));
        }
        if (workbook.tests().isEmpty()) {
            tips.add(new Tip(
                    Severity.INFO,
                    Message.of("view-sources.tip-no-tests"),
                    Message.of("view-sources.tip-no-tests-why"),
                    OPEN));
        }
        long averaged = workbook.series().stream()
                .map(SeriesEntry::asRead)
                .filter(series -> series.averaged())
                .count();
        if (averaged > 0) {
            tips.add(new Tip(
                    Severity.CAUTION,
                    Message.of("view-sources.tip-averaged"),
                    Message.of("view-sources.tip-averaged-why", averaged),
                    OPEN));
        }
        tips.addAll(problems(workbook));
        return tips.subList(0, Math.min(MOST, tips.size()));
    }

    /// One card for what was odd, whatever the number of files in which it was.
    private static List<Tip> problems(Workbook workbook) {
        Map<Message, List<Source>> files = new LinkedHashMap<>();
        Map<Message, Source.Note> notes = new LinkedHashMap<>();
        for (Source source : workbook.sources()) {
            for (Source.Note note : source.notes()) {
                if (note.severity() != Severity.INFO) {
                    notes.putIfAbsent(note.message(), note);
                    files.computeIfAbsent(note.message(), _ -> new ArrayList<>())
                            .add(source);
                }
            }
        }
        return notes.values().stream()
                .map(note -> {
                    List<Source> where = files.getOrDefault(note.message(), List.of()).stream()
                            .distinct()
                            .toList();
                    Message what = where.size() == 1
                            ? Message.literal(where.getFirst().fileName())
                            : Message.of("view-sources.tip-files", where.size());
                    Message why = Message.of("view-sources.tip-note", note.message(), note.action());
                    return new Tip(
                            note.severity(),
                            what,
                            why,
                            where.stream().findFirst().map(SourceTips::show));
                })
                .toList();
    }

    /// Leads to the first rows, where how the file is read can be corrected, or to its problems.
    private static Tip.Deed show(Source source) {
        return source.reading().isPresent()
                ? Tip.Deed.to(Message.of("view-sources.show-reading"), Goal.Place.reading(source.sha256()))
                : Tip.Deed.to(Message.of("view-sources.show-problems"), Goal.Place.problems(source.sha256()));
    }

    /// The one series that may be the demand, where nothing says what it is.
    private static Optional<SeriesEntry> onlyCandidate(Workbook workbook) {
        List<SeriesEntry> unnamed = workbook.series().stream()
                .filter(entry ->
                        entry.role() == Role.OTHER && entry.series().samples().size() > 0)
                .toList();
        return unnamed.size() == 1 ? Optional.of(unnamed.getFirst()) : Optional.empty();
    }
}
