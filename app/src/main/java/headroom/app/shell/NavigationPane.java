package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.View;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The views at the left, each with the one fact that matters.
final class NavigationPane extends VBox {
    NavigationPane(Navigator navigator, Actions actions, Speech speech) {
        getStyleClass().add("navigation");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(speech.say("shell.views"));
        ToggleGroup group = new ToggleGroup();
        for (View view : navigator.views()) {
            ToggleButton item = item(navigator, view, actions.byId("view." + view.id()), speech);
            item.setToggleGroup(group);
            getChildren().add(item);
            navigator.shownProperty().subscribe(shown -> {
                if (shown.equals(view)) {
                    item.setSelected(true);
                }
            });
        }
        group.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null && old != null) {
                old.setSelected(true);
            }
        });
    }

    private static ToggleButton item(Navigator navigator, View view, Action action, Speech speech) {
        String name = speech.say(view.name());
        Label fact = Labels.styled("", "nav-fact");
        fact.textProperty().bind(view.fact());
        Label label = Labels.styled(name, "nav-name");
        label.setMinWidth(USE_PREF_SIZE);
        ToggleButton item = new ToggleButton(name);
        item.setGraphic(new HBox(8, label, Labels.space(), fact));
        item.getStyleClass().setAll("nav-item");
        item.setId("view-" + view.id());
        item.accessibleTextProperty().bind(view.fact().map(text -> name + " " + text));
        action.shortcut()
                .ifPresent(keys ->
                        item.setTooltip(new Tooltip(speech.say("shell.tooltip-keys", name, keys.getDisplayText()))));
        item.setOnAction(pressed -> navigator.show(view));
        return item;
    }
}
