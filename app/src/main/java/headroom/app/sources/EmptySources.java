package headroom.app.sources;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands here before there is a file: what may be dropped, and two ways to begin.
final class EmptySources extends StackPane {
    EmptySources(Speech speech, SourceCommands commands) {
        getStyleClass().add("drop-zone");
        Label title = Labels.styled(speech.say("view-sources.drop"), "drop-words");
        Label formats = Labels.secondary(speech.say("view-sources.drop-formats"));
        Button open = new Button(speech.say("view-sources.open"));
        open.getStyleClass().setAll("button", "primary");
        open.setId("open-files");
        open.setOnAction(pressed -> commands.open().run());
        Button sample = new Button(speech.say("view-sources.sample"));
        sample.getStyleClass().setAll("button", "plain");
        sample.setId("try-sample");
        sample.setOnAction(pressed -> commands.sample().run());
        HBox buttons = new HBox(12, open, sample);
        buttons.setAlignment(Pos.CENTER);
        VBox all = new VBox(12, title, formats, buttons, Labels.secondary(speech.say("view-sources.private")));
        all.getStyleClass().add("drop-zone-words");
        getChildren().add(all);
    }
}
