package headroom.app.shell;

import headroom.app.control.View;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which view is shown, and the way back to the one before.
public final class Navigator {
    private static final int DEPTH = 50;

    private final List<View> views;
    private final ReadOnlyObjectWrapper<View> shown;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final Deque<View> before = new ArrayDeque<>();

    /// Shows the first view.
    public Navigator(List<View> views) {
        this.views = List.copyOf(views);
        this.shown = new ReadOnlyObjectWrapper<>(views.getFirst());
    }

    /// All views, in the order in which a planner works.
    public List<View> views() {
        return views;
    }

    /// The view that is shown.
    public ReadOnlyObjectProperty<View> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether there is a view to go back to.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Shows a view.
    public void show(View view) {
        if (view.equals(shown.get())) {
            return;
        }
        before.push(shown.get());
        if (before.size() > DEPTH) {
            before.removeLast();
        }
        canGoBack.set(true);
        shown.set(view);
    }

    /// Shows the view with that id; does nothing where there is none.
    public void show(String id) {
        Optional<View> wanted =
                views.stream().filter(view -> view.id().equals(id)).findFirst();
        wanted.ifPresent(this::show);
    }

    /// Shows the view that was shown before.
    public void back() {
        if (!before.isEmpty()) {
            shown.set(before.pop());
            canGoBack.set(!before.isEmpty());
        }
    }
}
