package headroom.app.shell;

import headroom.app.action.Actions;
import headroom.app.control.Charts;
import headroom.app.control.Find;
import headroom.app.control.FocusInSight;
import headroom.app.control.Speech;
import headroom.app.control.Theme;
import headroom.app.control.WindowChip;
import headroom.app.document.Autosave;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.app.file.FileCommands;
import headroom.app.file.RecentMenu;
import headroom.app.job.Job;
import headroom.app.job.Jobs;
import headroom.app.notice.Notice;
import headroom.app.notice.NoticeBar;
import headroom.app.notice.Notices;
import headroom.app.question.AnswerBar;
import headroom.app.question.AnswerLine;
import headroom.app.question.QuestionModel;
import headroom.app.settings.Folders;
import headroom.app.settings.Look;
import headroom.app.settings.Settings;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;
import headroom.model.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window itself: the frame with its parts, dropped files, closing, theme and place on the screen.
final class Desk {
    /// The least size of the window at 100 % text, pixels.
    private static final double LEAST_WIDTH = 800;

    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final Services services;
    private final WindowPlace windowPlace;
    private final Frame frame;

    /// What the window is made of.
    ///
    /// @param document the open workbook
    /// @param jobs work under way
    /// @param notices what happened
    /// @param settings what the planner chose
    /// @param folders where it is kept
    /// @param theme how it looks
    /// @param speech its words
    /// @param actions what can be done
    /// @param files opening and saving
    /// @param autosave keeps the recovery copy
    /// @param inProgram the window as one of several
    /// @param charts what the charts of all views share
    record Services(
            Document document,
            Jobs jobs,
            Notices notices,
            SettingsStore settings,
            Folders folders,
            Theme theme,
            Speech speech,
            Actions actions,
            FileCommands files,
            Autosave autosave,
            InProgram inProgram,
            Charts charts) {}

    /// What the window does as one of several.
    interface InProgram {
        /// It can be seen.
        void shown();

        /// It is closed.
        void closed();
    }

    Desk(
            Stage stage,
            Services services,
            Navigator navigator,
            ObservableValue<AnswerLine> answer,
            Results results,
            StatusBar.Facts facts,
            Supplier<List<Find>> finds) {
        this.stage = stage;
        this.services = services;
        this.windowPlace = new WindowPlace(stage, services.settings());
        Speech speech = services.speech();
        ObservableValue<Boolean> waiting = results.analysis().map(Optional::isEmpty);
        ObservableValue<Optional<Job>> opening = new FirstWork(services.document(), services.jobs()).openingProperty();
        Actions actions = services.actions();
        Panes panes = new Panes(services.settings());
        Sheets sheets = new Sheets(services, panes, finds);
        new LastView(services.document(), services.settings(), navigator);
        QuestionModel question = new QuestionModel(services.document(), speech);
        this.frame = new Frame(
                new Frame.Parts(
                        new Strip(
                                actions,
                                speech,
                                workbookName(),
                                new WindowChip(services.charts()),
                                panes.tipsShown(),
                                new RecentMenu(
                                        services.settings(),
                                        speech,
                                        file -> services.files().openAll(List.of(file)))),
                        new AnswerBar(
                                question,
                                services.document(),
                                speech,
                                answer,
                                actions.byId("edit.ask"),
                                actions.byId("edit.apply-plan")),
                        new NoticeBar(services.notices(), speech),
                        navigator,
                        actions,
                        new TipsPane(
                                navigator,
                                speech,
                                waiting,
                                () -> actions.byId("view.tips").tryRun()),
                        new StatusBar(services.jobs(), speech, facts, actions.byId("view.jobs"), sheets::tick),
                        sheets.all(),
                        waiting,
                        opening.map(Optional::isPresent),
                        new ComputingPane(speech, opening, results.work())),
                panes,
                speech);
    }

    private ObservableValue<String> workbookName() {
        Document document = services.document();
        ObservableValue<String> name = document.pathProperty()
                .flatMap(path -> document.workbookProperty()
                        .map(workbook -> path.map(file -> String.valueOf(file.getFileName()))
                                .orElseGet(() -> workbook.name().isBlank()
                                        ? services.speech().say("shell.untitled")
                                        : workbook.name())));
        return document.readOnlyProperty()
                .flatMap(why -> name.map(
                        known -> why.isPresent() ? services.speech().say("shell.read-only-name", known) : known));
    }

    /// Opens the window.
    void show() {
        Settings.Bounds place = windowPlace.wanted();
        Scene scene = new Scene(frame, place.width(), place.height());
        services.theme().dress(scene);
        services.document().generationProperty().subscribe(_ -> Theme.forgetStyles(scene));
        FocusInSight.watch(scene);
        services.settings().settingsProperty().subscribe(this::wear);
        frame.listenForKeys(services.actions());
        listenForFiles(scene);
        stage.titleProperty().bind(workbookName().map(name -> services.speech().say("shell.title", name)));
        stage.setScene(scene);
        stage.setOnCloseRequest(request -> {
            request.consume();
            close(() -> {});
        });
        windowPlace.put(place);
        stage.show();
        frame.requestFocus();
        services.inProgram().shown();
    }

    /// Larger text needs a larger window, as far as the screen goes.
    private void leaveRoomForText(double textScale) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH * textScale, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT * textScale, screen.getHeight()));
    }

    private void wear(Settings settings) {
        Look look = settings.look();
        Optional<Boolean> dark = switch (look.theme()) {
            case SYSTEM -> Optional.empty();
            case LIGHT -> Optional.of(false);
            case DARK -> Optional.of(true);
        };
        services.theme()
                .choose(new Theme.Choice(
                        dark, chosen(look.highContrast()), chosen(look.reducedMotion()), look.textPercent() / 100.0));
        // by the settings of this window and not by the theme, which outlives it and would keep it
        leaveRoomForText(look.textPercent() / 100.0);
    }

    private static Optional<Boolean> chosen(Settings.Choice choice) {
        return switch (choice) {
            case SYSTEM -> Optional.empty();
            case ON -> Optional.of(true);
            case OFF -> Optional.of(false);
        };
    }

    /// Closes the window, after asking once what to do with unsaved work.
    ///
    /// @param then what to do once it is closed
    void close(Runnable then) {
        stage.toFront();
        services.files().workbooks().whenNothingIsLost(() -> {
            end();
            then.run();
        });
    }

    /// Shows the window before all others, since a file was opened that it holds.
    void comeToFront(Path file) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        services.notices().tell(Notice.of(Severity.INFO, Message.of("shell.open-here", FileCommands.name(file))));
    }

    Stage stage() {
        return stage;
    }

    /// Closes the window at once; work that is not saved is given up knowingly.
    void end() {
        windowPlace.remember();
        services.autosave().close();
        services.settings().close();
        services.jobs().close();
        services.inProgram().closed();
        stage.close();
    }

    private void listenForFiles(Scene scene) {
        Node hint = frame.dropHint(services.speech().say("shell.drop"));
        scene.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                hint.setVisible(true);
                drag.consume();
            }
        });
        scene.setOnDragExited(drag -> hint.setVisible(false));
        scene.setOnDragDropped(drop -> {
            Dragboard board = drop.getDragboard();
            List<Path> files = board.hasFiles()
                    ? board.getFiles().stream().map(java.io.File::toPath).toList()
                    : List.of();
            hint.setVisible(false);
            drop.setDropCompleted(!files.isEmpty());
            drop.consume();
            // never inside the drop handler: the program that the files come from waits for it
            Platform.runLater(() -> services.files().openAll(files));
        });
    }
}
