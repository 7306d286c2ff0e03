package headroom.app.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A page that shows what differs: the accepted picture, the new one, and the difference, side by side.
final class DifferenceSheet {
    private final Path folder;
    private final List<String> rows = new ArrayList<>();

    DifferenceSheet(Path folder) {
        this.folder = folder;
    }

    /// The page.
    Path file() {
        return folder.resolve("differences.html");
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /// Adds a picture that is new or differs.
    void add(String name, Optional<BufferedImage> accepted, BufferedImage now, Optional<Likeness> likeness)
            throws IOException {
        Files.createDirectories(folder);
        if (accepted.isPresent()) {
            write(name + "-accepted", accepted.get());
        }
        write(name + "-new", now);
        if (likeness.isPresent()) {
            write(name + "-difference", likeness.get().marks());
        }
        String cells = cell(accepted.isPresent(), name + "-accepted", "none was accepted yet")
                + cell(true, name + "-new", "")
                + cell(likeness.isPresent(), name + "-difference", "");
        rows.add("<tr><th colspan=\"3\">" + name + ": "
                + likeness.map(Likeness::words).orElse("new") + "</th></tr>\n<tr>" + cells + "</tr>");
    }

    private static String cell(boolean there, String name, String missing) {
        String picture = name + ".png";
        return there
                ? "<td><a href=\"" + picture + "\"><img src=\"" + picture + "\" alt=\"" + name + "\"></a></td>"
                : "<td>" + missing + "</td>";
    }

    private void write(String name, BufferedImage image) throws IOException {
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    /// Writes the page.
    void write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Views that look different</title>
                <style>
                body { font-family: sans-serif; margin: 16px; }
                td { width: 33%%; vertical-align: top; }
                th { text-align: left; padding-top: 16px; }
                img { width: 100%%; border: 1px solid #888; }
                </style>
                <h1>Views that look different</h1>
                <p>Left as accepted, in the middle as it is now, at the right what differs, in red.</p>
                <table>
                %s
                </table>
                </html>
                """.formatted(String.join("\n", rows)));
    }
}
