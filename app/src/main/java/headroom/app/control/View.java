package headroom.app.control;

import headroom.model.Message;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One of the views between which the planner moves.
public interface View {
    /// A stable name, lower case.
    String id();

    /// Its name in the navigation.
    Message name();

    /// The one fact about it that matters, beside its name; empty where there is none yet.
    ObservableValue<String> fact();

    /// Heads the cards at the right.
    Message tipsTitle();

    /// The cards at the right.
    ObservableValue<List<Tip>> tips();

    /// Whether it shows what is computed from the workbook, so that it has nothing to show before that is there.
    default boolean showsResults() {
        return true;
    }

    /// What the search finds in it.
    default List<Find> finds() {
        return List.of();
    }

    /// Looks at a thing in it: a file by its fingerprint, a series by its id, a component by its name.
    default void reveal(String what) {
        // most views show all they have
    }

    /// What it shows. Made once, when it is first visited.
    Node content();

    /// Told before its content comes into the window, and once it was taken away.
    void shown(boolean now);
}
