package headroom.app.shell;

import headroom.app.control.Origins;
import headroom.app.control.Speech;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.app.file.SavePlace;
import headroom.app.question.AnswerLine;
import headroom.app.report.Origin;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;
import headroom.model.workbook.Analysis;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What a window says of its workbook as a whole: the answer above the views, the facts beneath them, and the name and
/// date that a chart takes with it.
record WindowSays(Document document, Results results, SettingsStore settings, Speech speech) {
    /// The answer, or why there is none yet.
    ObservableValue<AnswerLine> answer() {
        return results.analysis()
                .map(analysis -> analysis.map(this::line)
                        .orElseGet(() -> AnswerLine.plain(speech.say("shell.answer-computing"))));
    }

    private AnswerLine line(Analysis analysis) {
        return analysis.answer()
                .map(answer ->
                        AnswerLine.of(answer, speech.words()).from(new Origins(analysis).answer(answer.bottleneck())))
                .orElseGet(() -> AnswerLine.plain(speech.say(
                        analysis.workbook().sources().isEmpty()
                                ? Message.of("shell.answer-none")
                                : Message.of("shell.answer-no-question"))));
    }

    /// The line at the bottom.
    StatusBar.Facts facts() {
        WorkbookFacts facts =
                new WorkbookFacts(document, speech, results.part(analysis -> Optional.of(analysis.asOf())));
        return new StatusBar.Facts(
                results.computing()
                        .map(computing -> computing ? speech.say("shell.computing") : speech.say("shell.idle")),
                List.of(facts.asOfPlace(), facts.zonePlace(), facts.seedPlace()),
                document.unsavedProperty()
                        .map(unsaved -> unsaved ? speech.say("shell.unsaved") : speech.say("shell.all-saved")));
    }

    /// Where a chart that leaves the program comes from.
    Origin origin() {
        Optional<LocalDate> asOf = results.analysis()
                .getValue()
                .map(analysis -> analysis.asOf().atZone(speech.zone()).toLocalDate());
        return ChartCommands.origin(document, name(), asOf, InstantSource.system());
    }

    /// What a picture calls the workbook that it comes from: what the planner knows it by, else the first file read.
    private String name() {
        return new SavePlace(document, settings).name();
    }

    /// Puts a text on the clipboard.
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
