package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

/// UX row 29 for charts: words at 4.5:1, lines at 3:1, in both themes (WCAG 2.2, relative luminance).
class PaletteTest {
    @Test
    void row29WordsAndLinesStandOutInBothThemes() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            assertContrast(4.5, palette.text(), palette);
            assertContrast(4.5, palette.secondary(), palette);
            for (Tone tone : Tone.values()) {
                // words on lines are written in the line's colour
                assertContrast(4.5, palette.line(tone), palette);
            }
        }
    }

    @Test
    void row29HighContrastStandsOutMore() {
        for (Palette palette : List.of(Palette.STRONG_LIGHT, Palette.STRONG_DARK)) {
            assertContrast(7, palette.text(), palette);
            assertContrast(7, palette.secondary(), palette);
            for (Tone tone : Tone.values()) {
                assertContrast(7, palette.line(tone), palette);
            }
        }
    }

    private static void assertContrast(double least, int ink, Palette palette) {
        double one = luminance(ink);
        double other = luminance(palette.surface());
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(contrast >= least, Integer.toHexString(ink) + " has " + contrast + ":1, dark " + palette.dark());
    }

    private static double luminance(int ink) {
        return 0.2126 * channel((ink >> 16) & 0xFF)
                + 0.7152 * channel((ink >> 8) & 0xFF)
                + 0.0722 * channel(ink & 0xFF);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
