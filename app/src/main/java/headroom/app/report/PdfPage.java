package headroom.app.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import headroom.app.paint.Typeface;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// One picture on a PDF page of its own size: lines stay lines, words stay words that can be searched.
final class PdfPage {
    /// A point is four thirds of a pixel (CSS Values and Units, level 3, section 5.2).
    private static final float POINTS = 0.75f;

    private PdfPage() {}

    /// The bytes of the document.
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param paint paints the picture
    /// @param about says what the document is
    /// @throws IOException if it cannot be made
    static byte[] of(int width, int height, Consumer<Graphics2D> paint, Consumer<PDDocumentInformation> about)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.setFontTextDrawer(new Faces(document));
            try {
                paint.accept(graphics);
            } finally {
                graphics.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS, POINTS));
                content.drawForm(graphics.getXFormObject());
            }
            about.accept(document.getDocumentInformation());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /// The program's own typeface, embedded with the letters that are used.
    private static final class Faces extends PdfBoxGraphics2DFontTextDrawer {
        private final PDFont regular;
        private final PDFont strong;

        Faces(PDDocument document) throws IOException {
            regular = load(document, "Inter-Regular.ttf");
            strong = load(document, "Inter-SemiBold.ttf");
        }

        private static PDFont load(PDDocument document, String file) throws IOException {
            try (InputStream face = Typeface.open(file)) {
                return PDType0Font.load(document, face);
            }
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return font.getFontName().contains("Semi") ? strong : regular;
        }
    }
}
