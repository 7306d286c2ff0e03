package headroom.app.shell;

import headroom.app.action.Actions;
import headroom.app.commitment.CommitmentCommands;
import headroom.app.commitment.CommitmentView;
import headroom.app.control.Charts;
import headroom.app.control.Find;
import headroom.app.control.Origins;
import headroom.app.control.Speech;
import headroom.app.control.View;
import headroom.app.document.Autosave;
import headroom.app.document.Document;
import headroom.app.document.Live;
import headroom.app.document.Results;
import headroom.app.explore.ExploreView;
import headroom.app.forecast.ForecastView;
import headroom.app.iterations.IterationsView;
import headroom.app.job.Jobs;
import headroom.app.plan.PlanView;
import headroom.app.report.Origin;
import headroom.app.settings.Folders;
import headroom.app.settings.SettingsStore;
import headroom.app.sources.SourceCommands;
import headroom.app.sources.SourcesView;
import headroom.app.system.SystemView;
import headroom.importers.Imported;
import headroom.importers.Importers;
import headroom.importers.ReadOptions;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.plan.Answer;
import headroom.model.workbook.Analyses;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Intake;
import headroom.model.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
    private final Surroundings surroundings;
    private final Notices notices = new Notices();
    private final Jobs jobs = new Jobs(Platform::runLater, this::failed);
    private final Document document = new Document(blank(), Assembly::clockMillis);
    private final Actions actions = new Actions();
    private final Windows windows;
    private final Speech speech;
    private final SettingsStore settings;
    private final FileCommands files;
    private final Results results;
    private final Charts charts;
    private final PlanView plan;
    private final CommitmentView commitment;
    private final Navigator navigator;
    private final Explaining explaining;
    private final Desk desk;

    /// What the window finds on the machine.
    ///
    /// @param folders where settings and recovery copies are kept
    /// @param locale how numbers and dates are written
    /// @param sample the sample workbook
    record Surroundings(Folders folders, Locale locale, Path sample) {}

    /// A window of its own, with settings and theme that it shares with nobody but the windows opened from it.
    Assembly(Stage stage, Surroundings surroundings, Function<Speech, Questions> questions) {
        this(stage, new Windows(surroundings, (other, speech) -> questions.apply(speech)), questions);
    }

    /// One of several windows.
    Assembly(Stage stage, Windows windows, Function<Speech, Questions> questions) {
        this.windows = windows;
        this.surroundings = windows.surroundings();
        this.settings = windows.settings().forWindow();
        this.speech = new Speech(this::locale, () -> document.workbook().zone());
        settings.settingsProperty().addListener((property, before, now) -> {
            if (!before.formats().inForce(surroundings.locale()).equals(locale())) {
                document.showAnew(blank());
            }
        });
        Questions asked = questions.apply(speech);
        Autosave autosave = new Autosave(document, windows.recovery(), jobs, this::failed);
        this.files = new FileCommands(
                settings,
                asked,
                new ImportCommands(document, jobs, notices, settings, this::importFile, Assembly::intake),
                new WorkbookCommands(
                        document,
                        jobs,
                        notices,
                        settings,
                        asked,
                        new WorkbookCommands.Ports(
                                Assembly::blank, windows.claims(), windows.recovery(), autosave::whenKept)),
                neighbours());
        OtherPrograms programs = new OtherPrograms(jobs, notices, System.getProperty("os.name"));
        Analyses analyses = new Analyses();
        Live<Analysis> live = new Live<>(document, jobs, analyses::of, this::failed, Assembly::clockMillis)
                .forgetting(analyses::forget);
        this.results = new Results(document, live);
        this.charts = Charts.of(
                speech,
                windows.theme(),
                settings.settingsProperty().map(ChartActions::shownZone),
                new ChartCommands(jobs, notices, settings, asked, speech, this::origin, programs));
        live.stoppedProperty().addListener((property, was, is) -> {
            if (is) {
                notices.tell(Notice.of(Severity.CAUTION, Message.of("shell.answer-stopped"))
                        .offering(Message.of("shell.answer-again"), live::again));
            }
        });
        this.plan = new PlanView(document, results, speech, charts);
        this.commitment = new CommitmentView(
                document,
                results,
                jobs,
                speech,
                new CommitmentCommands(
                        () -> asked.folder(lastFolder()),
                        (done, folder) -> notices.tell(programs.writtenInto(done, folder)),
                        (what, trouble) -> notices.tell(Troubles.notice(what, trouble))));
        this.navigator = new Navigator(views());
        declareActions(navigator);
        this.explaining = new Explaining(stage, speech);
        explaining.addTo(actions);
        this.desk = new Desk(
                stage,
                new Desk.Services(
                        document,
                        jobs,
                        notices,
                        settings,
                        surroundings.folders(),
                        windows.theme(),
                        speech,
                        actions,
                        files,
                        autosave,
                        inProgram(),
                        charts),
                navigator,
                answer(),
                results,
                facts(),
                this::finds);
        ways().listenIn(stage);
        windows.opened(this);
    }

    private Ways ways() {
        return new Ways(
                navigator,
                files::open,
                this::openSample,
                () -> actions.byId("edit.ask").tryRun());
    }

    Desk desk() {
        return desk;
    }

    /// What happened in the window.
    Notices notices() {
        return notices;
    }

    /// The window's share of the settings.
    SettingsStore settings() {
        return settings;
    }

    /// What can be done in the window.
    Actions actions() {
        return actions;
    }

    /// The windows of the process.
    Windows windows() {
        return windows;
    }

    /// What the window does as one of several.
    private Desk.InProgram inProgram() {
        return new Desk.InProgram() {
            @Override
            public void shown() {
                if (windows.offersRecovery()) {
                    new RecoveryOffers(windows.recovery(), files, jobs, notices, speech).offer();
                }
            }

            @Override
            public void closed() {
                files.workbooks().release();
                windows.closed(Assembly.this);
            }
        };
    }

    private Neighbours neighbours() {
        return new Neighbours() {
            @Override
            public boolean bringToFront(Path file) {
                return windows.bringToFront(file);
            }

            @Override
            public FileCommands freshWindow() {
                return windows.openFresh();
            }
        };
    }

    /// The open workbook.
    Document document() {
        return document;
    }

    /// Whether nothing is under way and the results are those of the workbook as it is.
    boolean idle() {
        return jobs.running().isEmpty() && !results.computing().getValue();
    }

    FileCommands files() {
        return files;
    }

    private Locale locale() {
        return settings.settingsProperty().get().formats().inForce(surroundings.locale());
    }

    private Optional<Path> lastFolder() {
        return settings.settingsProperty().get().lastFolder().map(Path::of);
    }

    private List<View> views() {
        return List.of(
                new SourcesView(
                        document,
                        speech,
                        new SourceCommands(files::open, this::openSample, files.imports()::readAgain, Assembly::copy)),
                new ExploreView(results, speech, charts, jobs),
                new SystemView(document, results, speech, charts),
                new ForecastView(results, speech, charts),
                plan,
                new IterationsView(results, speech, charts),
                commitment);
    }

    /// Opens a copy of the sample at its answer, which says at once what the program is for.
    void openSample() {
        if (!files.workbooks().blank()) {
            windows.fresh().openSample();
            return;
        }
        View before = navigator.shownProperty().get();
        files.workbooks().load(surroundings.sample(), opened -> {
            files.workbooks().showCopy(opened);
            // who went somewhere himself meanwhile stays there
            if (navigator.shownProperty().get().equals(before)) {
                navigator.show(plan);
            }
        });
    }

    private void declareActions(Navigator navigator) {
        StandardActions standard = new StandardActions(document, settings);
        standard.addFiles(actions, files, this::openSample);
        standard.addWindows(actions, windows, () -> desk().close(() -> {}));
        standard.addHistory(actions);
        standard.addAnswer(
                actions,
                () -> document.apply(FirstQuestion.edit(speech)),
                results.part(Analysis::answer).map(Assembly::nothingToApply),
                () -> {
                    plan.applyPlan();
                    navigator.show(plan);
                });
        standard.addExport(actions, commitment.cannotExport(), commitment::export);
        standard.addViews(actions, navigator);
        ChartActions charting = new ChartActions(charts, speech);
        charting.addTime(actions);
        charting.addZone(actions, document, settings);
        charting.addFiles(actions);
    }

    private static Optional<Message> nothingToApply(Optional<Answer> answer) {
        boolean something = answer.flatMap(Answer::cheapest)
                .filter(plan -> !plan.additions().isEmpty())
                .isPresent();
        return something ? Optional.empty() : Optional.of(Message.of("shell.reason-no-plan"));
    }

    private ObservableValue<AnswerLine> answer() {
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

    /// What the views hold, each with the way to its view, and the workbooks opened last.
    private List<Find> finds() {
        List<Find> all = new ArrayList<>();
        for (View view : navigator.views()) {
            for (Find find : view.finds()) {
                all.add(Find.at(find.words(), find.kind(), () -> {
                    navigator.show(view);
                    find.run().run();
                }));
            }
        }
        all.addAll(new ChartActions(charts, speech).finds());
        for (String recent : settings.settingsProperty().get().recent()) {
            all.add(Find.at(recent, speech.say("shell.find-recent"), () -> files.openAll(List.of(Path.of(recent)))));
        }
        all.addAll(explaining.finds());
        return all;
    }

    private StatusBar.Facts facts() {
        WorkbookFacts facts =
                new WorkbookFacts(document, speech, results.part(analysis -> Optional.of(analysis.asOf())));
        return new StatusBar.Facts(
                results.computing()
                        .map(computing -> computing ? speech.say("shell.computing") : speech.say("shell.idle")),
                List.of(facts.asOfPlace(), facts.zonePlace(), facts.seedPlace()),
                document.unsavedProperty()
                        .map(unsaved -> unsaved ? speech.say("shell.unsaved") : speech.say("shell.all-saved")));
    }

    private Origin origin() {
        Optional<LocalDate> asOf = results.analysis()
                .getValue()
                .map(analysis -> analysis.asOf().atZone(speech.zone()).toLocalDate());
        return ChartCommands.origin(document, name(), asOf, InstantSource.system());
    }

    /// What a picture calls the workbook that it comes from: what the planner knows it by, else the first file read.
    private String name() {
        return new SavePlace(document, settings).name();
    }

    /// Reads a file by what the user's own table in the settings says of metrics, too.
    private Imported importFile(Path file, ReadOptions options, Progress progress) throws IOException {
        Path own = surroundings.folders().settings().resolve("metrics.txt");
        return Importers.read(file, options.with(List.of(own)), progress);
    }

    private static Workbook intake(Workbook workbook, List<Imported> files) {
        return Intake.addAll(
                workbook,
                files.stream()
                        .map(file -> new Intake.Delivery(file.source(), file.series(), file.tests()))
                        .toList());
    }

    private static Workbook blank() {
        return Workbook.empty("", ZoneOffset.UTC);
    }

    /// A clock that only tells how far apart two moments are.
    private static long clockMillis() {
        return System.nanoTime() / 1_000_000;
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
