package headroom.app.control;

import headroom.app.document.Trial;
import headroom.app.hover.HoverText;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A value in a table or a form that can be dragged sideways, stepped with the arrow keys, or typed after a click.
///
/// @param <T> what it is
public final class EntryPlace<T> extends Button {
    private static final double PIXELS_A_STEP = 12;

    private final Entry<T> entry;
    private final Speech speech;
    private Optional<Trial<T>> trial = Optional.empty();
    private T start;
    private double pressedX;
    private boolean dragged;

    /// A place for that value.
    public EntryPlace(Entry<T> entry, Speech speech) {
        this.entry = entry;
        this.speech = speech;
        this.start = entry.now().get();
        getStyleClass().setAll("entry-place");
        // names of series hold underscores
        setMnemonicParsing(false);
        setCursor(Cursor.H_RESIZE);
        HoverText.on(this, speech.say("shell.entry-place-tip", entry.what(), entry.hint()));
        refresh();
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, release -> release());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                keep();
            }
        });
        setOnAction(pressed -> {
            if (!dragged) {
                type();
            }
        });
    }

    /// Shows the value as it is now.
    public void refresh() {
        setText(entry.print().apply(entry.now().get()));
        setAccessibleText(speech.say("shell.in-place-spoken", entry.what(), getText()));
    }

    private void press(MouseEvent press) {
        pressedX = press.getScreenX();
        start = entry.now().get();
        dragged = false;
    }

    private void drag(MouseEvent drag) {
        int steps = (int) Math.round((drag.getScreenX() - pressedX) / PIXELS_A_STEP);
        if (steps != 0 || dragged) {
            dragged = true;
            show(entry.step().apply(start, steps));
        }
    }

    private void release() {
        if (dragged) {
            keep();
        }
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case UP, RIGHT, PLUS, ADD -> step(key, key.isShiftDown() ? 10 : 1);
            case DOWN, LEFT, MINUS, SUBTRACT -> step(key, key.isShiftDown() ? -10 : -1);
            case ESCAPE -> {
                if (trial.isPresent()) {
                    trial.get().restore();
                    trial = Optional.empty();
                    dragged = false;
                    refresh();
                    key.consume();
                }
            }
            default -> {
                if (key.getCode() == KeyCode.ENTER) {
                    keep();
                    fire();
                    key.consume();
                }
            }
        }
    }

    private void step(KeyEvent key, int steps) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        key.consume();
        show(entry.step().apply(entry.now().get(), steps));
    }

    private void show(T value) {
        Trial<T> running = trial.orElseGet(entry.trial());
        trial = Optional.of(running);
        running.show(value);
        setText(entry.print().apply(value));
    }

    private void keep() {
        trial.ifPresent(Trial::keep);
        trial = Optional.empty();
    }

    private void type() {
        new Editor<>(entry, speech).open(this);
    }
}
