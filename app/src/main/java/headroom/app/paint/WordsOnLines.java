package headroom.app.paint;

import java.util.ArrayList;
import java.util.List;

/// Writes labels into the plot so that none covers another and none leaves the plot.
final class WordsOnLines {
    private static final double LINE = 15;

    /// Three quarters opaque.
    private static final int HALO = 0xC0000000;

    private final Surface surface;
    private final Painted area;
    private final int halo;
    private final List<double[]> taken = new ArrayList<>();

    /// Words over a plot.
    ///
    /// @param ground the colour of what the figure lies on, which lets words stand out from lines beneath them
    WordsOnLines(Surface surface, Painted area, int ground) {
        this.surface = surface;
        this.area = area;
        this.halo = (ground & 0xFFFFFF) | HALO;
    }

    /// Writes a text whose anchor is `x`, above or below `y`; it moves away from `y` until the place is free.
    ///
    /// @param align 0 begins at x, 0.5 is centred on it, 1 ends at it
    void write(String text, double x, double y, double align, boolean above, TextStyle style, int ink) {
        double width = surface.textWidth(text, style);
        double left =
                Math.clamp(x - align * width, area.left() + 2, Math.max(area.left() + 2, area.right() - width - 2));
        double baseline = place(left, width, above ? y - 6 : y + style.size() + 4, above);
        surface.fillBox(left - 2, baseline - style.size() + 1, width + 4, style.size() + 2, 2, halo);
        surface.text(text, left, baseline, style, ink);
    }

    private double place(double left, double width, double wanted, boolean above) {
        double lowest = area.bottom() - 4;
        double highest = area.top() + 11;
        for (int i = 0; i < 16; i++) {
            // try the wanted side first, then further away on alternating sides
            int away = i % 2 == 0 ? i / 2 : -(i + 1) / 2;
            double baseline = Math.clamp(wanted + (above ? -away : away) * LINE, highest, Math.max(highest, lowest));
            if (free(left, width, baseline)) {
                taken.add(new double[] {left, baseline - 12, left + width, baseline + 3});
                return baseline;
            }
        }
        return Math.clamp(wanted, highest, Math.max(highest, lowest));
    }

    private boolean free(double left, double width, double baseline) {
        return taken.stream()
                .noneMatch(box -> left < box[2] + 4
                        && left + width + 4 > box[0]
                        && baseline - 12 < box[3]
                        && baseline + 3 > box[1]);
    }
}
