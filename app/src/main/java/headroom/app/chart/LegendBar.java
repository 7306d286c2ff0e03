package headroom.app.chart;

import headroom.app.hover.HoverText;
import headroom.app.paint.Legend;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Figure;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Which series is which. A click hides a series or shows it again, with Ctrl or Cmd it shows that one alone; Space and
/// Ctrl+Space do the same from the keyboard. The others keep their colours and shapes.
public final class LegendBar extends FlowPane {
    private final FigureView view;
    private final Words words;
    private final ObservableValue<Palette> palette;
    private List<Legend.Entry> entries = List.of();

    private final javafx.beans.value.ChangeListener<Palette> paletteChanged = (_, _, _) -> rebuild();

    LegendBar(FigureView view, Words words, ObservableValue<Palette> palette) {
        this.view = view;
        this.words = words;
        this.palette = palette;
        getStyleClass().add("legend");
        view.figureProperty().subscribe(this::follow);
        view.hidden().addListener((SetChangeListener<Message>) _ -> mark());
        palette.addListener(new WeakChangeListener<>(paletteChanged));
    }

    private void follow(@Nullable Figure figure) {
        List<Legend.Entry> now = figure == null ? List.of() : Legend.of(figure);
        boolean same = names(now).equals(names(entries));
        entries = now;
        if (!same) {
            rebuild();
        }
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
    }

    private static List<Message> names(List<Legend.Entry> entries) {
        return entries.stream().map(Legend.Entry::name).toList();
    }

    private void rebuild() {
        getChildren().setAll(entries.stream().map(this::button).toList());
        mark();
    }

    private ToggleButton button(Legend.Entry entry) {
        Canvas swatch = new Canvas(Legend.SWATCH_WIDTH, Legend.SWATCH_HEIGHT);
        Legend.swatch(new FxSurface(swatch.getGraphicsContext2D(), 1), palette.getValue(), entry, 0, 0);
        String name = words.say(entry.label());
        ToggleButton button = new ToggleButton(name, swatch);
        // names of series hold underscores
        button.setMnemonicParsing(false);
        button.getStyleClass().setAll("legend-entry");
        swatch.opacityProperty().bind(button.selectedProperty().map(shown -> shown ? 1 : 0.3));
        HoverText.on(button, words.say(Message.of("chart.legend-tip")));
        button.setAccessibleText(words.say(Message.of("chart.legend-spoken", name)));
        button.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && (event.isShortcutDown() || event.isAltDown())) {
                solo(entry.name());
                button.disarm();
                event.consume();
            }
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && (event.isShortcutDown() || event.isAltDown())) {
                solo(entry.name());
                event.consume();
            }
        });
        button.setOnAction(_ -> toggle(entry.name()));
        return button;
    }

    private void toggle(Message name) {
        if (!view.hidden().remove(name)) {
            view.hidden().add(name);
        }
        mark();
    }

    /// Shows one alone; all again where it was alone already.
    private void solo(Message name) {
        Set<Message> others =
                names(entries).stream().filter(other -> !other.equals(name)).collect(Collectors.toSet());
        boolean alone = view.hidden().equals(others);
        view.hidden().clear();
        if (!alone) {
            view.hidden().addAll(others);
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i) instanceof ToggleButton button) {
                button.setSelected(!view.hidden().contains(entries.get(i).name()));
            }
        }
    }
}
