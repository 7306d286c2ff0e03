package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/// The strip at the top: menus, the workbook's name, and the search.
final class Strip extends HBox {
    private final Speech speech;

    /// A strip for a window.
    ///
    /// @param window what all views show of time
    /// @param recent stands below the action that opens files
    Strip(
            Actions actions,
            Speech speech,
            ObservableValue<String> workbookName,
            Node window,
            ObservableValue<Boolean> tipsShown,
            Menu recent) {
        this.speech = speech;
        getStyleClass().add("strip");
        MenuBar menus = new MenuBar();
        for (Action.Bar bar : Action.Bar.values()) {
            menus.getMenus().add(menu(bar, actions, recent));
        }
        var name = Labels.styled("", "secondary");
        name.textProperty().bind(workbookName);
        Button find = button(actions.byId("view.search"), "shell.search-keys", "shell.search");
        Button tips = button(actions.byId("view.tips"), "shell.findings-keys", "shell.findings");
        tips.visibleProperty().bind(tipsShown.map(shown -> !shown));
        tips.managedProperty().bind(tips.visibleProperty());
        getChildren()
                .addAll(
                        Labels.styled(speech.say("shell.brand"), "brand"),
                        menus,
                        Labels.space(),
                        window,
                        name,
                        tips,
                        find);
    }

    private Button button(Action action, String withKeys, String plain) {
        Button button = new Button();
        button.getStyleClass().setAll("quiet-button");
        button.setId("strip-" + action.id().replace('.', '-'));
        button.setText(action.shortcut()
                .map(keys -> speech.say(withKeys, keys.getDisplayText()))
                .orElse(speech.say(plain)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> action.tryRun());
        return button;
    }

    private Menu menu(Action.Bar bar, Actions actions, Menu recent) {
        Menu menu = new Menu(speech.say(bar.words()));
        menu.setMnemonicParsing(true);
        int group = -1;
        for (Action action : actions.in(bar)) {
            if (group >= 0 && action.menu().group() != group) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group = action.menu().group();
            menu.getItems().add(item(action));
            if (action.id().equals("file.open")) {
                menu.getItems().add(recent);
            }
        }
        return menu;
    }

    /// A menu item; while the action cannot be done its reason stands beside its words.
    private MenuItem item(Action action) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + action.id());
        item.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String words = speech.say(action.words().getValue());
                            return action.unavailable()
                                    .getValue()
                                    .map(reason -> speech.say("shell.menu-unavailable", words, reason))
                                    .orElse(words);
                        },
                        action.words(),
                        action.unavailable()));
        item.disableProperty().bind(action.unavailable().map(java.util.Optional::isPresent));
        action.shortcut().ifPresent(item::setAccelerator);
        item.setOnAction(chosen -> action.tryRun());
        return item;
    }
}
