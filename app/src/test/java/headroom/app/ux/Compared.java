package headroom.app.ux;

import headroom.app.shell.OpenedWindow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;

/// The card that puts two plans side by side, as it reads.
final class Compared {
    private static final int COLUMNS = 4;

    private Compared() {}

    /// Each figure with what the first plan has, what the second has, and the difference.
    static Map<String, List<String>> figures(OpenedWindow window) {
        List<String> cells = window.nodes("#comparison .sheet-grid .label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (int i = 0; i + COLUMNS <= cells.size(); i += COLUMNS) {
            figures.put(cells.get(i), cells.subList(i + 1, i + COLUMNS));
        }
        return figures;
    }

    /// How far the second plan is from the first in one figure.
    static String difference(OpenedWindow window, String figure) {
        return of(window, figure).getLast();
    }

    /// What the columns say of one figure.
    static List<String> of(OpenedWindow window, String figure) {
        Map<String, List<String>> all = figures(window);
        List<String> found = all.get(figure);
        if (found == null) {
            throw new AssertionError(figure + " is not among " + all);
        }
        return found;
    }
}
