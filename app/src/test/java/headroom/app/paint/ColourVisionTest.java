package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.figure.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Colours tell apart under the common colour blindnesses, in all themes. Sight without one kind of cones is simulated
/// by the matrices of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", IEEE TVCG 15(6), 2009, table 1, severity 1.0, on linear light. Differences are CIEDE2000 (Sharma, Wu
/// and Dalal, Color Research and Application 30(1), 2005), under D65.
class ColourVisionTest {
    /// A difference of about 2.3 can just be seen side by side; lines that do not touch need more.
    private static final double NEIGHBOURS = 8;
    /// Any two of the first four series, which are told apart by colour most often.
    private static final double FIRST_FOUR = 6.5;
    /// Roles that stand in one picture: demand, capacity, target, danger.
    private static final double ROLES = 7;

    private static final List<Palette> PALETTES =
            List.of(Palette.LIGHT, Palette.DARK, Palette.STRONG_LIGHT, Palette.STRONG_DARK);

    enum Sight {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] see(int ink) {
            double[] light = {linear(ink >> 16), linear(ink >> 8), linear(ink)};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    seen[row] += matrix[3 * row + column] * light[column];
                }
                seen[row] = Math.clamp(seen[row], 0, 1);
            }
            return Ciede2000.lab(seen);
        }

        private static double linear(int channel) {
            double share = (channel & 0xFF) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }

    private static List<Tone> series() {
        return Stream.of(Tone.values())
                .filter(tone -> tone.name().startsWith("SERIES_"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void seriesStayApart(Sight sight) {
        List<String> close = new ArrayList<>();
        for (Palette palette : PALETTES) {
            List<Tone> series = series();
            for (int i = 0; i < series.size(); i++) {
                for (int j = i + 1; j < series.size(); j++) {
                    double least = j < 4 ? FIRST_FOUR : j == i + 1 ? NEIGHBOURS : 0;
                    compare(close, palette, sight, series.get(i), series.get(j), least);
                }
            }
        }
        assertEquals(List.of(), close);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void rolesOfOnePictureStayApart(Sight sight) {
        List<Tone> roles = List.of(Tone.DEMAND, Tone.CAPACITY, Tone.TARGET, Tone.DANGER);
        List<String> close = new ArrayList<>();
        for (Palette palette : PALETTES) {
            for (int i = 0; i < roles.size(); i++) {
                for (int j = i + 1; j < roles.size(); j++) {
                    compare(close, palette, sight, roles.get(i), roles.get(j), ROLES);
                }
            }
        }
        assertEquals(List.of(), close);
    }

    private static void compare(List<String> close, Palette palette, Sight sight, Tone one, Tone other, double least) {
        double difference = Ciede2000.difference(sight.see(palette.line(one)), sight.see(palette.line(other)));
        if (difference < least) {
            close.add("%s %s and %s: %.1f, wanted %.0f"
                    .formatted(
                            (palette.strong() ? "strong " : "") + (palette.dark() ? "dark" : "light"),
                            one,
                            other,
                            difference,
                            least));
        }
    }

    /// The check data of Sharma, Wu and Dalal (2005), table 1, pairs 1, 17 and 25.
    @org.junit.jupiter.api.Test
    void theDifferenceIsThatOfThePaper() {
        assertEquals(2.0425, lab(50, 2.6772, -79.7751, 50, 0, -82.7485), 5e-5);
        assertEquals(27.1492, lab(50, 2.5, 0, 73, 25, -18), 5e-5);
        assertEquals(1.2644, lab(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387), 5e-5);
    }

    private static double lab(double... two) {
        return Ciede2000.difference(new double[] {two[0], two[1], two[2]}, new double[] {two[3], two[4], two[5]});
    }

    /// A sight that changes nothing would prove nothing: pure red and green come close without red or green cones.
    @org.junit.jupiter.api.Test
    void theSimulationTakesColoursAway() {
        double usual = Ciede2000.difference(Sight.USUAL.see(0xC00000), Sight.USUAL.see(0x4F7A00));
        double without = Ciede2000.difference(Sight.DEUTERANOPIA.see(0xC00000), Sight.DEUTERANOPIA.see(0x4F7A00));
        assertTrue(without < usual / 2, usual + " and " + without);
    }

    @org.junit.jupiter.api.Test
    void row30SeriesOfOneChartDifferByMoreThanColour() {
        List<Tone> series = series();
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                assertNotEquals(Symbol.of(series.get(i)) + "" + (i < 4), Symbol.of(series.get(j)) + "" + (j < 4));
            }
        }
    }
}
