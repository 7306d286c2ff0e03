package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Action.Bar;
import headroom.app.action.Action.Menu;
import headroom.app.action.Actions;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;

/// Folding the panes at both sides.
final class PaneActions {
    private PaneActions() {}

    /// Adds them.
    static void add(Actions actions, Panes panes, SettingsStore settings) {
        actions.add(Action.of("view.tips", new Menu(Bar.VIEW, 2), Message.of("shell.tips"), panes::toggleTips)
                        .on("Shortcut+B")
                        .called(panes.tipsShown()
                                .map(shown -> Message.of(shown ? "shell.tips-hide" : "shell.tips-show"))))
                .add(Action.of("view.names", new Menu(Bar.VIEW, 2), Message.of("shell.names"), panes::toggleViews)
                        .on("Shortcut+Shift+B")
                        .called(settings.settingsProperty()
                                .map(now -> Message.of(
                                        now.layout().viewsFolded() ? "shell.names-show" : "shell.names-fold"))));
    }
}
