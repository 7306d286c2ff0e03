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
import headroom.model.series.Source;
import headroom.model.unit.Unit;
import headroom.model.workbook.Folding;
import headroom.model.workbook.SeriesEntry;
import headroom.model.workbook.Workbook;
import headroom.model.workbook.WorkbookEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The files of the workbook, which one is looked at, and the corrections of what its series mean.
final class SourcesModel {
    private final Document document;
    private final Speech speech;
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /// A file as the list shows it.
    ///
    /// @param source the file
    /// @param series how many series it gave
    /// @param tests how many load tests it gave
    /// @param problems how many of its notes are more than information
    record FileRow(Source source, int series, int tests, int problems) {
        /// The worst of its notes.
        Optional<Severity> worst() {
            return source.notes().stream().map(Source.Note::severity).max(Severity::compareTo);
        }
    }

    SourcesModel(Document document, Speech speech) {
        this.document = document;
        this.speech = speech;
    }

    /// The workbook, for what follows it.
    ObservableValue<Workbook> workbook() {
        return document.workbookProperty();
    }

    /// The files, in the order in which they came.
    List<FileRow> files() {
        Workbook workbook = document.workbook();
        List<FileRow> rows = new ArrayList<>();
        for (Source source : workbook.sources()) {
            int problems = (int) source.notes().stream()
                    .filter(note -> note.severity() != Severity.INFO)
                    .count();
            rows.add(new FileRow(source, series(source).size(), tests(source).size(), problems));
        }
        return rows;
    }

    /// The fingerprint of the file that is looked at.
    ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /// The file that is looked at: the chosen one, or the first.
    Optional<Source> shown() {
        List<Source> sources = document.workbook().sources();
        return sources.stream()
                .filter(source -> chosen.get().filter(source.sha256()::equals).isPresent())
                .findFirst()
                .or(() -> sources.stream().findFirst());
    }

    /// The series of a file.
    List<SeriesEntry> series(Source source) {
        return document.workbook().series().stream()
                .filter(entry -> entry.comesFrom(source.sha256()))
                .toList();
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
        correct(
                Message.of("view-sources.edit-role", id(entry), roleName(role)),
                entry,
                old -> old.withRole(role));
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
        correct(
                Message.of("view-sources.edit-kind", id(entry), kindName(kind)),
                entry,
                old -> old.withKind(kind));
    }

    /// Says that the values of a series are in another unit.
    void correctUnit(SeriesEntry entry, Unit unit) {
        correct(
                Message.of("view-sources.edit-unit", id(entry), unitName(unit)),
                entry,
                old -> old.withUnit(unit));
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
        for (Source.Note note : source.notes()) {
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
