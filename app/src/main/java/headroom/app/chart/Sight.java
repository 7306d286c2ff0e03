package headroom.app.chart;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Whether a node can be seen: whether it lies within its window and within all that it is scrolled in.
final class Sight {
    private Sight() {}

    /// Whether any part of a node is in sight.
    static boolean of(Node node) {
        Scene scene = node.getScene();
        if (scene == null) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (!bounds.intersects(0, 0, scene.getWidth(), scene.getHeight())) {
            return false;
        }
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            Node clip = parent.getClip();
            if (clip != null && !parent.localToScene(clip.getBoundsInParent()).intersects(bounds)) {
                return false;
            }
        }
        return true;
    }
}
