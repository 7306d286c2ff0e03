package headroom.app.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels in the few sizes that the design has.
public final class Labels {
    private Labels() {}

    /// Body text on one line.
    public static Label body(String text) {
        return styled(text, "body");
    }

    /// Body text that wraps.
    public static Label paragraph(String text) {
        Label label = styled(text, "body");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// Text that stands back.
    public static Label secondary(String text) {
        Label label = styled(text, "secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// The heading of a card.
    public static Label heading(String text) {
        return styled(text, "heading");
    }

    /// A label with style classes of the theme.
    public static Label styled(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Gives a node these style classes alone; the theme is asked anew only where they are others.
    static void restyle(Node node, List<String> styles) {
        if (!node.getStyleClass().equals(styles)) {
            node.getStyleClass().setAll(styles);
        }
    }

    /// Empty space that takes what is left of a row.
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
