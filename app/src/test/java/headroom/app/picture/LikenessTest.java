package headroom.app.picture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Color INK = new Color(0x24292f);

    @Test
    void thePictureItselfIsAlike() {
        assertTrue(Likeness.of(page(0, INK, true), page(0, INK, true)).alike());
    }

    @Test
    void edgesSmoothedInAnotherWayAreAlike() {
        assertTrue(Likeness.of(page(0, INK, true), page(0, INK, false)).alike());
    }

    @Test
    void aLabelMovedByFourPixelsIsNot() {
        assertFalse(Likeness.of(page(0, INK, true), page(4, INK, true)).alike());
    }

    @Test
    void anotherColourOfTheLettersIsNot() {
        assertFalse(Likeness.of(page(0, INK, true), page(0, new Color(0x0969da), true))
                .alike());
    }

    @Test
    void anotherSizeIsNot() {
        BufferedImage smaller = page(0, INK, true).getSubimage(0, 0, 160, 60);
        assertFalse(Likeness.of(page(0, INK, true), smaller).alike());
    }

    /// Strokes as of a word, drawn without a font: which fonts a machine has must not decide.
    private static BufferedImage page(int shift, Color ink, boolean smooth) {
        BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 60);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING,
                smooth ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        graphics.setColor(ink);
        for (int stroke = 0; stroke < 12; stroke++) {
            int x = 20 + shift + stroke * 7;
            graphics.drawLine(x, 20, x + stroke % 3, 30);
            graphics.drawOval(x + 2, 25, 3, 5);
        }
        graphics.dispose();
        return image;
    }
}
