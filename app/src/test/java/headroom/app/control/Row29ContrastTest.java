package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.app.paint.Palette;
import headroom.model.figure.Tone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Row 29: text against what it stands on at least 4.5:1, lines and marks 3:1, in both themes (WCAG 2.2, 1.4.3,
/// 1.4.11); with high contrast text at least 7:1 (1.4.6), lines 4.5:1.
class Row29ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-hr-[a-z0-9-]+):\\s*#([0-9a-f]{6});");
    private static final double GRID = 3;

    enum Look {
        LIGHT(".root {", 4.5, 3),
        DARK(".root:dark {", 4.5, 3),
        STRONG_LIGHT(".root:contrast {", 7, 4.5),
        STRONG_DARK(".root:dark:contrast {", 7, 4.5);

        private final String rule;
        private final double text;
        private final double line;

        Look(String rule, double text, double line) {
            this.rule = rule;
            this.text = text;
            this.line = line;
        }

        private Palette palette() {
            return Palette.of(rule.contains("dark"), rule.contains("contrast"));
        }
    }

    private static final List<String> GROUNDS = List.of("window", "frame", "surface", "hover", "selected");

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEveryGround(Look look) throws IOException {
        Map<String, Integer> colours = colours(look);
        for (String ground : GROUNDS) {
            for (String ink : List.of("text", "text-2", "accent")) {
                check(colours, ink, ground, look.text, look);
            }
        }
        for (String sheet : List.of("window", "surface", "selected")) {
            for (String ink : List.of("danger", "caution", "good")) {
                check(colours, ink, sheet, look.text, look);
            }
        }
        for (String tone : List.of("danger", "caution", "good")) {
            check(colours, tone, tone + "-bg", look.text, look);
            check(colours, "text", tone + "-bg", look.text, look);
            check(colours, "accent", tone + "-bg", look.text, look);
        }
        check(colours, "on-accent", "accent", look.text, look);
        check(colours, "on-accent", "accent-hover", look.text, look);
    }

    @ParameterizedTest
    @EnumSource
    void linesAndMarksStandOut(Look look) throws IOException {
        Map<String, Integer> colours = colours(look);
        for (String ink :
                List.of("demand", "capacity", "target", "danger", "caution", "good", "accent", "control-line")) {
            check(colours, ink, "surface", look.line, look);
        }
        check(colours, "control-line", "window", look.line, look);
    }

    @ParameterizedTest
    @EnumSource
    void windowAndChartsUseTheSameColours(Look look) throws IOException {
        Map<String, Integer> colours = colours(look);
        Palette palette = look.palette();
        assertEquals(colours.get("surface"), palette.surface() & 0xFFFFFF);
        if (palette.strong()) {
            // frames stand out fully, the grid behind the data only as much as it must
            check(colours, "line", "surface", look.line, look);
            double grid = contrast(palette.hairline() & 0xFFFFFF, palette.surface() & 0xFFFFFF);
            assertTrue(grid >= GRID, () -> "the grid is " + grid);
        } else {
            assertEquals(colours.get("line"), palette.hairline() & 0xFFFFFF);
        }
        assertEquals(colours.get("text"), palette.text() & 0xFFFFFF);
        assertEquals(colours.get("text-2"), palette.secondary() & 0xFFFFFF);
        assertEquals(colours.get("demand"), palette.line(Tone.DEMAND) & 0xFFFFFF);
        assertEquals(colours.get("capacity"), palette.line(Tone.CAPACITY) & 0xFFFFFF);
        assertEquals(colours.get("target"), palette.line(Tone.TARGET) & 0xFFFFFF);
        assertEquals(colours.get("danger"), palette.line(Tone.DANGER) & 0xFFFFFF);
        assertEquals(colours.get("caution"), palette.line(Tone.CAUTION) & 0xFFFFFF);
        assertEquals(colours.get("good"), palette.line(Tone.GOOD) & 0xFFFFFF);
        assertEquals(colours.get("accent"), palette.line(Tone.ACCENT) & 0xFFFFFF);
        assertEquals(colours.get("danger-bg"), palette.fill(Tone.DANGER) & 0xFFFFFF);
    }

    @ParameterizedTest
    @EnumSource
    void theInksOfSeriesStandOutFromTheirChart(Look look) {
        for (Tone tone : Tone.values()) {
            double ratio = contrast(
                    look.palette().line(tone) & 0xFFFFFF, look.palette().surface() & 0xFFFFFF);
            assertTrue(ratio >= look.line, () -> tone + ", " + look + " is " + ratio);
        }
    }

    @Test
    void thePlatformTellsOfHighContrastWhereItCan() {
        assertTrue(SystemContrast.high(Map.of("Windows.SPI.HighContrast", true)));
        assertTrue(SystemContrast.high(Map.of("GTK.theme_name", "HighContrastInverse")));
        assertFalse(SystemContrast.high(Map.of("Windows.SPI.HighContrast", false, "GTK.theme_name", "Adwaita")));
        assertFalse(SystemContrast.high(Map.of()));
    }

    private static void check(Map<String, Integer> colours, String ink, String ground, double least, Look look) {
        double ratio = contrast(
                Objects.requireNonNull(colours.get(ink), ink), Objects.requireNonNull(colours.get(ground), ground));
        assertTrue(ratio >= least, () -> ink + " on " + ground + ", " + look + " is " + ratio + ", not " + least);
    }

    private static Map<String, Integer> colours(Look look) throws IOException {
        try (InputStream file = Row29ContrastTest.class.getResourceAsStream("/headroom/app/theme/headroom.css")) {
            String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf("\n" + look.rule);
            Matcher colour = COLOUR.matcher(css.substring(from, css.indexOf('}', from)));
            Map<String, Integer> colours = new HashMap<>();
            while (colour.find()) {
                colours.put(colour.group(1).substring(4), Integer.valueOf(colour.group(2), 16));
            }
            return colours;
        }
    }

    private static double contrast(int a, int b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
