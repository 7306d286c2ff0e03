package headroom.app.sources;

import headroom.app.control.Buttons;
import headroom.app.control.Labels;
import headroom.app.control.Sheet;
import headroom.app.control.Sheet.Column;
import headroom.app.control.Speech;
import headroom.model.Severity;
import headroom.model.series.Source;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What was odd in a file, where, and what was done about it; can be copied.
final class ProblemList extends VBox {
    private final SourcesModel model;
    private final Speech speech;
    private final SourceCommands commands;
    private final Runnable correct;
    private final Sheet<Source.Note> sheet;

    /// @param correct shows how the file is read, where that can be corrected
    ProblemList(SourcesModel model, Speech speech, SourceCommands commands, Runnable correct) {
        this.correct = correct;
        this.model = model;
        this.speech = speech;
        this.commands = commands;
        setSpacing(8);
        sheet = new Sheet<>(
                speech.say("view-sources.problems-table"),
                List.of(
                        Column.of("", this::severity),
                        Column.words(speech.say("view-sources.column-place"), model::place),
                        Column.wide(speech.say("view-sources.column-found"), note -> speech.say(note.message())),
                        Column.wide(speech.say("view-sources.column-action"), note -> speech.say(note.action()))));
    }

    private Node severity(Source.Note note) {
        Label label = Labels.body(model.severityName(note.severity()));
        if (note.severity() != Severity.INFO) {
            label.getStyleClass().add(note.severity().name().toLowerCase(Locale.ROOT) + "-text");
        }
        return label;
    }

    void show(Source source) {
        List<Source.Note> notes = model.notes(source);
        if (notes.isEmpty()) {
            getChildren().setAll(Labels.secondary(speech.say("view-sources.no-problems")));
            return;
        }
        sheet.show(notes);
        HBox buttons = new HBox(8);
        if (source.reading().isPresent()) {
            buttons.getChildren().add(Buttons.link(speech.say("view-sources.correct"), correct));
        }
        buttons.getChildren()
                .add(Buttons.link(
                        speech.say("view-sources.copy-problems"),
                        () -> commands.copy().accept(model.problemsText(source))));
        getChildren().setAll(sheet, buttons);
    }
}
