package headroom.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headroom.app.paint.SvgSurface;
import headroom.app.paint.TextStyle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// Which face of the typeface words in charts are printed in. Those who draw the charts choose among the faces of a
/// family by the order of a hash table, which differs from process to process, so each of their families must have one.
class PaperTest {
    private static final String WORDS = "organic demand passes 1,010";
    private static final int DOTS_PER_INCH = 144;

    @Test
    void strongWordsInChartsArePrintedAsTheSameWordsInTheText() throws IOException {
        String regular = page("", paragraph(400));
        String strong = page("", paragraph(600));
        double inText = (double) ink(strong) / ink(regular);
        for (int i = 0; i < 3; i++) {
            double inCharts =
                    (double) ink(page(chart(TextStyle.CHART_STRONG), "")) / ink(page(chart(TextStyle.CHART), ""));
            assertEquals(inText, inCharts, 0.02, "ink of strong words over that of the others");
        }
    }

    private static String chart(TextStyle style) {
        SvgSurface chart = new SvgSurface("chart", 400, 100, "chart", "in words");
        chart.text(WORDS, 10, 40, style, 0xFF000000);
        return chart.finish();
    }

    private static String paragraph(int weight) {
        return "<p style='font-size: 12px; font-weight: " + weight + "'>" + WORDS + "</p>";
    }

    private static String page(String chart, String text) {
        return "<html><body style='font-family: Inter'>" + text + chart + "</body></html>";
    }

    /// How dark the first page is in all.
    private static long ink(String page) throws IOException {
        try (PDDocument document = Loader.loadPDF(Paper.pdf(page))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            long ink = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    ink += 255 - (image.getRGB(x, y) & 0xFF);
                }
            }
            return ink;
        }
    }
}
