package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.OverSheet;
import headroom.app.control.Speech;
import headroom.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys: those of the actions, made from their list, and those that charts, figures and tables understand; found by
/// a few letters.
final class ShortcutSheet {
    private static final List<String> GESTURES = List.of(
            "zoom", "pan", "select", "whole", "cursor", "pin", "legend", "handle", "step", "type", "restore", "reorder",
            "explain");

    private final Actions actions;
    private final Speech speech;
    private final TextField field = new TextField();
    private final GridPane grid = new GridPane();
    private final OverSheet sheet;

    /// Keys and what they do.
    private record Row(String keys, String does) {
        boolean holds(String letters, Locale locale) {
            String all = (keys + " " + does).toLowerCase(locale);
            return Stream.of(letters.toLowerCase(locale).split("\\s+")).allMatch(all::contains);
        }
    }

    ShortcutSheet(Actions actions, Speech speech) {
        this.actions = actions;
        this.speech = speech;
        grid.getStyleClass().add("form");
        field.setPromptText(speech.say("shell.shortcuts-search"));
        field.setAccessibleText(speech.say("shell.shortcuts-search"));
        field.textProperty().addListener((property, old, now) -> show());
        VBox content = new VBox(8, field, grid);
        content.getStyleClass().add("shortcuts");
        sheet = new OverSheet("shortcuts", Message.of("shell.shortcuts"), speech, content);
        sheet.visibleProperty().subscribe(shown -> {
            if (!shown) {
                grid.getChildren().clear();
            }
        });
    }

    /// The sheet, to lay over the window.
    OverSheet sheet() {
        return sheet;
    }

    /// Opens the list.
    void open() {
        field.clear();
        show();
        sheet.scroll().setVvalue(0);
        sheet.open(field);
    }

    private void show() {
        grid.getChildren().clear();
        String letters = field.getText().strip();
        int at = 0;
        for (Row row : rows()) {
            if (row.holds(letters, speech.locale())) {
                Label keys = Labels.styled(row.keys(), "strong");
                keys.setMinWidth(Region.USE_PREF_SIZE);
                grid.addRow(at++, keys, Labels.paragraph(row.does()));
            }
        }
        if (at == 0) {
            grid.addRow(0, Labels.secondary(speech.say("shell.palette-nothing")));
        }
    }

    /// What stands on the key that the platform uses for commands: Ctrl, on a Mac ⌘.
    private static String shortcutKey() {
        String keys = KeyCombination.valueOf("Shortcut+A").getDisplayText();
        return keys.substring(0, keys.length() - 1).replace("+", "");
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Action action : actions.all()) {
            action.shortcut()
                    .map(KeyCombination::getDisplayText)
                    .ifPresent(keys ->
                            rows.add(new Row(keys, speech.say(action.words().getValue()))));
        }
        for (String gesture : GESTURES) {
            rows.add(new Row(speech.say("shell.keys-" + gesture, shortcutKey()), speech.say("shell.does-" + gesture)));
        }
        return rows;
    }
}
