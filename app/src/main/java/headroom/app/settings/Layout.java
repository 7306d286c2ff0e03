package headroom.app.settings;

import headroom.app.settings.Settings.Bounds;
import java.util.Optional;

/// Where windows and panes are.
///
/// @param window where the window was when it was not maximised; empty on the first start
/// @param maximised whether it filled its screen
/// @param view the view that was shown last; empty on the first start
/// @param tipsShown whether the cards at the right are shown
/// @param tipsEms how wide they are, ems
/// @param viewsFolded whether the views at the left are folded to a rail
/// @param viewsEms how wide they are while they are not, ems
public record Layout(
        Optional<Bounds> window,
        boolean maximised,
        Optional<String> view,
        boolean tipsShown,
        double tipsEms,
        boolean viewsFolded,
        double viewsEms) {
    /// The least and the greatest width of the cards, ems.
    public static final double LEAST_TIPS = 16;

    public static final double MOST_TIPS = 40;
    /// The least and the greatest width of the views' names, ems.
    public static final double LEAST_VIEWS = 12.92;

    public static final double MOST_VIEWS = 24;

    /// Both panes shown.
    public static final Layout USUAL =
            new Layout(Optional.empty(), false, Optional.empty(), true, 23.1, false, LEAST_VIEWS);

    /// Keeps widths in their ranges.
    public Layout {
        tipsEms = Math.clamp(tipsEms, LEAST_TIPS, MOST_TIPS);
        viewsEms = Math.clamp(viewsEms, LEAST_VIEWS, MOST_VIEWS);
    }

    /// With the window elsewhere.
    public Layout withWindow(Bounds bounds) {
        return new Layout(Optional.of(bounds), maximised, view, tipsShown, tipsEms, viewsFolded, viewsEms);
    }

    /// With the window filling its screen or not.
    public Layout withMaximised(boolean fills) {
        return new Layout(window, fills, view, tipsShown, tipsEms, viewsFolded, viewsEms);
    }

    /// With another view shown last.
    public Layout withView(String id) {
        return new Layout(window, maximised, Optional.of(id), tipsShown, tipsEms, viewsFolded, viewsEms);
    }

    /// With the cards shown or folded away.
    public Layout withTipsShown(boolean shown) {
        return new Layout(window, maximised, view, shown, tipsEms, viewsFolded, viewsEms);
    }

    /// With cards of another width, ems.
    public Layout withTipsEms(double ems) {
        return new Layout(window, maximised, view, tipsShown, ems, viewsFolded, viewsEms);
    }

    /// With the views folded to a rail or not.
    public Layout withViewsFolded(boolean folded) {
        return new Layout(window, maximised, view, tipsShown, tipsEms, folded, viewsEms);
    }

    /// With views of another width, ems.
    public Layout withViewsEms(double ems) {
        return new Layout(window, maximised, view, tipsShown, tipsEms, viewsFolded, ems);
    }
}
