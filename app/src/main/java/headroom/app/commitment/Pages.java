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

    /// The pages of a document.
    ///
    /// @throws IOException if it cannot be drawn
    static List<BufferedImage> of(byte[] pdf, Progress progress) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                progress.check();
                progress.report(i, document.getNumberOfPages());
                pages.add(renderer.renderImageWithDPI(i, DPI, ImageType.ARGB));
            }
        }
        return pages;
    }
}
