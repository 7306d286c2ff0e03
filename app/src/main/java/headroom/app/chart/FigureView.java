package headroom.app.chart;

import headroom.app.paint.Legend;
import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Figure;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A figure in the window. The plot is painted only when figure, window of time, theme or size change; the cursor is an
/// overlay that repaints nothing beneath it.
public final class FigureView extends Region {
    private final Supplier<Words> words;
    private final ObservableValue<Palette> palette;
    private final TimeLink link;
    private final Plot plot;
    private final CursorOverlay overlay;
    private final Crosshair crosshair;
    private final SelectedSpan span;
    private final FigureGestures gestures;
    private final ObservableSet<Message> hidden = FXCollections.observableSet();
    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private final ObservableValue<Number> screenScale;
    private boolean stale = true;

    /// A view that puts messages into `words`, follows a theme's `palette` and shares the window and cursor of `link`.
    ///
    /// @param textScale the size of text, 1 is 100 %; the picture grows with it
    public FigureView(Words words, ObservableValue<Palette> palette, ObservableValue<Double> textScale, TimeLink link) {
        this(() -> words, palette, textScale, link);
    }

    /// A view whose words may change; what is painted from then on is in the new ones.
    public FigureView(
            Supplier<Words> words, ObservableValue<Palette> palette, ObservableValue<Double> textScale, TimeLink link) {
        this.words = words;
        this.palette = palette;
        this.link = link;
        this.plot = new Plot(words, palette, textScale);
        this.overlay = new CursorOverlay(palette);
        this.crosshair = new Crosshair(this, link, words, overlay);
        this.span = new SelectedSpan(words.get().locale());
        getStyleClass().add("figure-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(120, 80);
        getChildren().addAll(plot.node(), span, overlay.node());
        figure.addListener((_, _, now) -> {
            setAccessibleText(now == null ? "" : words.get().say(now.spoken()));
            repaintLater();
        });
        // weak, so that a view that left the window does not live as long as the theme and the link
        palette.addListener(new WeakChangeListener<>(paletteChanged));
        textScale.addListener(new WeakChangeListener<>(scaleChanged));
        link.windowProperty().addListener(new WeakChangeListener<>(windowChanged));
        link.cursorProperty().addListener(new WeakChangeListener<>(cursorChanged));
        link.selectionProperty().addListener(new WeakChangeListener<>(selectionChanged));
        // the density of the screen that the window is on
        this.screenScale = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty);
        screenScale.addListener((_, _, _) -> repaintLater());
        hidden.addListener((SetChangeListener<Message>) _ -> repaintLater());
        localToSceneTransformProperty().addListener((_, _, _) -> scrolled());
        link.join(this);
        this.gestures = new FigureGestures(this, link);
    }

    private final ChangeListener<Palette> paletteChanged = (_, _, _) -> repaintLater();
    private final ChangeListener<Double> scaleChanged = (_, _, _) -> repaintLater();
    private final ChangeListener<Optional<TimeLink.Window>> windowChanged = (_, _, _) -> repaintLater();
    private final ChangeListener<TimeLink.Cursor> cursorChanged = (_, _, _) -> showCursor();
    private final ChangeListener<Optional<TimeLink.Window>> selectionChanged = (_, _, _) -> showSelection();

    /// The figure shown; null shows nothing.
    public ObjectProperty<@Nullable Figure> figureProperty() {
        return figure;
    }

    /// What hears of dragged handles.
    public void setOnHandle(HandleDrag drag) {
        handleDrag = drag;
    }

    private HandleDrag handleDrag = (_, _, _, _) -> {};
    private final HandleTip handleTip = new HandleTip(this);

    /// Says at the pointer what a drag would do; the empty string says nothing.
    void hint(String handle) {
        handleTip.show(
                handle.isEmpty() ? "" : handleDrag.hint(handle).map(this::say).orElse(""));
    }

    HandleDrag handleDrag() {
        return handleDrag;
    }

    /// Shows times in another zone than the figure's own while that is not empty.
    public void showIn(ObservableValue<Optional<ZoneId>> other) {
        otherZone = other;
        other.addListener(new WeakChangeListener<>(zoneChanged));
        repaintLater();
    }

