package headroom.app.shell;

import headroom.app.control.Goal;
import headroom.app.control.View;
import javafx.stage.Window;

/// Takes the planner where a button or a figure leads.
///
/// @param navigator the views
/// @param open asks for files
/// @param sample opens the sample
/// @param ask asks the first question
record Ways(Navigator navigator, Runnable open, Runnable sample, Runnable ask) {
    /// Listens to everything in a window that wants to lead somewhere.
    void listenIn(Window window) {
        window.addEventHandler(Goal.Wanted.WANTED, wanted -> {
            wanted.consume();
            go(wanted.goal());
        });
    }

    /// Goes there.
    void go(Goal goal) {
        switch (goal) {
            case Goal.Files _ -> open.run();
            case Goal.Sample _ -> sample.run();
            case Goal.Question _ -> ask.run();
            case Goal.Place place -> {
                navigator.show(place.view());
                View shown = navigator.shownProperty().get();
                place.what().ifPresent(shown::reveal);
            }
        }
    }
}
