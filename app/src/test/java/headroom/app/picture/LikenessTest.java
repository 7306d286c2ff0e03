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
        assertTrue(Likeness.of(page(0, INK), page(0, INK)).alike());
    }

    /// As where another machine rounds a corner otherwise.
    @Test
    void aFewPixelsSmoothedInAnotherWayAreAlike() {
        BufferedImage corner = page(0, INK);
        for (int i = 0; i < 20; i++) {
            corner.setRGB(130 + i % 5, 10 + i / 5, 0x808080);
        }
        assertTrue(Likeness.of(page(0, INK), corner).alike());
        for (int i = 0; i < 40; i++) {
            corner.setRGB(130 + i % 5, 10 + i / 5, 0x808080);
        }
        assertFalse(Likeness.of(page(0, INK), corner).alike());
    }

    @Test
    void aLabelMovedByFourPixelsIsNot() {
        assertFalse(Likeness.of(page(0, INK), page(4, INK)).alike());
    }

    @Test
    void anotherColourOfTheLettersIsNot() {
        assertFalse(Likeness.of(page(0, INK), page(0, new Color(0x0969da))).alike());
    }

    @Test
    void anotherSizeIsNot() {
        BufferedImage smaller = page(0, INK).getSubimage(0, 0, 160, 60);
        assertFalse(Likeness.of(page(0, INK), smaller).alike());
    }

    /// Strokes as of a word, drawn without a font: which fonts a machine has must not decide.
    private static BufferedImage page(int shift, Color ink) {
        BufferedImage image = new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 60);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
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
