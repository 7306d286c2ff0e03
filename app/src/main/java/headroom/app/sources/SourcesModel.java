package headroom.app.sources;

import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Edit;
import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.Component;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Kind;
import headroom.model.series.Role;
import headroom.model.series.SeriesId;
import headroom.model.series.SeriesSum;
import headroom.model.series.Source;
import headroom.model.unit.Unit;
import headroom.model.workbook.Folding;
import headroom.model.workbook.Merging;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The files of the workbook, which one is looked at, and the corrections of what its series mean.
final class SourcesModel {
    private final Document document;
    private final Speech speech;
    private SeriesOfFiles series;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<SourceFilter> filter = new SimpleObjectProperty<>(SourceFilter.ALL);
    private long generation;

    /// A file as the list shows it.
    ///
    /// @param source the file
    /// @param series how many series it gave
    /// @param tests how many load tests it gave
    /// @param notes what is to be said of it
    record FileRow(Source source, int series, int tests, List<Source.Note> notes) {
        /// The worst of its notes.
        Optional<Severity> worst() {
            return notes.stream().map(Source.Note::severity).max(Severity::compareTo);
        }

        /// How many of its notes are more than information.
        long problems() {
            return notes.stream()
                    .filter(note -> note.severity() != Severity.INFO)
                    .count();
        }
    }

    SourcesModel(Document document, Speech speech) {
        this.document = document;
        this.speech = speech;
        this.series = new SeriesOfFiles(document.workbook());
        this.generation = document.generation();
        document.workbookProperty().addListener((property, before, now) -> lookAtNew(before, now));
    }

    /// Looks at a file that came to those of the same workbook, the first where several came at once.
    private void lookAtNew(Workbook before, Workbook now) {
        boolean same = generation == document.generation();
        generation = document.generation();
        if (same && !before.sources().equals(now.sources())) {
            Set<String> known = before.sources().stream().map(Source::sha256).collect(Collectors.toSet());
            now.sources().stream()
                    .map(Source::sha256)
                    .filter(fingerprint -> !known.contains(fingerprint))
                    .findFirst()
                    .ifPresent(fingerprint -> chosen.set(Optional.of(fingerprint)));
        }
    }

    /// The workbook, for what follows it.
    ObservableValue<Workbook> workbook() {
        return document.workbookProperty();
    }

    /// The files that are looked for, in the order in which they came.
    List<FileRow> files() {
        return document.workbook().sources().stream()
                .filter(source -> filter.get().all() || filter.get().passes(source, series(source)))
                .map(source ->
                        new FileRow(source, series(source).size(), tests(source).size(), notes(source)))
                .toList();
    }

    /// How many files there are.
    int fileCount() {
        return document.workbook().sources().size();
    }

    /// Which files and series are looked for.
    ObjectProperty<SourceFilter> filterProperty() {
        return filter;
    }

    /// What is to be said of a file: what was odd in it, and how it goes with other exports of its series.
    List<Source.Note> notes(Source source) {
        List<Source.Note> notes = new ArrayList<>(source.notes());
        notes.addAll(MergeNotes.of(document.workbook(), source, series(source)));
        return notes;
    }

    /// The fingerprint of the file that is looked at.
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// The file that is looked at: the chosen one, or the first of those that are looked for.
    Optional<Source> shown() {
        List<Source> sources = files().stream().map(FileRow::source).toList();
        return sources.stream()
                .filter(source -> chosen.get().filter(source.sha256()::equals).isPresent())
                .findFirst()
                .or(() -> sources.stream().findFirst());
    }

    /// The series of a file.
    List<SeriesEntry> series(Source source) {
        if (!series.of(document.workbook())) {
            series = new SeriesOfFiles(document.workbook());
        }
        return series.of(source.sha256());
    }

    /// The series of a file that are looked for.
    List<SeriesEntry> found(Source source) {
        return series(source).stream()
                .filter(entry -> filter.get().passes(source, entry))
                .toList();
    }

    /// Takes a merged series apart into the series of its files.
    void takeApart(SeriesEntry entry) {
        document.apply(Edit.of(
                Message.of("view-sources.edit-apart", id(entry)),
                workbook -> Merging.apart(workbook, entry.series().id())));
    }

    /// The series that could be merged with one.
    List<SeriesEntry> candidates(SeriesEntry entry) {
        return Merging.candidates(document.workbook(), entry);
    }

    /// Merges a series with another export of it.
    void merge(SeriesEntry entry, SeriesEntry other) {
        document.apply(Edit.of(
                Message.of("view-sources.edit-merge", id(entry), id(other)),
                workbook -> Merging.together(
                        workbook, entry.series().id(), List.of(other.series().id()))));
    }

