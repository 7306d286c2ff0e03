package headroom.app.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/// All actions of the window, in the order in which menus show them.
public final class Actions {
    private final List<Action> all = new ArrayList<>();

    /// Adds an action.
    ///
    /// @throws IllegalArgumentException if its id or its keys are taken
    public Actions add(Action action) {
        for (Action other : all) {
            boolean sameKeys =
                    action.shortcut().isPresent() && action.shortcut().equals(other.shortcut());
            if (other.id().equals(action.id()) || sameKeys) {
                throw new IllegalArgumentException(action.id() + " collides with " + other.id());
            }
        }
        all.add(action);
        return this;
    }

    /// All actions.
    public List<Action> all() {
        return Collections.unmodifiableList(all);
    }

    /// The actions of one menu, sorted by group.
    public List<Action> in(Action.Bar bar) {
        return all.stream()
                .filter(action -> action.menu().bar() == bar)
                .sorted((a, b) -> Integer.compare(a.menu().group(), b.menu().group()))
                .toList();
    }

    /// The action with that id.
    ///
    /// @throws NoSuchElementException if there is none
    public Action byId(String id) {
        return all.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no action " + id));
    }
}