    private ObservableValue<Optional<ZoneId>> otherZone = new SimpleObjectProperty<>(Optional.empty());
    private final ChangeListener<Optional<ZoneId>> zoneChanged = (_, _, _) -> repaintLater();

    /// The names of the series that are hidden for now.
    public ObservableSet<Message> hidden() {
        return hidden;
    }

    /// Zooms or moves in time; does nothing in a chart that shows no time.
    public void move(Move move) {
        gestures.move(move);
    }

    /// Which series is which, to be placed near the chart; empty where there is only one.
    public LegendBar legend() {
        return new LegendBar(this, words.get(), palette);
    }

    /// The window and cursor that it shares with others.
    public TimeLink link() {
        return link;
    }

    /// Whether it shows values over time, so that it can be zoomed.
    public boolean timed() {
        Figure shown = figure.get();
        return shown != null && shown.x() instanceof Axis.Time;
    }

    /// The left edge of the plot area, pixels; 0 lets the labels decide. Stacked charts set it to the largest wanted.
    public void setLeftMargin(double pixels) {
        if (plot.setLeftMargin(pixels)) {
            repaintLater();
        }
    }

    /// The room that the labels want at the left, pixels; 0 without a figure.
    public double wantedLeftMargin() {
        Figure shown = figure.get();
        return shown == null ? 0 : plot.wantedLeftMargin(shown, getHeight());
    }

    /// The figure as it is seen, in the window of time and the zone that are shown; null without a figure.
    public @Nullable Figure visibleFigure() {
        Figure whole = figure.get();
        return whole == null
                ? null
                : Seen.of(
                        Legend.without(whole, hidden),
                        held.flatMap(Seen::whole).or(() -> link.windowProperty().get()),
                        otherZone.getValue(),
                        held.map(Figure::y));
    }

    /// Keeps both scales as they are while a hand drags something along them.
    void holdScale(boolean hold) {
        Optional<Figure> before = held;
        held = hold ? Optional.ofNullable(visibleFigure()) : Optional.empty();
        if (!before.equals(held)) {
            repaintLater();
        }
    }

    /// What is seen while a hand holds something in it.
    private Optional<Figure> held = Optional.empty();

    /// All the time that it has something for; empty in a chart that shows no time.
    Optional<TimeLink.Window> whole() {
        Figure shown = figure.get();
        return shown == null ? Optional.empty() : Seen.whole(shown);
    }

    /// Whether it shows all its time because it has nothing for the window that the others show.
    public boolean besideWindow() {
        return link.windowProperty()
                .get()
                .filter(window -> whole().filter(window::touches).isEmpty())
                .isPresent();
    }

    private void showSelection() {
        Painted area = painted();
        Optional<TimeLink.Window> selection = link.selectionProperty().get();
        if (area == null || selection.isEmpty() || !timed()) {
            span.setVisible(false);
        } else {
            span.show(area, selection.get(), zone());
        }
    }

    private ZoneId zone() {
        Figure shown = visibleFigure();
        return shown != null && shown.x() instanceof Axis.Time time
                ? time.zone()
                : words.get().zone();
    }

    /// The stretch that a drag marks, for tests.
    SelectedSpan span() {
        return span;
    }

    /// Where things lie; null before the first painting.
    @Nullable
    Painted painted() {
        return plot.painted();
    }

    /// Says a message in the view's words.
    String say(Message message) {
        return words.get().say(message);
    }

    private void repaintLater() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (plot.resize(width, height)) {
            overlay.resize(width, height);
            stale = true;
        }
        // what was scrolled out of sight is painted when it comes back
        if (stale && (painted() == null || Sight.of(this))) {
            plot.paint(visibleFigure());
            showCursor();
            stale = false;
        }
    }

    private void scrolled() {
        if (stale && Sight.of(this)) {
            requestLayout();
        }
    }

    /// How often the plot was painted, for tests.
    int paintings() {
        return plot.paintings();
    }

    private void showCursor() {
        crosshair.show(plot.unscaled(), plot.scale(), plot.density());
    }

    /// Where upright lines stand in the plot and what the panel says, for tests.
    CursorOverlay overlay() {
        return overlay;
    }
}
