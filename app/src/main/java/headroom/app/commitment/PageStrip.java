package headroom.app.commitment;

import headroom.app.control.Labels;
import headroom.app.control.Speech;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pages of the report side by side.
final class PageStrip extends FlowPane {
    /// How wide a page is shown, pixels; A4 is 8.27 inches wide.
    static final int WIDTH = 424;

    private final Speech speech;

    PageStrip(Speech speech) {
        this.speech = speech;
        getStyleClass().add("pages");
    }

    void show(List<BufferedImage> pages) {
        getChildren().clear();
        for (int i = 0; i < pages.size(); i++) {
            ImageView view = new ImageView(image(pages.get(i)));
            view.setFitWidth(WIDTH);
            view.setPreserveRatio(true);
            view.setSmooth(true);
            String name = speech.say("view-commitment.page", i + 1, pages.size());
            view.setAccessibleText(name);
            StackPane paper = new StackPane(view);
            paper.getStyleClass().add("paper");
            getChildren().add(new VBox(4, paper, Labels.secondary(name)));
        }
    }

    private static Image image(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
