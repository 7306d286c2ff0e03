package headroom.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 29: text against what it stands on at least 4.5:1, lines and marks 3:1, in both themes (WCAG 2.2, 1.4.3,
/// 1.4.11).
class Row29ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-hr-[a-z0-9-]+):\\s*#([0-9a-f]{6});");
    private static final double TEXT = 4.5;
    private static final double LINE = 3;

    private static final List<String> GROUNDS = List.of("window", "frame", "surface", "hover", "selected");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textCanBeReadOnEveryGround(boolean dark) throws IOException {
        Map<String, Integer> colours = colours(dark);
        for (String ground : GROUNDS) {
            for (String ink : List.of("text", "text-2", "accent")) {
                check(colours, ink, ground, TEXT, dark);
            }
        }
        for (String sheet : List.of("window", "surface", "selected")) {
            for (String ink : List.of("danger", "caution", "good")) {
                check(colours, ink, sheet, TEXT, dark);
            }
        }
        for (String tone : List.of("danger", "caution", "good")) {
            check(colours, tone, tone + "-bg", TEXT, dark);
            check(colours, "text", tone + "-bg", TEXT, dark);
            check(colours, "accent", tone + "-bg", TEXT, dark);
        }
        check(colours, "on-accent", "accent", TEXT, dark);
        check(colours, "on-accent", "accent-hover", TEXT, dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesAndMarksStandOut(boolean dark) throws IOException {
        Map<String, Integer> colours = colours(dark);
        for (String ink :
                List.of("demand", "capacity", "target", "danger", "caution", "good", "accent", "control-line")) {
            check(colours, ink, "surface", LINE, dark);
        }
        check(colours, "control-line", "window", LINE, dark);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void windowAndChartsUseTheSameColours(boolean dark) throws IOException {
        Map<String, Integer> colours = colours(dark);
        Palette palette = dark ? Palette.DARK : Palette.LIGHT;
        assertEquals(colours.get("surface"), palette.surface() & 0xFFFFFF);
        assertEquals(colours.get("line"), palette.hairline() & 0xFFFFFF);
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

    private static void check(Map<String, Integer> colours, String ink, String ground, double least, boolean dark) {
        double ratio = contrast(
                Objects.requireNonNull(colours.get(ink), ink), Objects.requireNonNull(colours.get(ground), ground));
        assertTrue(
                ratio >= least,
                () -> ink + " on " + ground + (dark ? ", dark" : ", light") + " is " + ratio + ", not " + least);
    }

    private static Map<String, Integer> colours(boolean dark) throws IOException {
        try (InputStream file = Row29ContrastTest.class.getResourceAsStream("/headroom/app/theme/headroom.css")) {
            String css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf(dark ? ".root:dark {" : ".root {");
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
