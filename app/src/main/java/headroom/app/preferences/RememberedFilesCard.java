package headroom.app.preferences;

import headroom.app.action.Action;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.settings.Folders;
import headroom.app.settings.RememberedFiles;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;
import headroom.model.series.TextForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the program remembers of files, and where it keeps it: each can be forgotten, and forgetting taken back.
public final class RememberedFilesCard extends VBox {
    private final SettingsStore settings;
    private final Speech speech;
    private final Notices notices;
    private final VBox remembered = new VBox(4);

    public RememberedFilesCard(
            SettingsStore settings, Folders folders, Speech speech, Notices notices, Action shortcuts) {
        super(8);
        this.settings = settings;
        this.speech = speech;
        this.notices = notices;
        getStyleClass().add("preference-files");
        getChildren()
                .addAll(
                        Labels.styled(speech.say("shell.preferences-files"), "strong"),
                        place("shell.preferences-settings-file", folders.settings()),
                        place("shell.preferences-recovery", folders.recovery()),
                        remembered,
                        shortcutsLink(shortcuts));
        show(settings.settingsProperty().get().files());
        settings.settingsProperty().addListener((property, before, now) -> {
            if (!before.files().equals(now.files())) {
                show(now.files());
            }
        });
    }

    private Node shortcutsLink(Action shortcuts) {
        Button button = new Button(speech.say(shortcuts.words().getValue()));
        button.getStyleClass().setAll("link-button");
        button.setOnAction(pressed -> shortcuts.tryRun());
        return button;
    }

    /// A folder that can be selected and copied.
    private Node place(String words, Path folder) {
        TextField path = new TextField(folder.toString());
        path.setEditable(false);
        path.getStyleClass().add("shown-path");
        path.setAccessibleText(speech.say(words));
        Label label = Labels.secondary(speech.say(words));
        return new VBox(label, path);
    }

    private void show(RememberedFiles files) {
        List<Node> rows = new ArrayList<>();
        rows.add(head(
                "shell.preferences-recent",
                "shell.preferences-clear",
                files.recent().isEmpty(),
                () -> forget(Message.of("shell.forgot-recent"), now -> now.withRecents(List.of()))));
        for (String path : files.recent()) {
            rows.add(row(path, () -> forget(Message.of("shell.forgot", path), now -> now.withoutRecent(path))));
        }
        rows.add(head(
                "shell.preferences-forms",
                "shell.preferences-clear",
                files.forms().isEmpty(),
                () -> forget(Message.of("shell.forgot-forms"), now -> now.withForms(Map.of()))));
        files.forms()
                .forEach((shape, form) -> rows.add(row(
                        words(form), () -> forget(Message.of("shell.forgot-form"), now -> without(now, shape)))));
        remembered.getChildren().setAll(rows);
    }

    private static RememberedFiles without(RememberedFiles files, String shape) {
        Map<String, TextForm> rest = new LinkedHashMap<>(files.forms());
        rest.remove(shape);
        return files.withForms(rest);
    }

    private String words(TextForm form) {
        List<String> said = new ArrayList<>();
        form.timeColumn().ifPresent(column -> said.add(speech.say("shell.form-column", column)));
        form.timeFormat().ifPresent(format -> said.add(speech.say("shell.form-time", format.pattern())));
        form.delimiter().ifPresent(mark -> said.add(speech.say("shell.form-delimiter", delimiter(mark))));
        form.decimalSign()
                .ifPresent(sign -> said.add(
                        speech.say("shell.form-decimal", sign == headroom.model.series.DecimalSign.COMMA ? "," : ".")));
        form.zone().ifPresent(zone -> said.add(speech.say("shell.form-zone", zone.getId())));
        return String.join(", ", said);
    }

    private String delimiter(char mark) {
        return mark == '\t' ? speech.say("shell.form-tab") : String.valueOf(mark);
    }

    private Node head(String title, String all, boolean empty, Runnable clear) {
        Button button = new Button(speech.say(all));
        button.getStyleClass().setAll("link-button");
        button.setAccessibleText(speech.say("shell.preference-option", speech.say(title), speech.say(all)));
        button.setDisable(empty);
        button.setOnAction(pressed -> clear.run());
        Label words = Labels.body(speech.say(title));
        Label none = Labels.secondary(empty ? speech.say("shell.preferences-none") : "");
        HBox head = new HBox(8, words, none, Labels.space(), button);
        head.getStyleClass().add("card-head");
        return head;
    }

    private Node row(String words, Runnable forget) {
        Label label = Labels.secondary(words);
        Button button = new Button(speech.say("shell.preferences-forget"));
        button.getStyleClass().setAll("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(speech.say("shell.preference-option", words, button.getText()));
        button.setOnAction(pressed -> forget.run());
        HBox row = new HBox(8, label, Labels.space(), button);
        row.getStyleClass().add("card-head");
        return row;
    }

    /// Forgets, and offers to take that back instead of asking before.
    private void forget(Message said, java.util.function.UnaryOperator<RememberedFiles> change) {
        RememberedFiles before = settings.settingsProperty().get().files();
        settings.change(now -> now.withFiles(change));
        notices.tell(Notice.of(headroom.model.Severity.INFO, said)
                .offering(Message.of("shell.undo"), () -> settings.change(now -> now.withFiles(files -> before))));
    }
}
