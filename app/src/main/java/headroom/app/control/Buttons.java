package headroom.app.control;

import javafx.scene.control.Button;

/// Words that act.
public final class Buttons {
    private Buttons() {}

    /// A button that reads like a link and does something.
    public static Button link(String words, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> run.run());
        return button;
    }

    /// A button that reads like a link and leads somewhere.
    public static Button leading(String words, Goal goal) {
        Button button = new Button(words);
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> goal.wantedAt(button));
        return button;
    }
}
