package headroom.app.shell;

import headroom.app.settings.Layout;
import headroom.app.settings.Settings;
import headroom.app.settings.SettingsStore;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How wide the panes at both sides are and whether they are folded: as the planner wants it, as far as there is room.
/// Where there is little, names of views give way to a rail first, then the cards at the right; these can be called
/// over the view even then.
final class Panes {
    /// The least room that a view is comfortable in, ems.
    private static final double VIEW_EMS = 48;
    /// The width of the rail, ems.
    private static final double RAIL_EMS = 4;
    /// The size of body text at 100 %, pixels.
    private static final double BODY = 13;

    private final SettingsStore settings;
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final BooleanProperty called = new SimpleBooleanProperty();
    private final BooleanBinding roomForTips;
    private final BooleanBinding tipsBeside;
    private final BooleanBinding tipsOver;
    private final BooleanBinding tipsShown;
    private final BooleanBinding rail;
    private final DoubleBinding viewsWidth;
    private final DoubleBinding tipsWidth;

    /// Panes beside each other in a window.
    Panes(SettingsStore settings) {
        this.settings = settings;
        var now = settings.settingsProperty();
        roomForTips = Bindings.createBooleanBinding(() -> ems() >= RAIL_EMS + VIEW_EMS + layout().tipsEms(), now, room);
        tipsBeside = Bindings.createBooleanBinding(
                () -> layout().tipsShown() && ems() >= RAIL_EMS + VIEW_EMS + layout().tipsEms(), now, room);
        tipsOver = Bindings.createBooleanBinding(
                () -> called.get() && ems() < RAIL_EMS + VIEW_EMS + layout().tipsEms(), called, now, room);
        tipsShown = tipsBeside.or(tipsOver);
        rail = Bindings.createBooleanBinding(() -> layout().viewsFolded() || !roomForNames(), now, room);
        viewsWidth = Bindings.createDoubleBinding(
                () -> pixels(layout().viewsFolded() || !roomForNames() ? RAIL_EMS : layout().viewsEms()), now, room);
        tipsWidth = Bindings.createDoubleBinding(
                () -> Math.min(pixels(layout().tipsEms()), Math.max(0, room.get() - pixels(RAIL_EMS))), now, room);
    }

    /// The width of the window's inside, pixels.
    DoubleProperty roomProperty() {
        return room;
    }

    private boolean roomForNames() {
        double names = layout().viewsEms() + VIEW_EMS;
        boolean tips = layout().tipsShown() && ems() >= RAIL_EMS + VIEW_EMS + layout().tipsEms();
        return ems() >= names + (tips ? layout().tipsEms() : 0);
    }

    private Layout layout() {
        return settings.settingsProperty().get().layout();
    }

    private double ems() {
        return room.get() / pixels(1);
    }

    private double pixels(double ems) {
        return ems * BODY * settings.settingsProperty().get().textPercent() / 100;
    }

    /// Whether the cards stand beside the view.
    BooleanBinding tipsBeside() {
        return tipsBeside;
    }

    /// Whether the cards were called over the view, where there is no room beside it.
    BooleanBinding tipsOver() {
        return tipsOver;
    }

    /// Whether the cards can be seen.
    BooleanBinding tipsShown() {
        return tipsShown;
    }

    /// Whether the views are a rail.
    BooleanBinding rail() {
        return rail;
    }

    /// The width of the views, pixels.
    DoubleBinding viewsWidth() {
        return viewsWidth;
    }

    /// The width of the cards, pixels.
    DoubleBinding tipsWidth() {
        return tipsWidth;
    }

    /// Shows the cards, or folds them.
    void toggleTips() {
        if (roomForTips.get()) {
            change(layout -> layout.withTipsShown(!layout.tipsShown()));
        } else {
            called.set(!called.get());
        }
    }

    /// Shows the names of the views, or folds them to a rail.
    void toggleViews() {
        change(layout -> layout.withViewsFolded(!layout.viewsFolded()));
    }

    /// The edge of the views.
    PaneEdge viewsEdge() {
        return new PaneEdge(
                pixels -> change(layout -> layout.withViewsEms(layout.viewsEms() + pixels / pixels(1))),
                () -> change(layout -> layout.withViewsEms(Layout.USUAL.viewsEms())));
    }

    /// The edge of the cards.
    PaneEdge tipsEdge() {
        return new PaneEdge(
                pixels -> change(layout -> layout.withTipsEms(layout.tipsEms() - pixels / pixels(1))),
                () -> change(layout -> layout.withTipsEms(Layout.USUAL.tipsEms())));
    }

    private void change(UnaryOperator<Layout> change) {
        settings.change((Settings now) -> now.withLayout(change));
    }
}
