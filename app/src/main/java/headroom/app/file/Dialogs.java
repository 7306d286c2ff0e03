package headroom.app.file;

import headroom.app.control.Speech;
import headroom.app.report.ChartFormat;
import headroom.model.Message;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks with the platform's own file choosers, and one dialog.
public final class Dialogs implements Questions {
    private final Window owner;
    private final Speech speech;

    public Dialogs(Window owner, Speech speech) {
        this.owner = owner;
        this.speech = speech;
    }

    @Override
    public List<Path> filesToOpen(Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(speech.say("shell.dialog-open"));
        chooser.getExtensionFilters()
                .addAll(
                        // a file is recognised by its content, whatever it is called
                        new FileChooser.ExtensionFilter(speech.say("shell.filter-any"), "*"),
                        new FileChooser.ExtensionFilter(speech.say("shell.filter-workbook"), "*.headroom"));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> fileToSave(Optional<Path> folder, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(speech.say("shell.dialog-save"));
        chooser.setInitialFileName(name.endsWith(".headroom") ? name : name + ".headroom");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(speech.say("shell.filter-workbook"), "*.headroom"));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chartToSave(Optional<Path> folder, String name, ChartFormat format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(speech.say("chart.dialog-save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        speech.say("chart.filter-" + format.ending()), "*." + format.ending()));
        existing(folder).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(speech.say("shell.dialog-folder"));
        existing(start).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved unsaved(String workbookName) {
        ButtonType save = new ButtonType(speech.say("shell.dialog-save-button"), ButtonData.YES);
        ButtonType discard = new ButtonType(speech.say("shell.dialog-discard"), ButtonData.NO);
        ButtonType keep = new ButtonType(speech.say("shell.dialog-keep"), ButtonData.CANCEL_CLOSE);
        String name = workbookName.isBlank() ? speech.say("shell.dialog-this-workbook") : workbookName;
        ButtonType chosen = ask(speech.say("shell.dialog-unsaved", name), save, discard, keep);
        return chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.KEEP_EDITING;
    }

    @Override
    public Overwrite overwrite(Message why) {
        ButtonType replace = new ButtonType(speech.say("shell.dialog-replace"), ButtonData.YES);
        ButtonType elsewhere = new ButtonType(speech.say("shell.dialog-elsewhere"), ButtonData.NO);
        ButtonType keep = new ButtonType(speech.say("shell.dialog-not-saved"), ButtonData.CANCEL_CLOSE);
        ButtonType chosen = ask(speech.say(why), elsewhere, replace, keep);
        return chosen == replace ? Overwrite.OVERWRITE : chosen == elsewhere ? Overwrite.ELSEWHERE : Overwrite.CANCEL;
    }

    @Override
    public boolean agreed(Message what, Message act) {
        ButtonType yes = new ButtonType(speech.say(act), ButtonData.YES);
        ButtonType no = new ButtonType(speech.say("shell.dialog-not-saved"), ButtonData.CANCEL_CLOSE);
        return ask(speech.say(what), yes, no) == yes;
    }

    /// The last answer is that of Escape.
    private ButtonType ask(String text, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE, text, answers);
        alert.initOwner(owner);
        alert.setTitle(speech.say("shell.brand"));
        alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        alert.getDialogPane().getStyleClass().add("question-pane");
        return alert.showAndWait().orElse(answers[answers.length - 1]);
    }

    /// The folder, or the planner's own where there is none: a chooser that begins nowhere shows an empty list.
    private static Optional<File> existing(Optional<Path> folder) {
        return folder.filter(Files::isDirectory)
                .or(() -> Optional.of(Path.of(System.getProperty("user.home"))).filter(Files::isDirectory))
                .map(Path::toFile);
    }
}
