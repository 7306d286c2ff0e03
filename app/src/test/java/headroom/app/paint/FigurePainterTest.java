package headroom.app.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headroom.model.Message;
import headroom.model.figure.Axis;
import headroom.model.figure.Curve;
import headroom.model.figure.Figure;
import headroom.model.figure.Layer;
import headroom.model.figure.Stroke;
import headroom.model.figure.Tone;
import headroom.model.unit.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigurePainterTest {
    private static final Figure FIGURE = new Figure(
            "demand",
            Message.literal("Demand <& more>"),
            Message.literal("Daily peak"),
            new Axis.Time(1.77e12, 1.78e12, ZoneId.of("Europe/Berlin")),
            new Axis.Numbers(0, 5000, Unit.REQUESTS_PER_SECOND, Message.literal("requests/s")),
            List.of(
                    new Layer.Line(
                            Message.literal("demand"),
                            Tone.DEMAND,
                            Stroke.SOLID,
                            Curve.of(new double[] {1.77e12, 1.775e12, 1.78e12}, new double[] {400, 600, 900}),
                            Optional.of(Message.literal("demand")),
                            false),
                    new Layer.Threshold(
                            Message.literal("target 3,500"),
                            Tone.TARGET,
                            Stroke.LONG_DASHED,
                            3500,
                            Optional.of("target")),
                    new Layer.Threshold(Message.literal("safe 3,490"), Tone.SAFE, Stroke.THIN, 3490, Optional.empty())),
            Message.literal("Demand rises"));

    @Test
    void draggableLineGetsAHandleOfAtLeast24PixelsWhereItLies() {
        Painted painted = paint(surface());
        assertEquals(1, painted.handles().size());
        Painted.Handle handle = painted.handles().getFirst();
        assertEquals("target", handle.id());
        assertFalse(handle.sideways());
        assertTrue(handle.height() >= 24);
        assertTrue(
                handle.holds((painted.left() + painted.right()) / 2, painted.y().pixel(3500)));
    }

    @Test
    void svgIsWellFormedSpeaksAndKeepsWordsApart() throws Exception {
        SvgSurface surface = surface();
        paint(surface);
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(surface.finish())));
        assertEquals(
                "Demand <& more>", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("Demand rises", svg.getElementsByTagName("desc").item(0).getTextContent());
        double target = baseline(svg, "target 3,500");
        double safe = baseline(svg, "safe 3,490");
        assertTrue(Math.abs(target - safe) >= 12, target + " and " + safe);
    }

    @Test
    void axisSaysItsUnitAndItsZone() {
        SvgSurface surface = surface();
        paint(surface);
        String svg = surface.finish();
        assertTrue(svg.contains(">requests/s<"));
        assertTrue(svg.contains(">Europe/Berlin<"));
    }

    private static Painted paint(Surface surface) {
        return new FigurePainter(
                        Palette.LIGHT, message -> (String) message.arguments().getFirst(), Locale.ENGLISH)
                .paint(FIGURE, surface, Frame.alone(800, 400));
    }

    private static SvgSurface surface() {
        return new SvgSurface("t", 800, 400, "Demand <& more>", "Demand rises");
    }

    private static double baseline(Document svg, String words) {
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            if (texts.item(i).getTextContent().equals(words)) {
                return Double.parseDouble(((Element) texts.item(i)).getAttribute("y"));
            }
        }
        throw new AssertionError(words + " is not in the picture");
    }
}
