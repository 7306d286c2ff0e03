package headroom.app.control;

import headroom.app.hover.HoverText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/// A value that is chosen from a list where it stands.
///
/// @param <T> what is chosen
public final class ChoicePlace<T> extends Button {
    private final Function<T, String> words;
    private final Consumer<T> chosen;
    private List<T> choices = List.of();
    private Optional<T> value = Optional.empty();
    private String what = "";

    /// A place for a choice.
    ///
    /// @param words how a choice is called
    /// @param chosen told what the planner chose
    public ChoicePlace(Function<T, String> words, Consumer<T> chosen) {
        this.words = words;
        this.chosen = chosen;
        getStyleClass().setAll("choice-place");
        // names of series hold underscores
        setMnemonicParsing(false);
        // the whole name, where there is no room for it
        HoverText.on(this, textProperty());
        setOnAction(pressed -> open());
    }

    /// Shows a value among choices.
    ///
    /// @param newWhat the name of the value, for those who listen
    public ChoicePlace<T> show(String newWhat, T newValue, List<T> newChoices) {
        what = newWhat;
        value = Optional.of(newValue);
        choices = List.copyOf(newChoices);
        setText(words.apply(newValue));
        setAccessibleText(what + ": " + getText());
        return this;
    }

    private void open() {
        ContextMenu menu = new ContextMenu();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(words.apply(choice));
            item.setMnemonicParsing(false);
            item.setSelected(value.isPresent() && value.get().equals(choice));
            item.setOnAction(picked -> chosen.accept(choice));
            menu.getItems().add((MenuItem) item);
        }
        menu.show(this, Side.BOTTOM, 0, 2);
    }
}
