package headroom.app.chart;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// Words at the pointer while it rests on something that can be dragged.
final class HandleTip {
    private final Node over;
    private final Tooltip tip = new Tooltip();

    HandleTip(Node over) {
        this.over = over;
    }

    /// Says something, or nothing more.
    void show(String words) {
        if (words.equals(tip.getText())) {
            return;
        }
        boolean before = !tip.getText().isEmpty();
        tip.setText(words);
        if (before && words.isEmpty()) {
            tip.hide();
            Tooltip.uninstall(over, tip);
        } else if (!before) {
            Tooltip.install(over, tip);
        }
    }
}
