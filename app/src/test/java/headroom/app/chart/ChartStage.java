package headroom.app.chart;

import headroom.app.paint.Painted;
import headroom.app.paint.Palette;
import headroom.app.words.Words;
import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Charts beneath each other in a window, sharing one axis of time: ten days of 3 November 2026 on in Vienna.
final class ChartStage {
    static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    static final double DAY = 86_400_000.0;
    static final double FROM = java.time.ZonedDateTime.of(2026, 11, 3, 0, 0, 0, 0, ZONE)
            .toInstant()
            .toEpochMilli();
    static final double TO = FROM + 10 * DAY;

    /// What the link's clock says, milliseconds.
    volatile long nowMillis;

    final TimeLink link = new TimeLink(() -> nowMillis);
    final Words words = new Words(Locale.ENGLISH, ZONE);
    final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    final SimpleObjectProperty<Double> textScale = new SimpleObjectProperty<>(1.0);
    final List<FigureView> views = new ArrayList<>();
    final VBox root = new VBox();

    /// Shows figures of 700 by 250 pixels.
    ChartStage(Stage stage, Figure... figures) {
        for (Figure figure : figures) {
            FigureView view = new FigureView(words, palette, textScale, link);
            view.figureProperty().set(figure);
            view.setPrefSize(700, 250);
            views.add(view);
            root.getChildren().addAll(view.legend(), view);
        }
        stage.setScene(new Scene(root, 700, 900));
        stage.show();
    }

    /// A value a day, from `first` on, one more each day.
    static Layer.Line line(String name, Tone tone, double first) {
        double[] xs = new double[11];
        double[] ys = new double[11];
        for (int i = 0; i <= 10; i++) {
            xs[i] = FROM + i * DAY;
            ys[i] = first + i;
        }
        return new Layer.Line(Message.literal(name), tone, Stroke.SOLID, Curve.of(xs, ys), Optional.empty(), false);
    }

    /// A figure of requests per second over the ten days.
    static Figure figure(String title, double top, Layer... layers) {
        return new Figure(
                "test",
                Message.literal(title),
                Message.literal(""),
                new Axis.Time(FROM, TO, ZONE),
                new Axis.Numbers(0, top, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
                List.of(layers),
                Message.literal(title + " in words"));
    }

    FigureView view(int index) {
        return views.get(index);
    }

    Painted painted(int index) {
        return Objects.requireNonNull(view(index).painted());
    }

    /// The stretch of time that a chart shows.
    TimeLink.Window window(int index) {
        return new TimeLink.Window(painted(index).x().from(), painted(index).x().to());
    }

    /// Moves the pointer to a moment of a chart, as a hand does: over a way.
    void pointAt(FxRobot robot, int index, double moment) {
        double height = (painted(index).top() + painted(index).bottom()) / 2;
        double px = painted(index).x().pixel(moment);
        robot.moveTo(screen(index, px - 3, height));
        robot.moveTo(screen(index, px, height));
        settle();
    }

    Point2D screen(int index, double x, double y) {
        return view(index).localToScreen(x, y);
    }

    /// A turn of the wheel over a moment of a chart. The headless robot's own wheel loses its place.
    void wheel(FxRobot robot, int index, double moment, double deltaX, double deltaY) {
        pointAt(robot, index, moment);
        turnWheel(robot, index, moment, deltaX, deltaY);
    }

    /// A turn of the wheel over a chart in which the hand did not move.
    void turnWheel(FxRobot robot, int index, double moment, double deltaX, double deltaY) {
        fire(
                robot,
                index,
                moment,
                (at, screen) -> new ScrollEvent(
                        ScrollEvent.SCROLL,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        deltaX,
                        deltaY,
                        deltaX,
                        deltaY,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /// Two fingers over a moment of a chart that move apart.
    void pinch(FxRobot robot, int index, double moment, double factor) {
        fire(
                robot,
                index,
                moment,
                (at, screen) -> new ZoomEvent(
                        ZoomEvent.ZOOM,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        factor,
                        factor,
                        null));
    }

    /// Lets something happen at a moment of a chart.
    ///
    /// @param event made of the place in the chart and of that on the screen
    private void fire(FxRobot robot, int index, double moment, BiFunction<Point2D, Point2D, Event> event) {
        Point2D at = middle(index, moment);
        Point2D screen = view(index).localToScreen(at);
        robot.interact(() -> Event.fireEvent(view(index), event.apply(at, screen)));
        settle();
    }

    /// A mouse event with keys held down, which the headless robot's mouse does not tell.
    void mouse(FxRobot robot, Node target, EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        Point2D screen = target.localToScreen(at);
        robot.interact(() -> Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        1,
                        shift,
                        control,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null)));
        settle();
    }

    /// The place of a moment in the middle of a plot, in the chart.
    Point2D middle(int index, double moment) {
        return new Point2D(
                painted(index).x().pixel(moment),
                (painted(index).top() + painted(index).bottom()) / 2);
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
