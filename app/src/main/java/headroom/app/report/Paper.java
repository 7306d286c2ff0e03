package headroom.app.report;

import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase.DOCUMENT;
import static com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase.SVG;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import headroom.app.paint.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;

/// Turns a page of HTML into PDF, with the program's own typeface so that words stay words.
final class Paper {
    private static final int REGULAR = 400;
    private static final int STRONG = 600;

    /// A face of the typeface, and what is printed in it. Charts use the same faces as the words around them; but those
    /// who draw them take any face of a family that has several, now one and now another.
    /// So each of their families has one.
    private record Face(String file, String family, int weight, Set<FSFontUseCase> uses) {
        static final List<Face> ALL = List.of(
                new Face("Inter-Regular.ttf", Typeface.FAMILY, REGULAR, EnumSet.of(DOCUMENT, SVG)),
                new Face("Inter-SemiBold.ttf", Typeface.FAMILY, STRONG, EnumSet.of(DOCUMENT)),
                new Face("Inter-SemiBold.ttf", Typeface.STRONG_FAMILY, STRONG, EnumSet.of(SVG)));
    }

    static {
        // the printer reports its progress on the terminal otherwise, which belongs to results and problems
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
    }

    private Paper() {}

    /// The page as a PDF document.
    ///
    /// @param xhtml well-formed HTML with inline SVG
    /// @throws IOException if the page cannot be laid out
    static byte[] pdf(String xhtml) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Face.ALL.forEach(face -> builder.useFont(
                () -> Typeface.open(face.file()), face.family(), face.weight(), FontStyle.NORMAL, true, face.uses()));
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }
}
