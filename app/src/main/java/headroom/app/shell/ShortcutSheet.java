package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All keys: those of the actions, made from their list, and those that charts, figures and tables understand.
final class ShortcutSheet extends StackPane {
    private static final List<String> GESTURES = List.of(
            "zoom", "pan", "select", "whole", "cursor", "handle", "step", "type", "restore", "reorder", "explain");

    private final Speech speech;
    private final Button close;
    private @Nullable Node before;

    ShortcutSheet(Actions actions, Speech speech) {
        this.speech = speech;
        this.close = new Button(speech.say("shell.notice-close"));
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        close.getStyleClass().setAll("link-button");
        close.setOnAction(pressed -> hide());
        HBox head = new HBox(Labels.heading(speech.say("shell.shortcuts")), Labels.space(), close);
        head.getStyleClass().add("card-head");
        ScrollPane scroll = new ScrollPane(keys(actions));
        scroll.getStyleClass().add("sheet-scroll");
        scroll.setFitToWidth(true);
        VBox sheet = new VBox(head, scroll);
        sheet.getStyleClass().addAll("popover", "palette");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                hide();
                key.consume();
            }
        });
        hide();
    }

    private GridPane keys(Actions actions) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form");
        int row = 0;
        for (Action action : actions.all()) {
            if (action.shortcut().isPresent()) {
                grid.addRow(
                        row++,
                        Labels.styled(action.shortcut().get().getDisplayText(), "strong"),
                        Labels.body(speech.say(action.words().getValue())));
            }
        }
        for (String gesture : GESTURES) {
            grid.addRow(
                    row++,
                    Labels.styled(speech.say("shell.keys-" + gesture), "strong"),
                    Labels.body(speech.say("shell.does-" + gesture)));
        }
        return grid;
    }

    /// Opens the list.
    void open() {
        before = getScene().getFocusOwner();
        setVisible(true);
        setManaged(true);
        close.requestFocus();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        if (before != null) {
            before.requestFocus();
        }
    }
}
