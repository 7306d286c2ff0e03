package headroom.app.shell;

import headroom.app.action.Actions;
import headroom.app.commitment.CommitmentCommands;
import headroom.app.commitment.CommitmentView;
import headroom.app.control.Charts;
import headroom.app.control.Speech;
import headroom.app.control.View;
import headroom.app.document.Autosave;
import headroom.app.document.Document;
import headroom.app.document.Results;
import headroom.app.explore.ExploreView;
import headroom.app.file.FileCommands;
import headroom.app.file.ImportCommands;
import headroom.app.file.MetricFiles;
import headroom.app.file.Questions;
import headroom.app.file.RecoveryOffers;
import headroom.app.file.WorkbookCommands;
import headroom.app.forecast.ForecastView;
import headroom.app.iterations.IterationsView;
import headroom.app.job.Jobs;
import headroom.app.notice.Notices;
import headroom.app.notice.Troubles;
import headroom.app.plan.PlanView;
import headroom.app.question.FirstQuestion;
import headroom.app.settings.Folders;
import headroom.app.settings.SettingsStore;
import headroom.app.sources.SourceCommands;
import headroom.app.sources.SourcesView;
import headroom.app.system.SystemView;
import headroom.model.Message;
import headroom.model.workbook.Analysis;
import headroom.model.workbook.Workbook;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Wires the window by hand, once: everything that a part needs is given to its constructor here.
final class Assembly {
    private final Surroundings surroundings;
    private final Notices notices = new Notices();
    private final Jobs jobs = new Jobs(Platform::runLater, this::failed);
    private final Document document = new Document(blank(), Computed::clockMillis);
    private final Actions actions = new Actions();
    private final Windows windows;
    private final Speech speech;
    private final SettingsStore settings;
    private final FileCommands files;
    private final Results results;
    private final Computed computed;
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
                new ImportCommands(
                        document,
                        jobs,
                        notices,
                        settings,
                        new MetricFiles(surroundings.folders().settings())::read,
                        MetricFiles::intake),
                new WorkbookCommands(
                        document,
                        jobs,
                        notices,
                        settings,
                        asked,
                        new WorkbookCommands.Ports(
                                Assembly::blank, windows.claims(), windows.recovery(), autosave::whenKept)),
                windows);
        OtherPrograms programs = new OtherPrograms(jobs, notices, System.getProperty("os.name"));
        this.computed = new Computed(document, jobs, notices, this::failed);
        this.results = computed.results();
        this.charts = Charts.of(
                speech,
                windows.theme(),
                settings.settingsProperty().map(ChartActions::shownZone),
                new ChartCommands(jobs, notices, settings, asked, speech, () -> says().origin(), programs));
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
                says().answer(),
                results,
                says().facts(),
                new WindowFinds(navigator, charts, speech, settings, files, explaining)::all);
        ways().listenIn(stage);
        windows.opened(this);
    }

    private WindowSays says() {
        return new WindowSays(document, results, settings, speech);
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

    /// The open workbook.
    Document document() {
        return document;
    }

    /// Whether nothing is under way and the results are those of the workbook as it is.
    boolean idle() {
        return jobs.running().isEmpty() && !results.computing().getValue();
    }

    /// Whether it is idle and no work goes on behind it either.
    boolean atRest() {
        return idle() && jobs.atRest();
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
                        new SourceCommands(
                                files::open, this::openSample, files.imports()::readAgain, WindowSays::copy)),
                new ExploreView(results, speech, charts, jobs),
                new SystemView(document, results, speech, charts),
                new ForecastView(results, speech, charts, jobs, computed::methods),
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
                results.part(Analysis::answer).map(StandardActions::nothingToApply),
                () -> {
                    plan.applyPlan();
                    navigator.show(plan);
                });
        standard.addExport(actions, commitment.cannotExport(), commitment::export);
        standard.addViews(actions, navigator);
        new ChartActions(charts, speech).addAll(actions, document, settings);
    }

    private static Workbook blank() {
        return Workbook.empty("", ZoneOffset.UTC);
    }

    private void failed(Exception trouble) {
        notices.tell(Troubles.notice(Message.of("shell.failed"), trouble));
    }
}
