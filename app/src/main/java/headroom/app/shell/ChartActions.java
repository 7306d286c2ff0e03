package headroom.app.shell;

import headroom.app.action.Action;
import headroom.app.action.Action.Bar;
import headroom.app.action.Action.Menu;
import headroom.app.action.Actions;
import headroom.app.chart.TimeLink;
import headroom.model.Message;
import java.util.Optional;

/// What can be done with the charts of all views, each declared once.
final class ChartActions {
    private static final int GROUP = 5;

    private ChartActions() {}

    /// The window of time that all views share.
    static void addTime(Actions actions, TimeLink time) {
        actions.add(Action.of(
                                "chart.all",
                                new Menu(Bar.VIEW, GROUP),
                                Message.of("chart.all-time"),
                                () -> time.show(Optional.empty()))
                        .on("Shortcut+DIGIT0")
                        .unless(time.windowProperty()
                                .map(window -> window.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Message.of("chart.reason-all-shown")))))
                .add(Action.of("chart.back", new Menu(Bar.VIEW, GROUP), Message.of("chart.back"), time::back)
                        .on("Shortcut+Alt+LEFT")
                        .unless(time.canGoBackProperty()
                                .map(can -> can
                                        ? Optional.empty()
                                        : Optional.of(Message.of("chart.reason-no-window-before")))));
    }
}
