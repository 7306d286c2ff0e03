package headroom.app.paint;

import headroom.model.Message;
import headroom.model.figure.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Paints grid and labels of both axes and finds out how much room they need.
final class AxisPainter {
    private static final double NAME_PIXELS = 46;

    private final Surface surface;
    private final Palette palette;
    private final Function<Message, String> say;
    private final Locale locale;

    AxisPainter(Surface surface, Palette palette, Function<Message, String> say, Locale locale) {
        this.surface = surface;
        this.palette = palette;
        this.say = say;
        this.locale = locale;
    }

    /// The range of an axis, lower end first; an empty range is widened so that it can be drawn.
    static double[] range(Axis axis) {
        double[] range = switch (axis) {
            case Axis.Time time -> new double[] {time.from(), time.to()};
            case Axis.Numbers numbers -> new double[] {numbers.from(), numbers.to()};
            case Axis.Names names -> new double[] {-0.5, names.names().size() - 0.5};
        };
        return range[1] > range[0] ? range : new double[] {range[0], range[0] + 1};
    }

    /// The labels of the vertical axis for a plot of that height.
    List<Ticks.Tick> vertical(Axis axis, double height) {
        return switch (axis) {
            case Axis.Numbers numbers ->
                NumberTicks.of(
                        range(axis)[0],
                        range(axis)[1],
                        Math.max(2, (int) (height / NAME_PIXELS)),
                        numbers.unit(),
                        locale);
            case Axis.Names names -> names(names);
            case Axis.Time time -> Ticks.times(time.from(), time.to(), 5, time.zone(), locale);
        };
    }

    /// The room that the labels of the vertical axis take at the left, pixels.
    double labelWidth(List<Ticks.Tick> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> surface.textWidth(tick.label(), headroom.app.paint.TextStyle.CHART))
                .max()
                .orElse(0);
    }

    void paintVertical(Axis axis, List<Ticks.Tick> ticks, Painted area) {
        boolean grid = axis instanceof Axis.Numbers;
        for (Ticks.Tick tick : ticks) {
            double py = area.y().pixel(tick.value());
            if (grid) {
                surface.straight(area.left(), py, area.right(), py, Pen.solid(palette.hairline(), 1));
            }
            double width = surface.textWidth(tick.label(), headroom.app.paint.TextStyle.CHART);
            surface.text(
                    tick.label(),
                    area.left() - 8 - width,
                    py + 4,
                    headroom.app.paint.TextStyle.CHART,
                    palette.secondary());
        }
    }

    /// The words at the head of the vertical axis: what it counts.
    String unit(Axis axis) {
        return switch (axis) {
            case Axis.Numbers numbers -> unit(numbers);
            case Axis.Names names -> say.apply(names.label());
            case Axis.Time time -> zone(time);
        };
    }

    /// What the numbers count, left out where it would only name another unit than the numbers do.
    private String unit(Axis.Numbers axis) {
        double[] range = range(axis);
        boolean onlyUnit =
                axis.label().key().equals("figure.unit-" + axis.unit().id());
        return onlyUnit && NumberTicks.nameUnit(range[0], range[1], axis.unit()) ? "" : say.apply(axis.label());
    }

    /// Paints the labels of the horizontal axis.
    ///
    /// @param pictureWidth the right edge of the picture, which no label crosses, pixels
    void paintHorizontal(Axis axis, Painted area, double pictureWidth) {
        double baseline = area.bottom() + 17;
        double freeFrom = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : horizontal(axis, area.right() - area.left())) {
            double width = surface.textWidth(tick.label(), headroom.app.paint.TextStyle.CHART);
            double px = area.x().pixel(tick.value());
            // a label at the very edge stays inside the picture
            double left = Math.clamp(px - width / 2, area.left() - 6, Math.max(area.left() - 6, pictureWidth - width));
            if (left > freeFrom) {
                surface.text(tick.label(), left, baseline, headroom.app.paint.TextStyle.CHART, palette.secondary());
                freeFrom = left + width + 12;
            }
        }
        String name = unit(axis);
        double width = surface.textWidth(name, headroom.app.paint.TextStyle.SECONDARY);
        surface.text(
                name, area.right() - width, baseline + 16, headroom.app.paint.TextStyle.SECONDARY, palette.secondary());
    }

    private List<Ticks.Tick> horizontal(Axis axis, double width) {
        return switch (axis) {
            case Axis.Time time ->
                Ticks.times(time.from(), time.to(), Math.max(2, (int) (width / 84)), time.zone(), locale);
            case Axis.Numbers numbers ->
                NumberTicks.of(range(axis)[0], range(axis)[1], Math.max(2, (int) (width / 80)), numbers.unit(), locale);
            case Axis.Names names -> names(names);
        };
    }

    private List<Ticks.Tick> names(Axis.Names names) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.names().size(); i++) {
            ticks.add(new Ticks.Tick(i, say.apply(names.names().get(i))));
        }
        return ticks;
    }

    private String zone(Axis.Time time) {
        String id = time.zone().getId();
        return id.equals("Z") ? "UTC" : id;
    }
}
