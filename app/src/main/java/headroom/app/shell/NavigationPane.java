package headroom.app.shell;

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
    NavigationPane(Navigator navigator, Speech speech) {
        getStyleClass().add("navigation");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(speech.say("shell.views"));
        ToggleGroup group = new ToggleGroup();
        int number = 1;
        for (View view : navigator.views()) {
            ToggleButton item = item(navigator, view, number++, speech);
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

    private static ToggleButton item(Navigator navigator, View view, int number, Speech speech) {
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
        item.setTooltip(new Tooltip(speech.say("shell.tooltip-keys", name, "Ctrl+" + number)));
        item.setOnAction(pressed -> navigator.show(view));
        return item;
    }
}
