package headroom.app.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A white sheet with a heading, a line that says what one sees, and content.
public final class Card extends VBox {
    private final Label heading = Labels.heading("");
    private final Label subtitle = Labels.secondary("");
    private final HBox head = new HBox(heading, Labels.space());

    /// A card with a heading.
    public Card(String title, Node... content) {
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        heading.setText(title);
        heading.setWrapText(true);
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /// The heading, to be bound where it changes.
    public Label heading() {
        return heading;
    }

    /// Adds the line beneath the heading and gives it back, to be bound where it changes.
    public Label subtitle(String text) {
        subtitle.setText(text);
        if (!getChildren().contains(subtitle)) {
            getChildren().add(1, subtitle);
        }
        return subtitle;
    }

    /// Adds controls at the right of the heading.
    public Card with(Node... controls) {
        keepWhole(controls);
        head.getChildren().addAll(controls);
        return this;
    }

    /// Lets a heading give way before the controls beside it do.
    static void keepWhole(Node... controls) {
        for (Node control : controls) {
            if (control instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
    }
}
