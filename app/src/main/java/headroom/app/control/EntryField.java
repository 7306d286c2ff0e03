package headroom.app.control;

import headroom.app.document.Trial;
import headroom.model.Message;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field for a typed value. What is typed shows at once; Enter keeps it, Escape restores what was, the arrow keys
/// step. What is not understood is said beneath, and the field stays.
///
/// @param <T> what is typed
public final class EntryField<T> extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Entry<T> entry;
    private final Speech speech;
    private final TextField field = new TextField();
    private final Label note = Labels.styled("", "secondary");
    private Optional<Trial<T>> trial = Optional.empty();
    private Runnable done = () -> {};
    private boolean refreshing;

    /// A field for that entry.
    public EntryField(Entry<T> entry, Speech speech) {
        this.entry = entry;
        this.speech = speech;
        getStyleClass().add("entry-field");
        field.setAccessibleText(speech.say(entry.what()));
        note.setWrapText(true);
        getChildren().add(field);
        refresh();
        field.textProperty().addListener((property, old, now) -> typed());
        field.setOnAction(enter -> enter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                leave();
            }
        });
    }

    /// Shows the hint beneath the field at all times.
    public EntryField<T> withHint() {
        getChildren().add(note);
        note.setText(speech.say(entry.hint()));
        return this;
    }

    /// Called after Enter kept a value.
    public void setOnDone(Runnable newDone) {
        done = newDone;
    }

    /// The field itself, for focus.
    public TextField field() {
        return field;
    }

    /// Shows the value as it is now, unless something is being typed.
    public void refresh() {
        if (trial.isEmpty()) {
            show(entry.print().apply(entry.now().get()));
        }
    }

    /// Takes back what was typed.
    public void restore() {
        trial.ifPresent(Trial::restore);
        trial = Optional.empty();
        refresh();
    }

    /// Keeps what was typed where it can be understood, else takes it back.
    public void leave() {
        boolean good = entry.read().apply(field.getText()) instanceof Read.Good<T>;
        if (good && trial.isPresent()) {
            Trial<T> kept = trial.get();
            trial = Optional.empty();
            kept.keep();
            refresh();
        } else {
            restore();
        }
    }

    private void typed() {
        if (refreshing) {
            return;
        }
        switch (entry.read().apply(field.getText())) {
            case Read.Good<T>(T value) -> {
                accept();
                begun().show(value);
            }
            case Read.Bad<T>(Message why) -> refuse(why);
        }
    }

    private void enter() {
        if (entry.read().apply(field.getText()) instanceof Read.Bad<T>(Message why)) {
            refuse(why);
            return;
        }
        leave();
        field.selectAll();
        done.run();
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> step(key, key.isShiftDown() ? 10 : 1);
            case DOWN -> step(key, key.isShiftDown() ? -10 : -1);
            case ESCAPE -> {
                if (trial.isPresent() || field.getPseudoClassStates().contains(ERROR)) {
                    restore();
                }
            }
            default -> {}
        }
    }

    private void step(KeyEvent key, int steps) {
        key.consume();
        if (entry.read().apply(field.getText()) instanceof Read.Good<T>(T value)) {
            T stepped = entry.step().apply(value, steps);
            begun().show(stepped);
            show(entry.print().apply(stepped));
        }
    }

    private Trial<T> begun() {
        Trial<T> running = trial.orElseGet(entry.trial());
        trial = Optional.of(running);
        return running;
    }

    private void show(String text) {
        refreshing = true;
        field.setText(text);
        field.end();
        refreshing = false;
        accept();
    }

    private void accept() {
        field.pseudoClassStateChanged(ERROR, false);
        note.getStyleClass().remove("danger-text");
        if (note.getText().isEmpty()) {
            return;
        }
        note.setText(speech.say(entry.hint()));
    }

    private void refuse(Message why) {
        field.pseudoClassStateChanged(ERROR, true);
        if (!getChildren().contains(note)) {
            getChildren().add(note);
        }
        if (!note.getStyleClass().contains("danger-text")) {
            note.getStyleClass().add("danger-text");
        }
        note.setText(speech.say(why));
    }
}
