package headroom.app.commitment;

import headroom.app.commitment.Pages.Page;
import headroom.app.control.Labels;
import headroom.app.control.Speech;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
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

    void show(List<Page> pages) {
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

    /// A picture that shares the pixels of the page: pages are large.
    private static Image image(Page page) {
        return new WritableImage(new PixelBuffer<>(
                page.width(), page.height(), IntBuffer.wrap(page.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}
