package headroom.app.control;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A row of words of which one is chosen.
public final class Segments extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /// An empty row.
    public Segments() {
        getStyleClass().add("segments");
        group.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null && old != null) {
                old.setSelected(true);
            }
        });
    }

    /// Adds a word.
    ///
    /// @param chosen called when it is chosen
    public ToggleButton add(String words, Consumer<ToggleButton> chosen) {
        ToggleButton button = new ToggleButton(words);
        button.getStyleClass().setAll("segment");
        button.setToggleGroup(group);
        // the arrow keys move the choice without pressing the button
        button.selectedProperty().addListener((property, was, is) -> {
            if (is && button.getScene() != null) {
                chosen.accept(button);
            }
        });
        getChildren().add(button);
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        return button;
    }

    /// Chooses a word by its place, from 0.
    public void choose(int place) {
        group.getToggles().get(place).setSelected(true);
    }
}
