package headroom.app.commitment;

import headroom.model.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// A PDF document as pictures, so that the preview is the print.
final class Pages {
    /// Twice the size at which pages are shown: sharp on dense screens, and halved evenly on others.
    private static final float DPI = 2 * PageStrip.WIDTH / 8.27f;

    private Pages() {}

    /// A page as it is put on the screen without another copy.
    ///
    /// @param width of a row, pixels
    /// @param height rows
    /// @param argb its opaque pixels, row by row
    record Page(int width, int height, int[] argb) {}

    /// The pages of a document.
    ///
    /// @throws IOException if it cannot be drawn
    static List<Page> of(byte[] pdf, Progress progress) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                progress.check();
                progress.report(i, document.getNumberOfPages());
                pages.add(opaque(renderer.renderImageWithDPI(i, DPI, ImageType.RGB)));
            }
        }
        return pages;
    }

    /// The pixels of a picture on white paper.
    private static Page opaque(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new Page(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
