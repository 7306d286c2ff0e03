package headroom.app.shell;

import headroom.app.action.Actions;
import headroom.app.control.Speech;
import headroom.app.control.Theme;
import headroom.app.control.View;
import headroom.app.document.Autosave;
import headroom.app.document.Document;
import headroom.app.document.Recovery;
import headroom.app.document.WorkbookStore;
import headroom.app.job.Jobs;
import headroom.app.settings.Folders;
import headroom.app.settings.SettingsFile;
import headroom.app.settings.SettingsStore;
import headroom.app.sources.SourceCommands;
import headroom.app.sources.SourcesView;
import headroom.importers.Importers;
import headroom.importers.workbook.WorkbookFile;
import headroom.model.Message;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

/// Wires the window by hand, once: everything that a part needs is given to its constructor here.
final class Assembly {
    private static final WorkbookStore STORE = new WorkbookStore() {
        @Override
        public Workbook read(Path file) throws IOException {
            return WorkbookFile.read(file);
        }

        @Override
        public void write(Workbook workbook, Path file) throws IOException {
            WorkbookFile.write(workbook, file);
        }
    };

    private final Surroundings surroundings;
    private final Notices notices = new Notices();
    private final Jobs jobs = new Jobs(Platform::runLater, this::failed);
    private final Document document = new Document(blank(), Assembly::clockMillis);
    private final Actions actions = new Actions();
    private final Theme theme = new Theme();
    private final Speech speech;
    private final SettingsStore settings;
    private final FileCommands files;
    private final Desk desk;

    /// What the window finds on the machine.
    ///
    /// @param folders where settings and recovery copies are kept
    /// @param locale how numbers and dates are written
    /// @param sample the sample workbook
    record Surroundings(Folders folders, Locale locale, Path sample) {}

    Assembly(Stage stage, Surroundings surroundings, Function<Speech, Questions> questions) {
        this.surroundings = surroundings;
        this.speech =
                new Speech(surroundings.locale(), () -> document.workbook().zone());
        this.settings = new SettingsStore(
                new SettingsFile(surroundings.folders().settings().resolve("settings.json"), version()), jobs);
        this.files = new FileCommands(
                document,
                jobs,
                notices,
                settings,
                questions.apply(speech),
                new FileCommands.Ports(STORE, Importers::read, Assembly::intake, Assembly::blank));
        Recovery recovery = new Recovery(
                surroundings.folders().recovery(), ProcessHandle.current().pid(), STORE);
        Autosave autosave = new Autosave(document, recovery, jobs, this::failed);
        Navigator navigator = new Navigator(views());
        declareActions(navigator);
        this.desk = new Desk(
                stage,
                new Desk.Services(document, jobs, notices, settings, theme, speech, actions, files, recovery, autosave),
                navigator,
                answer(),
                facts(),
                List::of);
    }

    Desk desk() {
        return desk;
    }

    FileCommands files() {
        return files;
    }

    private List<View> views() {
        return List.of(new SourcesView(
                document, speech, new SourceCommands(files::open, this::openSample, files::readAgain, Assembly::copy)));
    }

    private void openSample() {
        files.openAll(List.of(surroundings.sample()));
    }

    private void declareActions(Navigator navigator) {
        StandardActions standard = new StandardActions(document, settings);
        standard.addFiles(actions, files, this::openSample, () -> desk().close());
        standard.addHistory(actions);
        standard.addAnswer(
                actions,
                () -> document.apply(FirstQuestion.edit(speech)),
                document.workbookProperty().map(workbook -> Optional.of(Message.of("shell.reason-no-plan"))),
                () -> {});
        standard.addViews(actions, navigator);
    }

    private ObservableValue<AnswerLine> answer() {
        return document.workbookProperty().map(workbook -> AnswerLine.plain(speech.say("shell.answer-none")));
    }

    private StatusBar.Facts facts() {
        ObservableValue<Workbook> workbook = document.workbookProperty();
        return new StatusBar.Facts(
                workbook.map(now -> speech.say("shell.idle")),
                workbook.map(now -> Zones.named(now.zone(), now.asOf())),
                workbook.map(now -> speech.say("shell.seed", (double) now.seed())),
                document.unsavedProperty().map(unsaved -> speech.say(unsaved ? "shell.unsaved" : "shell.all-saved")));
    }

    private static Workbook intake(Workbook workbook, headroom.importers.Imported imported) {
        return workbook.edit(draft -> {
            draft.sources = java.util.stream.Stream.concat(
                            draft.sources.stream(), java.util.stream.Stream.of(imported.source()))
                    .toList();
            draft.series = java.util.stream.Stream.concat(draft.series.stream(), imported.series().stream())
                    .toList();
            draft.tests = java.util.stream.Stream.concat(draft.tests.stream(), imported.tests().stream())
                    .toList();
        });
    }

    private static Workbook blank() {
        return Workbook.empty("", ZoneOffset.UTC);
    }

    /// A clock that only tells how far apart two moments are.
    private static long clockMillis() {
        return System.nanoTime() / 1_000_000;
    }

    private static String version() {
        String packaged = Workbench.class.getPackage().getImplementationVersion();
        return packaged == null ? "" : packaged;
    }

    private void failed(Exception trouble) {
        notices.tell(Troubles.notice(Message.of("shell.failed"), trouble));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
