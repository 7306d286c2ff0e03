package headroom.app.document;

import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The open workbook: one immutable value in one property. All changes go through edits, so that all can be undone.
/// Belongs to the interface thread.
public final class Document {
    private final LongSupplier clockMillis;
    private final ReadOnlyObjectWrapper<Workbook> workbook;
    private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private History history;
    private Workbook saved;
    private final ReadOnlyObjectWrapper<Optional<Message>> readOnly = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<FileState> fileState = Optional.empty();
    private Optional<Gesture> gesture = Optional.empty();
    private final ReadOnlyLongWrapper generation = new ReadOnlyLongWrapper();

    /// A document that holds a workbook which needs no saving.
    ///
    /// @param clockMillis a clock that decides which edits follow each other quickly
    public Document(Workbook workbook, LongSupplier clockMillis) {
        this.clockMillis = clockMillis;
        this.history = History.of(workbook);
        this.saved = workbook;
        this.workbook = new ReadOnlyObjectWrapper<>(workbook);
    }

    /// The workbook.
    public ReadOnlyObjectProperty<Workbook> workbookProperty() {
        return workbook.getReadOnlyProperty();
    }

    /// The workbook now.
    public Workbook workbook() {
        return workbook.get();
    }

    /// The file that it was opened from or saved to.
    public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /// What undo takes back; empty where there is nothing.
    public ReadOnlyObjectProperty<Optional<Message>> undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// What redo makes again; empty where there is nothing.
    public ReadOnlyObjectProperty<Optional<Message>> redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /// Whether there are edits that no file holds.
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /// Changes when another workbook takes the place of this one, so that late results for the old one can be dropped.
    public ReadOnlyLongProperty generationProperty() {
        return generation.getReadOnlyProperty();
    }

    /// The same, now.
    public long generation() {
        return generation.get();
    }

    /// Makes an edit.
    public void apply(Edit edit) {
        cancelGesture();
        become(history.after(edit, edit.change().apply(history.present()), clockMillis.getAsLong()));
    }

    /// Begins an edit that follows the hand: the workbook changes as it moves, the history only when it ends.
    public Gesture begin() {
        cancelGesture();
        Gesture begun = new Gesture();
        gesture = Optional.of(begun);
        return begun;
    }

    /// Begins a change of one value that can be seen while it is made.
    ///
    /// @param edit the edit that gives the workbook a value
    public <T> Trial<T> trial(Function<T, Edit> edit) {
        Gesture begun = begin();
        return new Trial<>() {
            @Override
            public void show(T value) {
                begun.move(edit.apply(value));
            }

            @Override
            public void keep() {
                begun.commit();
            }

            @Override
            public void restore() {
                begun.cancel();
            }
        };
    }

    /// Takes the last edit back.
    public void undo() {
        cancelGesture();
        become(history.undone());
    }

    /// Makes the last undone edit again.
    public void redo() {
        cancelGesture();
        become(history.redone());
    }

    /// Why the file may not be written; empty where it may. The workbook itself can be edited all the same, and saved
    /// under another name.
    public ReadOnlyObjectProperty<Optional<Message>> readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /// The file that holds the workbook and what it was like then.
    public Optional<Origin> origin() {
        return path.get().map(file -> new Origin(file, fileState));
    }

    /// The file to which a recovered copy may be saved: none where the file must not be written.
    Optional<Origin> keptOrigin() {
        return readOnly.get().isPresent() ? Optional.empty() : origin();
    }

    /// Replaces everything by a workbook that was just opened or begun.
    ///
    /// @param from the file that holds it; empty for a new one
    public void open(Workbook opened, Optional<Path> from) {
        open(opened, from.map(file -> new Origin(file, Optional.empty())), Optional.empty());
    }

    /// Replaces everything by a workbook that was just opened.
    ///
    /// @param from the file that holds it; empty for a new one
    /// @param mayNotWrite why that file may not be written; empty where it may
    public void open(Workbook opened, Optional<Origin> from, Optional<Message> mayNotWrite) {
        replace(opened, opened, from, mayNotWrite);
    }

    /// Replaces everything by a workbook that no file holds yet, such as one recovered after a crash.
    ///
    /// @param blank what counts as nothing to save
    public void openUnsaved(Workbook opened, Optional<Origin> from, Workbook blank) {
        replace(opened, blank, from, Optional.empty());
    }

    private void replace(Workbook opened, Workbook nowSaved, Optional<Origin> from, Optional<Message> mayNotWrite) {
        cancelGesture();
        generation.set(generation.get() + 1);
        saved = nowSaved;
        // before the path: who reads the path reads whether it may be written
        readOnly.set(mayNotWrite);
        fileState = from.flatMap(Origin::state);
        path.set(from.map(Origin::path));
        become(History.of(opened));
    }

    /// Shows the workbook anew to all who show it, because words or formats have changed. History and file stay.
    ///
    /// @param blank shown for a moment
    public void showAnew(Workbook blank) {
        cancelGesture();
        generation.set(generation.get() + 1);
        workbook.set(blank);
        workbook.set(history.present());
    }

    /// From now on the file may be written after all: the planner said so, or nobody else has it open any more.
    public void mayBeWritten() {
        readOnly.set(Optional.empty());
    }

    /// Notes that a file now holds `written`, which is the workbook as it was when saving began.
    public void wasSaved(Workbook written, Origin to) {
        saved = written;
        readOnly.set(Optional.empty());
        fileState = to.state();
        path.set(Optional.of(to.path()));
        unsaved.set(!history.present().equals(saved));
    }

    private void become(History next) {
        history = next;
        // before the workbook: who follows the workbook reads whether this one is saved
        unsaved.set(!next.present().equals(saved));
        workbook.set(next.present());
        undoName.set(next.undoName());
        redoName.set(next.redoName());
    }

    private void cancelGesture() {
        gesture.ifPresent(Gesture::cancel);
    }

    /// An edit under way: dragging, or stepping a value with the arrow keys.
    public final class Gesture {
        private Optional<Edit> latest = Optional.empty();

        private Gesture() {}

        /// Shows what `edit` makes of the workbook as it was when the gesture began.
        public void move(Edit edit) {
            if (active()) {
                latest = Optional.of(edit);
                workbook.set(edit.change().apply(history.present()));
            }
        }

        /// Ends the gesture: what is shown becomes one step of the history.
        public void commit() {
            if (active()) {
                Workbook shown = workbook.get();
                gesture = Optional.empty();
                become(latest.map(edit -> history.after(edit, shown, clockMillis.getAsLong()))
                        .orElse(history));
            }
        }

        /// Ends the gesture: the workbook is again what it was when the gesture began.
        public void cancel() {
            if (active()) {
                gesture = Optional.empty();
                become(history);
            }
        }

        private boolean active() {
            return gesture.isPresent() && gesture.get() == this;
        }
    }
}