    /// The series that could be folded with one.
    List<SeriesEntry> family(SeriesEntry entry) {
        return Folding.family(document.workbook(), entry);
    }

    /// Makes one series of several, or one for each value of the labels that are kept.
    void fold(List<SeriesEntry> family, List<String> kept, SeriesSum.Fold how, String name) {
        document.apply(Edit.of(
                Message.of("view-sources.edit-fold", (long) family.size()),
                workbook -> Folding.fold(workbook, family, kept, how, name)));
    }

    /// Takes a folded series back.
    void unfold(SeriesEntry entry) {
        document.apply(Edit.of(
                Message.of("view-sources.edit-unfold", id(entry)),
                workbook -> Folding.unfold(workbook, entry.series().id())));
    }

    /// The series of a file that tells most: the demand, else a throughput, else the first.
    Optional<SeriesEntry> telling(Source source) {
        List<SeriesEntry> all = series(source);
        return all.stream()
                .filter(entry -> entry.role() == Role.DEMAND)
                .findFirst()
                .or(() -> all.stream()
                        .filter(entry -> entry.role() == Role.THROUGHPUT)
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    /// The load tests of a file.
    List<LoadTest> tests(Source source) {
        return document.workbook().tests().stream()
                .filter(test -> test.sourceId().equals(source.sha256()))
                .toList();
    }

    /// The components that a series may belong to: those of the path and those that other series name.
    List<String> components() {
        NavigableSet<String> names = new TreeSet<>();
        document.workbook().path().components().stream().map(Component::name).forEach(names::add);
        document.workbook().series().forEach(entry -> entry.component().ifPresent(names::add));
        return List.copyOf(names);
    }

    /// Says that a series plays another role.
    void correctRole(SeriesEntry entry, Role role) {
        correct(Message.of("view-sources.edit-role", id(entry), roleName(role)), entry, old -> old.withRole(role));
    }

    /// Says that a series is the demand at the entry.
    void takeAsDemand(SeriesEntry entry) {
        correctRole(entry, Role.DEMAND);
    }

    /// Says that a series belongs to another component, or to none.
    void correctComponent(SeriesEntry entry, Optional<String> component) {
        Message name = component
                .map(other -> Message.of("view-sources.edit-component", id(entry), other))
                .orElseGet(() -> Message.of("view-sources.edit-no-component", id(entry)));
        correct(name, entry, old -> old.withComponent(component));
    }

    /// Says that the values of a series came to be in another way.
    void correctKind(SeriesEntry entry, Kind kind) {
        correct(Message.of("view-sources.edit-kind", id(entry), kindName(kind)), entry, old -> old.withKind(kind));
    }

    /// Says that the values of a series are in another unit.
    void correctUnit(SeriesEntry entry, Unit unit) {
        correct(Message.of("view-sources.edit-unit", id(entry), unitName(unit)), entry, old -> old.withUnit(unit));
    }

    private void correct(Message name, SeriesEntry entry, UnaryOperator<SeriesEntry> correction) {
        SeriesId id = entry.series().id();
        document.apply(Edit.of(
                name,
                workbook -> Folding.again(workbook.edit(draft -> draft.series = draft.series.stream()
                        .map(other -> other.series().id().equals(id) ? correction.apply(other) : other)
                        .toList()))));
    }

    /// Takes a file and what it gave out of the workbook.
    void remove(Source source) {
        document.apply(Edit.of(
                Message.of("view-sources.edit-remove", source.fileName()),
                workbook -> WorkbookEdits.removeSource(workbook, source.sha256())));
    }

    /// The problems of a file as text to copy: one line each, with its place.
    String problemsText(Source source) {
        StringBuilder text = new StringBuilder(source.path()).append('\n');
        for (Source.Note note : notes(source)) {
            text.append(severityName(note.severity()))
                    .append('\t')
                    .append(place(note))
                    .append('\t')
                    .append(speech.say(note.message()))
                    .append('\t')
                    .append(speech.say(note.action()))
                    .append('\n');
        }
        return text.toString();
    }

    /// Where a note was found, in words; empty where it is about the whole file.
    String place(Source.Note note) {
        if (note.line() > 0) {
            return speech.say("view-sources.line", note.line());
        }
        return note.offset() >= 0 ? speech.say("view-sources.offset", note.offset()) : "";
    }

    /// The name of a series, short enough for a menu.
    private static String id(SeriesEntry entry) {
        return entry.series().id().toString();
    }

    Message roleName(Role role) {
        return Message.of("view-sources.role-" + key(role));
    }

    Message kindName(Kind kind) {
        return Message.of("view-sources.kind-" + key(kind));
    }

    Message unitName(Unit unit) {
        return Message.of("figure.unit-" + unit.id());
    }

    String severityName(Severity severity) {
        return speech.say("view-sources.severity-" + key(severity));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
