package headroom.app.paint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes labels into the plot so that none covers another, none leaves the plot, and none lies over a line while
/// there is a place beside it.
final class WordsOnLines {
    private static final double ASCENT = 0.8;
    private static final double DESCENT = 0.25;
    private static final double STEP = 2;
    /// How far words may move from their line before a thin line leads back to it, pixels.
    private static final double LEADER = 16;
    /// Three quarters opaque.
    private static final int HALO = 0xC0000000;

    private final Surface surface;
    private final Painted area;
    private final Obstacles obstacles;
    private final int halo;
    private final List<Box> taken = new ArrayList<>();

    /// Words over a plot.
    ///
    /// @param obstacles what they should not lie on
    /// @param ground the colour of what the figure lies on, which lets words stand out from lines beneath them
    WordsOnLines(Surface surface, Painted area, Obstacles obstacles, int ground) {
        this.surface = surface;
        this.area = area;
        this.obstacles = obstacles;
        this.halo = (ground & 0xFFFFFF) | HALO;
    }

    /// Words and where they want to be.
    ///
    /// @param x the anchor
    /// @param y the anchor
    /// @param align 0 begins at x, 0.5 is centred on it, 1 ends at it
    /// @param above whether they would rather stand above y
    /// @param led whether a thin line leads back to the anchor when they must stand far from it
    record Wish(String text, double x, double y, double align, boolean above, boolean led, TextStyle style, int ink) {}

    private record Box(double left, double top, double width, double height) {
        boolean touches(Box other) {
            return left < other.left + other.width + 4
                    && other.left < left + width + 4
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    private record Place(double left, double baseline, double cost) {}

    /// Writes words beside the point that they belong to.
    void beside(Wish wish) {
        double width = surface.textWidth(wish.text(), wish.style());
        Place best = best(null, wish, width, alongside(wish, width), 0.05);
        if (best == null || best.cost() > 0.5) {
            // nothing is free right there: look further up and down, and further to both sides
            best = best(best, wish, width, List.of(0.0, 0.25, 0.5, 0.75, 1.0), 0.25);
        }
        put(best, wish, width);
    }

    private List<Double> alongside(Wish wish, double width) {
        return wish.align() == 0 && wish.x() + width < area.right()
                ? List.of(0.0)
                : wish.align() == 1 ? List.of(1.0, 0.75) : List.of(wish.align(), 0.25, 0.75);
    }

    private @Nullable Place best(@Nullable Place sofar, Wish wish, double width, List<Double> aligns, double perPixel) {
        Place best = sofar;
        double reach = perPixel < 0.1 ? 12 : area.bottom() - area.top();
        for (double align : aligns) {
            double left = inside(wish.x() - align * width, width);
            double slipped = Math.abs(left - (wish.x() - wish.align() * width)) * 0.02;
            for (double away = 0; away <= reach; away += STEP) {
                for (boolean above : List.of(wish.above(), !wish.above())) {
                    double cost = away * perPixel + slipped + (above == wish.above() ? 0 : 2);
                    best = better(best, wish, left, width, baseline(wish, above, away), cost);
                }
            }
        }
        return best;
    }

    /// Writes words onto a level line that runs from the anchor to `untilX`: close above it or close below it, moved
    /// along it until the place is free.
    void along(Wish wish, double untilX) {
        double width = surface.textWidth(wish.text(), wish.style());
        // a line may begin and end far outside of what is shown
        double first = Math.clamp(wish.x(), area.left(), Math.max(area.left(), area.right() - width));
        double last = Math.max(first, Math.min(untilX, area.right()) - width - 4);
        Place best = null;
        for (double x = first; x <= last; x += 4) {
            for (double away = -1; away <= 4; away++) {
                for (boolean above : List.of(wish.above(), !wish.above())) {
                    double cost = (x - first) * 0.01 + Math.max(0, away) * 0.1 + (above == wish.above() ? 0 : 0.5);
                    best = better(best, wish, inside(x, width), width, baseline(wish, above, away), cost);
                }
            }
        }
        if (best == null || best.cost() > 12) {
            best = best(best, wish, width, List.of(0.0), 0.25);
        }
        put(best, wish, width);
    }

    /// Writes words beside an upright line, as high up as there is room.
    void downFromTop(Wish wish) {
        double width = surface.textWidth(wish.text(), wish.style());
        double first = lowest(wish, area.top());
        Place best = null;
        for (double down = 0; first + down < area.bottom(); down += STEP) {
            double toTheRight = wish.x() - wish.align() * width + 6 * (1 - 2 * wish.align());
            double toTheLeft = wish.align() == 0 ? wish.x() - 6 - width : toTheRight;
            best = better(best, wish, inside(toTheRight, width), width, first + down, down * 0.1);
            best = better(best, wish, inside(toTheLeft, width), width, first + down, down * 0.1 + 1);
        }
        put(best, wish, width);
    }

    private static double baseline(Wish wish, boolean above, double away) {
        double size = wish.style().size();
        return above ? wish.y() - 3 - DESCENT * size - away : wish.y() + 3 + ASCENT * size + away;
    }

    private double inside(double left, double width) {
        return Math.clamp(left, area.left() + 2, Math.max(area.left() + 2, area.right() - width - 2));
    }

    private double lowest(Wish wish, double baseline) {
        double size = wish.style().size();
        double highest = area.top() + ASCENT * size - 1;
        return Math.clamp(baseline, highest, Math.max(highest, area.bottom() - DESCENT * size));
    }

    private @Nullable Place better(
            @Nullable Place best, Wish wish, double left, double width, double baseline, double cost) {
        if (best != null && cost >= best.cost() || lowest(wish, baseline) != baseline) {
            return best;
        }
        Box box = box(wish, left, baseline, width);
        if (taken.stream().anyMatch(box::touches)) {
            return best;
        }
        double whole = cost + obstacles.below(box.left() - 2, box.top() - 1, box.width() + 4, box.height() + 2);
        return best == null || whole < best.cost() ? new Place(left, baseline, whole) : best;
    }

    private static Box box(Wish wish, double left, double baseline, double width) {
        double size = wish.style().size();
        return new Box(left, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size);
    }

    /// Writes words; over others at their anchor where there is no place at all.
    private void put(@Nullable Place found, Wish wish, double width) {
        Place place = found == null ? new Place(inside(wish.x(), width), lowest(wish, wish.y()), 0) : found;
        Box box = box(wish, place.left(), place.baseline(), width);
        taken.add(box);
        double fromBox = Math.max(box.top() - wish.y(), wish.y() - box.top() - box.height());
        if (wish.led() && fromBox > LEADER) {
            double x = Math.clamp(wish.x(), box.left() + 4, box.left() + box.width() - 4);
            double end = box.top() > wish.y() ? box.top() - 1 : box.top() + box.height() + 1;
            double start = wish.y() + (end > wish.y() ? 7 : -7);
            surface.line(wish.x(), start, x, end, Pen.solid(wish.ink(), 1));
        }
        boolean onLines = obstacles.below(box.left(), box.top(), box.width(), box.height()) > 0;
        boolean besideLines = obstacles.below(box.left() - 2, box.top() - 1, width + 4, box.height() + 2) > 0;
        if (onLines || !besideLines) {
            surface.fillBox(box.left() - 2, box.top() - 1, width + 4, box.height() + 2, 2, halo);
        }
        surface.text(wish.text(), place.left(), place.baseline(), wish.style(), wish.ink());
    }
}
