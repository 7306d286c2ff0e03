package headroom.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// A picture of a scene as it is drawn now.
///
/// @param image its pixels
public record Picture(BufferedImage image) {
    /// Takes a picture.
    public static Picture of(Scene scene) {
        return Shown.onScreen(() -> {
            WritableImage shot = scene.snapshot(null);
            int width = (int) shot.getWidth();
            int height = (int) shot.getHeight();
            int[] pixels = new int[width * height];
            shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, width, height, pixels, 0, width);
            return new Picture(image);
        });
    }

    /// Writes it as PNG, with the folders above it.
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
