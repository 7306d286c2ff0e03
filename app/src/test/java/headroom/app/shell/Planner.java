package headroom.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// What a planner sees and does at an open window.
public interface Planner {
    /// The hand on the mouse.
    Pointer pointer();

    /// The hands on the keyboard().
    Keyboard keyboard();

    /// The shown node that a query of the style sheet's kind finds.
    default Node node(String query) {
        return Shown.node(query);
    }

    /// Whether something that a query finds is shown.
    default boolean shows(String query) {
        return Shown.shows(query);
    }

    /// All shown nodes that a query finds, in all windows.
    default Set<Node> nodes(String query) {
        return Shown.nodes(query);
    }

    /// The shown control that is found by query and reads so.
    default Labeled labelled(String query, Predicate<String> text) {
        return Shown.labelled(query, text);
    }

    /// The shown button that reads so.
    default ButtonBase button(String text) {
        return Shown.button(text);
    }

    /// What is asked of a shown node, on the interface thread.
    default <T> T onList(String query, Function<Node, T> asked) {
        Node node = node(query);
        return Shown.onScreen(() -> asked.apply(node));
    }

    /// The tooltip of a node or, where it has none, of what lies around it; empty where nobody has one.
    default String tooltipOf(Node node) {
        return Shown.tooltipOf(node);
    }

    /// The shown control whose name for those who listen begins so.
    default Node named(String spoken) {
        return Shown.named(spoken);
    }

    /// Clicks a control, after turning the wheel until it can be seen.
    default void click(Supplier<Node> control) {
        pointer().click(control);
    }

    /// Drags from the middle of a control.
    default void drag(Supplier<Node> control, double dx, double dy) {
        pointer().drag(control, dx, dy);
    }

    /// Clicks the shown button that reads so.
    default void clickButton(String text) {
        pointer().clickButton(text);
    }

    /// Clicks where a label stands that is found by query and reads so.
    default void clickText(String query, String text) {
        pointer().clickText(query, text);
    }

    /// Picks from the open menu.
    default void pick(String item) {
        pointer().pick(item);
    }

    /// Turns the wheel until a node can be seen.
    default void reach(Node node) {
        pointer().reach(node);
    }

    /// Chooses from a list where the value stands, found by its name for those who listen.
    default void choose(String named, String choice) {
        pointer().choose(named, choice);
    }

    /// Types a value where it stands, found by its name for those who listen.
    default void type(String named, String value) {
        click(() -> Shown.entry(named));
        enter(value);
    }

    /// Presses keys together.
    default void press(KeyCode... keys) {
        keyboard().press(keys);
    }

    /// Types into the field that has the focus, in place of what it holds, and confirms.
    default void enter(String text) {
        keyboard().enter(text);
    }

    /// Presses Tab some times and tells what had the focus after each.
    default List<Node> tab(int times) {
        return keyboard().tab(times);
    }

    /// Presses Tab until something has the focus.
    default Node tabTo(String what, Predicate<Node> wanted) {
        return keyboard().tabTo(what, wanted);
    }

    /// The node that has the focus.
    default Optional<Node> focused() {
        return keyboard().focused();
    }
}
