package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Action.Bar;
import headroom.app.action.Action.Menu;
import headroom.app.action.Actions;
import headroom.app.control.View;
import headroom.app.document.Document;
import headroom.app.file.FileCommands;
import headroom.app.settings.Settings;
import headroom.app.settings.SettingsStore;
import headroom.model.Message;
import headroom.model.plan.Answer;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The actions of the window itself, each declared once.
final class StandardActions {
    private final Document document;
    private final SettingsStore settings;

    StandardActions(Document document, SettingsStore settings) {
        this.document = document;
        this.settings = settings;
    }

    /// Opening and saving.
    void addFiles(Actions actions, FileCommands files, Runnable sample) {
        ObservableValue<Optional<Message>> noFiles = document.workbookProperty()
                .map(workbook -> workbook.sources().isEmpty()
                        ? Optional.of(Message.of("shell.reason-no-files"))
                        : Optional.empty());
        actions.add(Action.of("file.new", new Menu(Bar.FILE, 0), Message.of("shell.new"), files::begin)
                        .on("Shortcut+N"))
                .add(Action.of("file.open", new Menu(Bar.FILE, 0), Message.of("shell.open"), files::open)
                        .on("Shortcut+O"))
                .add(Action.of("file.sample", new Menu(Bar.FILE, 0), Message.of("shell.sample"), sample))
                .add(Action.of(
                                "file.reload",
                                new Menu(Bar.FILE, 1),
                                Message.of("shell.reload"),
                                files.imports()::reload)
                        .on("F5")
                        .unless(noFiles))
                .add(Action.of("file.save", new Menu(Bar.FILE, 2), Message.of("shell.save"), files.workbooks()::save)
                        .on("Shortcut+S")
                        .unless(cannotSave()))
                .add(Action.of(
                                "file.save-as",
                                new Menu(Bar.FILE, 2),
                                Message.of("shell.save-as"),
                                files.workbooks()::saveAs)
                        .on("Shortcut+Shift+S"));
    }

    private ObservableValue<Optional<Message>> cannotSave() {
        ObservableValue<Optional<Message>> unchanged = document.unsavedProperty()
                .map(unsaved -> unsaved ? Optional.empty() : Optional.of(Message.of("shell.reason-nothing-changed")));
        return document.readOnlyProperty().flatMap(why -> unchanged.map(nothing -> why.isPresent() ? why : nothing));
    }

    /// Several windows, and the end.
    ///
    /// @param close closes this window
    void addWindows(Actions actions, Windows windows, Runnable close) {
        actions.add(Action.of(
                                "file.new-window",
                                new Menu(Bar.FILE, 8),
                                Message.of("shell.new-window"),
                                windows::freshWindow)
                        .on("Shortcut+Shift+N"))
                .add(Action.of("file.close", new Menu(Bar.FILE, 8), Message.of("shell.close-window"), close)
                        .on("Shortcut+W"))
                .add(Action.of("file.quit", new Menu(Bar.FILE, 9), Message.of("shell.quit"), windows::quit)
                        .on("Shortcut+Q"));
    }

    /// Writing the report.
    void addExport(Actions actions, ObservableValue<Optional<Message>> cannot, Runnable export) {
        actions.add(Action.of("file.export", new Menu(Bar.FILE, 3), Message.of("shell.export"), export)
                .on("Shortcut+E")
                .unless(cannot));
    }

    /// Asking the question and applying the plan.
    void addAnswer(Actions actions, Runnable ask, ObservableValue<Optional<Message>> noPlan, Runnable apply) {
        actions.add(Action.of("edit.ask", new Menu(Bar.EDIT, 1), Message.of("shell.ask"), ask))
                .add(Action.of("edit.apply-plan", new Menu(Bar.EDIT, 1), Message.of("shell.apply-plan"), apply)
                        .unless(noPlan));
    }

    /// Why an answer has no plan to apply; empty where it has one.
    static Optional<Message> nothingToApply(Optional<Answer> answer) {
        boolean something = answer.flatMap(Answer::cheapest)
                .filter(plan -> !plan.additions().isEmpty())
                .isPresent();
        return something ? Optional.empty() : Optional.of(Message.of("shell.reason-no-plan"));
    }

    /// Undo and redo, named after what they undo and redo.
    void addHistory(Actions actions) {
        actions.add(Action.of("edit.undo", new Menu(Bar.EDIT, 0), Message.of("shell.undo"), document::undo)
                        .on("Shortcut+Z")
                        .called(document.undoNameProperty()
                                .map(name -> name.map(what -> Message.of("shell.undo-what", what))
                                        .orElse(Message.of("shell.undo"))))
                        .unless(document.undoNameProperty()
                                .map(name -> name.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Message.of("shell.reason-nothing-undone")))))
                .add(Action.of("edit.redo", new Menu(Bar.EDIT, 0), Message.of("shell.redo"), document::redo)
                        .on("Shortcut+Shift+Z")
                        .called(document.redoNameProperty()
                                .map(name -> name.map(what -> Message.of("shell.redo-what", what))
                                        .orElse(Message.of("shell.redo"))))
                        .unless(document.redoNameProperty()
                                .map(name -> name.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Message.of("shell.reason-nothing-redone")))));
    }

    /// The views, the way back, the cards, theme and text size.
    void addViews(Actions actions, Navigator navigator) {
        int number = 1;
        for (View view : navigator.views()) {
            actions.add(Action.of(
                            "view." + view.id(),
                            new Menu(Bar.VIEW, 1),
                            Message.of("shell.show-view", view.name()),
                            () -> navigator.show(view))
                    .on("Shortcut+" + number++));
        }
        actions.add(Action.of("view.back", new Menu(Bar.VIEW, 2), Message.of("shell.back"), navigator::back)
                .on("Alt+LEFT")
                .unless(navigator
                        .canGoBackProperty()
                        .map(can -> can ? Optional.empty() : Optional.of(Message.of("shell.reason-no-back")))));
        addTheme(actions, "view.theme-system", Message.of("shell.theme-system"), Settings.ThemeChoice.SYSTEM);
        addTheme(actions, "view.theme-light", Message.of("shell.theme-light"), Settings.ThemeChoice.LIGHT);
        addTheme(actions, "view.theme-dark", Message.of("shell.theme-dark"), Settings.ThemeChoice.DARK);
        addTextSize(actions, "view.text-larger", Message.of("shell.text-larger"), "Shortcut+EQUALS", 10);
        addTextSize(actions, "view.text-smaller", Message.of("shell.text-smaller"), "Shortcut+MINUS", -10);
    }

    private void addTheme(Actions actions, String id, Message words, Settings.ThemeChoice choice) {
        actions.add(Action.of(id, new Menu(Bar.VIEW, 3), words, () -> settings.change(now -> now.withTheme(choice)))
                .unless(settings.settingsProperty()
                        .map(now -> now.theme() == choice
                                ? Optional.of(Message.of("shell.reason-theme-shown"))
                                : Optional.empty())));
    }

    private void addTextSize(Actions actions, String id, Message words, String keys, int percent) {
        actions.add(Action.of(
                        id,
                        new Menu(Bar.VIEW, 4),
                        words,
                        () -> settings.change(now -> now.withTextPercent(now.textPercent() + percent)))
                .on(keys));
    }
}
