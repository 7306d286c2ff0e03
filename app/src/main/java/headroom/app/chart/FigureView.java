package headroom.app.chart;

import headroom.app.paint.FigurePainter;
import headroom.app.paint.Frame;
import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A figure in the window. The plot is painted only when figure, window of time, theme or size change; the cursor is an
/// overlay that repaints nothing beneath it.
public final class FigureView extends Region {
    private final Words words;
    private final ObservableValue<Palette> palette;
    private final TimeLink link;
    private final Canvas plot = new Canvas();
    private final CursorOverlay overlay;
    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private double leftMargin;
    private @Nullable Painted painted;
    private boolean stale = true;

    /// A view that puts messages into `words`, follows a theme's `palette` and shares the window and cursor of `link`.
    public FigureView(Words words, ObservableValue<Palette> palette, TimeLink link) {
        this.words = words;
        this.palette = palette;
        this.link = link;
        this.overlay = new CursorOverlay(words, palette);
        getStyleClass().add("figure-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 80);
        getChildren().addAll(plot, overlay.node());
        figure.addListener((_, _, now) -> {
            setAccessibleText(now == null ? "" : words.say(now.spoken()));
            repaintLater();
        });
        // weak, so that a view that left the window does not live as long as the theme and the link
        palette.addListener(new javafx.beans.value.WeakChangeListener<>(paletteChanged));
        link.windowProperty().addListener(new javafx.beans.value.WeakChangeListener<>(windowChanged));
        link.cursorProperty().addListener(new javafx.beans.value.WeakChangeListener<>(cursorChanged));
        new FigureGestures(this, link);
    }

    private final javafx.beans.value.ChangeListener<Palette> paletteChanged = (_, _, _) -> repaintLater();
    private final javafx.beans.value.ChangeListener<Optional<TimeLink.Window>> windowChanged =
            (_, _, _) -> repaintLater();
    private final javafx.beans.value.ChangeListener<Optional<Double>> cursorChanged = (_, _, _) -> showCursor();

    /// The figure shown; null shows nothing.
    public ObjectProperty<@Nullable Figure> figureProperty() {
        return figure;
    }

    /// What hears of dragged handles.
    public void setOnHandle(HandleDrag drag) {
        handleDrag = drag;
    }

    private HandleDrag handleDrag = (_, _, _, _) -> {};

    HandleDrag handleDrag() {
        return handleDrag;
    }

    /// What hears of a click at a place of the horizontal axis.
    public void setOnPick(Consumer<Double> pick) {
        this.pick = pick;
    }

    private Consumer<Double> pick = _ -> {};

    Consumer<Double> pick() {
        return pick;
    }

    /// The left edge of the plot area, pixels; 0 lets the labels decide. Stacked charts set it to the largest wanted.
    public void setLeftMargin(double pixels) {
        leftMargin = pixels;
        repaintLater();
    }

    /// The room that the labels want at the left, pixels; 0 without a figure.
    public double wantedLeftMargin() {
        Figure shown = figure.get();
        return shown == null
                ? 0
                : painter().leftMargin(shown, new FxSurface(plot.getGraphicsContext2D()), getHeight() - 62);
    }

    /// The figure as it is seen, in the window of time that is shown; null without a figure.
    public @Nullable Figure visibleFigure() {
        Figure shown = figure.get();
        if (shown == null || !(shown.x() instanceof Axis.Time time)) {
            return shown;
        }
        return link.windowProperty()
                .get()
                .filter(window -> window.from() < time.to() && window.to() > time.from())
                .map(window -> within(shown, time, window))
                .orElse(shown);
    }

    private static Figure within(Figure shown, Axis.Time time, TimeLink.Window window) {
        return new Figure(
                shown.id(),
                shown.title(),
                shown.subtitle(),
                new Axis.Time(window.from(), window.to(), time.zone()),
                shown.y(),
                shown.layers(),
                shown.spoken());
    }

    /// Where things lie; null before the first painting.
    @Nullable
    Painted painted() {
        return painted;
    }

    /// Says a message in the view's words.
    String say(Message message) {
        return words.say(message);
    }

    private void repaintLater() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (plot.getWidth() != width || plot.getHeight() != height) {
            plot.setWidth(width);
            plot.setHeight(height);
            overlay.resize(width, height);
            stale = true;
        }
        if (stale) {
            repaint(width, height);
            stale = false;
        }
    }

    private void repaint(double width, double height) {
        plot.getGraphicsContext2D().clearRect(0, 0, width, height);
        Figure shown = visibleFigure();
        painted = null;
        if (shown != null && width > 60 && height > 60) {
            painted = painter()
                    .paint(shown, new FxSurface(plot.getGraphicsContext2D()), Frame.plot(width, height, leftMargin));
        }
        showCursor();
    }

    private void showCursor() {
        overlay.show(visibleFigure(), painted, link.cursorProperty().get());
    }

    private FigurePainter painter() {
        return new FigurePainter(palette.getValue(), words::say, words.locale());
    }
}
