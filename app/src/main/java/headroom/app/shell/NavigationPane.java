package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Actions;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import headroom.app.control.View;
import headroom.app.hover.HoverText;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The views at the left, each with the one fact that matters; folded, a rail of signs.
final class NavigationPane extends VBox {
    private static final Map<String, Ikon> ICONS = Map.of(
            "sources", Feather.FILE_TEXT,
            "explore", Feather.ACTIVITY,
            "system", Feather.GIT_COMMIT,
            "forecast", Feather.TRENDING_UP,
            "plan", Feather.CALENDAR,
            "iterations", Feather.REPEAT,
            "commitment", Feather.CHECK_CIRCLE);

    /// The size of an icon, in sizes of the text.
    private static final double ICON_EMS = 1.3;

    NavigationPane(Navigator navigator, Actions actions, Speech speech, ObservableValue<Boolean> rail) {
        getStyleClass().add("navigation");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(speech.say("shell.views"));
        ToggleGroup group = new ToggleGroup();
        for (View view : navigator.views()) {
            ToggleButton item = item(navigator, view, actions.byId("view." + view.id()), speech, rail);
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

    private static ToggleButton item(
            Navigator navigator, View view, Action action, Speech speech, ObservableValue<Boolean> rail) {
        String name = speech.say(view.name());
        Label fact = Labels.styled("", "nav-fact");
        fact.textProperty().bind(view.fact());
        Label label = Labels.styled(name, "nav-name");
        label.setMinWidth(USE_PREF_SIZE);
        HBox words = new HBox(8, label, Labels.space(), fact);
        FontIcon icon = new FontIcon(ICONS.getOrDefault(view.id(), Feather.SQUARE));
        icon.getStyleClass().add("nav-icon");
        ToggleButton item = new ToggleButton(name);
        // not in em by the stylesheet: an icon counts those by its own font, so that it grows each time it is styled;
        // and not while the button is styled: the icon in it would not hear of it
        item.fontProperty()
                .subscribe(font ->
                        Platform.runLater(() -> icon.setIconSize((int) Math.round(ICON_EMS * font.getSize()))));
        item.graphicProperty().bind(rail.map(folded -> folded ? icon : words));
        item.getStyleClass().setAll("nav-item");
        item.setId("view-" + view.id());
        item.accessibleTextProperty().bind(view.fact().map(text -> name + " " + text));
        String named = action.shortcut()
                .map(keys -> speech.say("shell.tooltip-keys", name, keys.getDisplayText()))
                .orElse(name);
        HoverText.on(item, view.fact().map(text -> text.isBlank() ? named : speech.say("shell.nav-tip", named, text)));
        item.setOnAction(pressed -> navigator.show(view));
        return item;
    }
}
