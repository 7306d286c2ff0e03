package headroom.app.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import headroom.app.paint.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

/// Turns a page of HTML into PDF, with the program's own typeface so that words stay words.
final class Paper {
    /// One bold face only: of two, those who draw the charts would take either.
    private static final Map<Integer, String> FACES = Map.of(400, "Inter-Regular.ttf", 600, "Inter-SemiBold.ttf");

    /// Charts use the same faces as the words around them.
    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

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
        FACES.forEach((weight, file) ->
                builder.useFont(() -> Typeface.open(file), Typeface.FAMILY, weight, FontStyle.NORMAL, true, USES));
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }
}
