package headroom.app.chart;

import headroom.app.paint.FigurePainter;
import headroom.app.paint.Frame;
import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.figure.Figure;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The picture of a figure on a canvas: as sharp as the screen, and enlarged with the text.
final class Plot {
    /// In less than this nothing can be seen, pixels.
    private static final double LEAST = 60;
    /// What axis and unit take of the height, pixels.
    private static final double AROUND = 62;

    private final Supplier<Words> words;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Double> textScale;
    private final Canvas canvas = new Canvas();
    /// In pixels before the picture is enlarged with the text.
    private double leftMargin;
    private @Nullable Painted painted;
    private @Nullable Painted unscaled;
    private int paintings;

    Plot(Supplier<Words> words, ObservableValue<Palette> palette, ObservableValue<Double> textScale) {
        this.words = words;
        this.palette = palette;
        this.textScale = textScale;
    }

    Node node() {
        return canvas;
    }

    /// Takes another size.
    ///
    /// @return whether it is another
    boolean resize(double width, double height) {
        boolean other = canvas.getWidth() != width || canvas.getHeight() != height;
        canvas.setWidth(width);
        canvas.setHeight(height);
        return other;
    }

    /// Paints a figure in the place of what was there; null leaves it empty.
    void paint(@Nullable Figure shown) {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, width, height);
        paintings++;
        unscaled = null;
        if (shown != null && width > LEAST && height > LEAST) {
            double scale = scale();
            graphics.setTransform(scale, 0, 0, scale, 0, 0);
            unscaled = painter().paint(shown, surface(), Frame.plot(width / scale, height / scale, leftMargin));
            Grips.paint(surface(), palette.getValue(), unscaled);
        }
        painted = unscaled == null ? null : unscaled.scaled(scale());
    }

    /// Where things lie, pixels; null before the first painting.
    @Nullable
    Painted painted() {
        return painted;
    }

    /// Where things lie in pixels before the picture was enlarged; null before the first painting.
    @Nullable
    Painted unscaled() {
        return unscaled;
    }

    /// How often it was painted.
    int paintings() {
        return paintings;
    }

    /// Puts the left edge of the plot area elsewhere.
    ///
    /// @param pixels 0 lets the labels decide
    /// @return whether it was not there before
    boolean setLeftMargin(double pixels) {
        boolean other = leftMargin != pixels / scale();
        leftMargin = pixels / scale();
        return other;
    }

    /// The room that the labels of a figure want at the left, pixels.
    double wantedLeftMargin(Figure shown, double height) {
        return scale() * painter().leftMargin(shown, surface(), height / scale() - AROUND);
    }

    /// How much the picture is enlarged with the text.
    double scale() {
        return textScale.getValue();
    }

    /// Dots of the screen in a pixel of the picture before it is enlarged with the text.
    double density() {
        Window window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
        return scale() * (window == null ? 1 : window.getOutputScaleX());
    }

    private FxSurface surface() {
        return new FxSurface(canvas.getGraphicsContext2D(), density());
    }

    private FigurePainter painter() {
        return new FigurePainter(
                palette.getValue(), words.get()::say, words.get().locale());
    }
}
