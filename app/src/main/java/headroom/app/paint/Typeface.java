package headroom.app.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The program's own typeface, so that screen, PNG, SVG and PDF agree.
public final class Typeface {
    /// The name of its family.
    public static final String FAMILY = "Inter";
    /// The name of the family of its strong face alone, for those who cannot choose a face by its weight.
    public static final String STRONG_FAMILY = "Inter SemiBold";

    private static final Font REGULAR = load("Inter-Regular.ttf");
    private static final Font STRONG = load("Inter-SemiBold.ttf");

    private Typeface() {}

    /// The font of a style.
    static Font font(TextStyle style) {
        return (style.strong() ? STRONG : REGULAR).deriveFont((float) style.size());
    }

    /// The bytes of a face of the typeface.
    ///
    /// @param file the name of its file, such as `Inter-Regular.ttf`
    public static InputStream open(String file) {
        InputStream stream = Typeface.class.getResourceAsStream("/headroom/app/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("the program lacks its font " + file);
        }
        return stream;
    }

    private static Font load(String file) {
        try (InputStream stream = open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the program's font is damaged: " + file, e);
        }
    }
}
