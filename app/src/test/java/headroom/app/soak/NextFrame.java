package headroom.app.soak;

import headroom.app.shell.OpenedWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// A frame that has everything: a picture, and changes at as many places as the toolkit paints apart. The toolkit keeps
/// two things until such a frame comes: the textures of pictures that were collected, which it gives up when it looks
/// for the texture of another picture, and for each place of a frame the way to what it painted there, which may lie in
/// a window that is closed (ViewPainter.ROOT_PATHS of JavaFX 26, at most six).
final class NextFrame {
    private static final int PLACES = 6;
    private static final int COLOURS = 3;
    private static final double SIDE = 4;

    private NextFrame() {}

    static void paint() {
        Pane root = OpenedWindow.onScreen(
                () -> (Pane) Window.getWindows().getFirst().getScene().getRoot());
        Pane over = new Pane();
        over.setManaged(false);
        over.setMouseTransparent(true);
        List<Rectangle> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(new Rectangle(i % 2 == 0 ? SIDE : 600, SIDE + i * 100, SIDE, SIDE));
        }
        over.getChildren().addAll(places);
        for (int i = 0; i < COLOURS; i++) {
            Node picture = new ImageView(new WritableImage(1, 1));
            Color colour = Color.gray((i + 1.0) / COLOURS);
            OpenedWindow.onScreen(() -> {
                if (over.getParent() == null) {
                    root.getChildren().add(over);
                }
                places.forEach(place -> place.setFill(colour));
                over.getChildren().removeIf(ImageView.class::isInstance);
                over.getChildren().add(picture);
                return over;
            });
            WaitForAsyncUtils.waitForFxEvents(5);
        }
        OpenedWindow.onScreen(() -> root.getChildren().remove(over));
        WaitForAsyncUtils.waitForFxEvents(5);
    }
}
