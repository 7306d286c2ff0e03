package headroom.app.control;

import headroom.model.Message;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands in a view that has nothing to show yet: what it will show, what it needs for that, and the buttons that
/// do it.
public final class EmptyState extends VBox {
    private final Speech speech;
    private final FlowPane buttons = new FlowPane(12, 8);

    /// An empty state without buttons.
    ///
    /// @param title what the reader will find here
    /// @param needs what to drop or do for it
    public EmptyState(Speech speech, Message title, Message needs) {
        this.speech = speech;
        getStyleClass().add("empty-state");
        Label heading = Labels.styled(speech.say(title), "empty-title");
        heading.setWrapText(true);
        heading.setTextAlignment(TextAlignment.CENTER);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        Label words = Labels.paragraph(speech.say(needs));
        words.getStyleClass().add("empty-words");
        words.setTextAlignment(TextAlignment.CENTER);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(heading, words, buttons);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /// Adds the way onwards; the first one stands out.
    public EmptyState leading(Message words, Goal goal) {
        Button button = button(words);
        button.setOnAction(pressed -> goal.wantedAt(button));
        return this;
    }

    private Button button(Message words) {
        Button button = new Button(speech.say(words));
        button.getStyleClass().setAll("button", buttons.getChildren().isEmpty() ? "primary" : "plain");
        buttons.getChildren().add(button);
        return button;
    }

    /// Adds something that the view itself does; the first one stands out.
    public EmptyState doing(Message words, Runnable run) {
        button(words).setOnAction(pressed -> run.run());
        return this;
    }

    /// Opens files, or tries the sample: where a workbook has no file yet.
    public EmptyState openingFiles() {
        return leading(Message.of("view-sources.open"), new Goal.Files())
                .leading(Message.of("view-sources.sample"), new Goal.Sample());
    }
}
