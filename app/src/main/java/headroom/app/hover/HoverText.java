package headroom.app.hover;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Words at the pointer while it rests on a node, told to those who listen as well.
///
/// The toolkit's tooltip is a window with a scene and styles of its own, and the workbench has hundreds of places with
/// words: so there is one only while the pointer is over its node.
public final class HoverText {
    private static final String PROPERTY = "headroom.hover";
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.seconds(30);
    private static final String WIDTH = "-fx-max-width: 36em;";
    private static final double GAP = 4;

    private final Node node;
    private final StringProperty words = new SimpleStringProperty("");
    private Optional<Tooltip> shown = Optional.empty();

    private HoverText(Node node) {
        this.node = node;
        node.hoverProperty().subscribe(hover -> {
            if (hover) {
                come();
            } else {
                hide();
            }
        });
        words.subscribe(said -> {
            tell(said);
            if (said.isEmpty()) {
                hide();
            } else if (node.isHover()) {
                come();
            }
        });
    }

    /// Words that stay; empty for none. What the node said before is forgotten.
    public static HoverText on(Node node, String words) {
        HoverText text = of(node);
        text.say(words);
        return text;
    }

    /// Words that follow a value.
    public static HoverText on(Node node, ObservableValue<String> words) {
        HoverText text = of(node);
        text.words.bind(words);
        return text;
    }

    /// What a node says at the pointer; empty where it says nothing.
    public static String at(Node node) {
        return known(node).map(text -> text.words.get()).orElse("");
    }

    /// Says something else from now on, or nothing.
    public void say(String newWords) {
        words.unbind();
        words.set(newWords);
    }

    /// Shows the words beneath the node, without a pointer.
    public void showBeneath() {
        Bounds place = node.getScene() == null ? null : node.localToScreen(node.getLayoutBounds());
        if (place == null || words.get().isEmpty()) {
            return;
        }
        come();
        shown.ifPresent(tooltip -> tooltip.show(node, place.getMinX(), place.getMaxY() + GAP));
    }

    /// Takes the words away until the pointer comes again.
    public void hide() {
        shown.ifPresent(tooltip -> {
            tooltip.hide();
            Tooltip.uninstall(node, tooltip);
            tooltip.textProperty().unbind();
        });
        shown = Optional.empty();
    }

    /// Who listens hears the text of a label already.
    private void tell(String said) {
        boolean own = node instanceof Labeled labeled && said.equals(labeled.getText());
        node.setAccessibleHelp(said.isEmpty() || own ? null : said);
    }

    private void come() {
        if (shown.isPresent() || words.get().isEmpty()) {
            return;
        }
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        tooltip.setWrapText(true);
        tooltip.setStyle(WIDTH);
        tooltip.setShowDelay(SOON);
        tooltip.setShowDuration(LONG);
        Tooltip.install(node, tooltip);
        shown = Optional.of(tooltip);
    }

    private static HoverText of(Node node) {
        return known(node).orElseGet(() -> {
            HoverText text = new HoverText(node);
            node.getProperties().put(PROPERTY, text);
            return text;
        });
    }

    private static Optional<HoverText> known(Node node) {
        return node.hasProperties() && node.getProperties().get(PROPERTY) instanceof HoverText text
                ? Optional.of(text)
                : Optional.empty();
    }
}
