package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Find;
import headroom.app.control.Speech;
import headroom.app.fetch.FetchModel;
import headroom.app.fetch.FetchSheet;
import headroom.app.find.Findables;
import headroom.app.find.Palette;
import headroom.app.notice.Notice;
import headroom.app.notice.Notices;
import headroom.app.preferences.PreferencesSheet;
import headroom.app.preferences.RememberedFilesCard;
import headroom.app.words.Version;
import headroom.model.Message;
import headroom.model.Severity;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/// What opens over the window, with the actions that open it: search, preferences, keys, tasks and fetching.
final class Sheets {
    private final Palette palette;
    private final PreferencesSheet preferences;
    private final ShortcutSheet shortcuts;
    private final JobsSheet jobs;
    private final FetchSheet fetch;

    Sheets(Desk.Services services, Panes panes, Supplier<List<Find>> finds) {
        Speech speech = services.speech();
        Actions actions = services.actions();
        Findables findables = new Findables(actions, services.settings(), speech, finds, this::preferences);
        this.palette = new Palette(speech, services.jobs(), findables::all);
        actions.add(
                Action.of("view.search", new Action.Menu(Action.Bar.VIEW, 0), Message.of("shell.search"), palette::open)
                        .on("Shortcut+K"));
        PaneActions.add(actions, panes, services.settings());
        actions.add(Action.of(
                        "edit.preferences",
                        new Action.Menu(Action.Bar.EDIT, 9),
                        Message.of("shell.preferences"),
                        () -> preferences().open())
                .on("Shortcut+COMMA"));
        actions.add(Action.of(
                        "help.shortcuts",
                        new Action.Menu(Action.Bar.HELP, 0),
                        Message.of("shell.shortcuts"),
                        this::openShortcuts)
                .on("F1"));
        actions.add(Action.of(
                "help.about",
                new Action.Menu(Action.Bar.HELP, 1),
                Message.of("shell.about"),
                () -> about(services.notices())));
        this.fetch = FetchSheet.offered(
                new FetchModel(
                        services.document(),
                        services.jobs(),
                        speech,
                        services.files().imports()::take),
                speech,
                actions);
        this.jobs = new JobsSheet(services.jobs(), speech);
        actions.add(
                Action.of("view.jobs", new Action.Menu(Action.Bar.VIEW, 2), Message.of("shell.jobs-show"), jobs::toggle)
                        .on("Shortcut+J"));
        this.shortcuts = new ShortcutSheet(actions, speech);
        this.preferences = new PreferencesSheet(
                services.settings(),
                speech,
                new RememberedFilesCard(
                        services.settings(),
                        services.folders(),
                        speech,
                        services.notices(),
                        actions.byId("help.shortcuts")));
    }

    /// The sheets, the search first.
    List<Node> all() {
        return List.of(palette, preferences.sheet(), jobs.sheet(), fetch.sheet(), shortcuts.sheet());
    }

    /// Once a second, while something runs.
    void tick() {
        jobs.tick();
    }

    private PreferencesSheet preferences() {
        return preferences;
    }

    private void openShortcuts() {
        shortcuts.open();
    }

    private static void about(Notices notices) {
        notices.tell(Notice.of(Severity.INFO, Message.of("shell.about-text", Version.current()))
                .withDetails(System.getProperty("java.runtime.version") + ", "
                        + System.getProperty("javafx.runtime.version") + ", " + System.getProperty("os.name")));
    }
}
