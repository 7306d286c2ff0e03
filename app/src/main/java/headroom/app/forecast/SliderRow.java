package headroom.app.forecast;

import headroom.app.control.Entry;
import headroom.app.control.EntryPlace;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.document.Trial;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A value with a slider that follows the hand, and the same value to type: one step of the history each.
///
/// @param <T> what it is
final class SliderRow<T> extends HBox {
    private static final double NAME_WIDTH = 190;

    private final Entry<T> entry;
    private final EntryPlace<T> place;
    private final ToDoubleFunction<T> position;
    private final DoubleFunction<T> value;
    private final Slider slider;
    private Optional<Trial<T>> trial = Optional.empty();
    private boolean refreshing;

    /// @param position where a value stands on the slider
    /// @param value the value at a position
    SliderRow(
            Entry<T> entry,
            Speech speech,
            double least,
            double most,
            ToDoubleFunction<T> position,
            DoubleFunction<T> value) {
        this.entry = entry;
        this.position = position;
        this.value = value;
        this.place = new EntryPlace<>(entry, speech);
        this.slider = new Slider(least, most, least);
        slider.setBlockIncrement((most - least) / 20);
        slider.setAccessibleText(speech.say(entry.what()));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label name = Labels.body(speech.say(entry.what()));
        name.setMinWidth(NAME_WIDTH);
        name.setLabelFor(slider);
        getStyleClass().add("inline");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, slider, place);
        slider.valueProperty().addListener((property, old, now) -> moved());
        slider.valueChangingProperty().addListener((property, was, is) -> {
            if (!is) {
                keep();
            }
        });
        refresh();
    }

    /// Shows the value as it is now.
    void refresh() {
        place.refresh();
        if (trial.isEmpty()) {
            refreshing = true;
            slider.setValue(position.applyAsDouble(entry.now().get()));
            refreshing = false;
        }
    }

    private void moved() {
        if (refreshing) {
            return;
        }
        Trial<T> running = trial.orElseGet(entry.trial());
        trial = Optional.of(running);
        running.show(value.apply(slider.getValue()));
        place.refresh();
        if (!slider.isValueChanging()) {
            keep();
        }
    }

    private void keep() {
        trial.ifPresent(Trial::keep);
        trial = Optional.empty();
    }
}
