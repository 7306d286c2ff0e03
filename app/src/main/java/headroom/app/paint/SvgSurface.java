package headroom.app.paint;

import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A surface that writes SVG: vectors stay vectors and words stay words.
public final class SvgSurface implements Surface {
    private static final Surface METRICS =
            new AwtSurface(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics());

    private static final String STRONG_FAMILIES =
            "'" + Typeface.STRONG_FAMILY + "', " + Typeface.FAMILY + ", sans-serif";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int clips;
    private final String idPrefix;

    /// Begins a picture.
    ///
    /// @param idPrefix makes ids unique where several pictures stand in one page
    /// @param width in pixels
    /// @param height in pixels
    /// @param title the picture's name
    /// @param spoken the picture in one sentence
    public SvgSurface(String idPrefix, int width, int height, String title, String spoken) {
        this.idPrefix = idPrefix;
        try {
            writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        write(() -> {
            writer.writeStartElement("svg");
            writer.writeDefaultNamespace("http://www.w3.org/2000/svg");
            writer.writeAttribute("width", Integer.toString(width));
            writer.writeAttribute("height", Integer.toString(height));
            writer.writeAttribute("viewBox", "0 0 " + width + " " + height);
            writer.writeAttribute("role", "img");
            writer.writeAttribute("font-family", Typeface.FAMILY + ", sans-serif");
            element("title", title);
            element("desc", spoken);
        });
    }

    /// Ends the picture and gives it back as text.
    public String finish() {
        write(() -> {
            writer.writeEndElement();
            writer.flush();
        });
        return text.toString();
    }

    @Override
    public double textWidth(String words, TextStyle style) {
        return METRICS.textWidth(words, style);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        write(() -> {
            writer.writeEmptyElement("polyline");
            writer.writeAttribute("points", points(xs, ys, count));
            writer.writeAttribute("fill", "none");
            writer.writeAttribute("stroke-linejoin", "round");
            stroke(pen);
        });
    }

    @Override
    public void polygon(double[] xs, double[] ys, int count, int ink) {
        write(() -> {
            writer.writeEmptyElement("polygon");
            writer.writeAttribute("points", points(xs, ys, count));
            fill(ink);
        });
    }

    @Override
    public void fillBox(double x, double y, double width, double height, double radius, int ink) {
        write(() -> {
            box(x, y, width, height, radius);
            fill(ink);
        });
    }

    @Override
    public void outlineBox(double x, double y, double width, double height, double radius, Pen pen) {
        write(() -> {
            box(x, y, width, height, radius);
            writer.writeAttribute("fill", "none");
            stroke(pen);
        });
    }

    @Override
    public void fillCircle(double x, double y, double radius, int ink) {
        write(() -> {
            circle(x, y, radius);
            fill(ink);
        });
    }

    @Override
    public void outlineCircle(double x, double y, double radius, Pen pen) {
        write(() -> {
            circle(x, y, radius);
            writer.writeAttribute("fill", "none");
            stroke(pen);
        });
    }

    @Override
    public void text(String words, double x, double y, TextStyle style, int ink) {
        if (words.isEmpty()) {
            return;
        }
        write(() -> {
            writer.writeStartElement("text");
            writer.writeAttribute("x", number(x));
            writer.writeAttribute("y", number(y));
            writer.writeAttribute("font-size", number(style.size()));
            if (style.strong()) {
                // a browser has one family with several weights, a printer of pages a family for each
                writer.writeAttribute("font-family", STRONG_FAMILIES);
                writer.writeAttribute("font-weight", "600");
            }
            fill(ink);
            writer.writeCharacters(words);
            writer.writeEndElement();
        });
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = idPrefix + "-clip-" + clips++;
        write(() -> {
            writer.writeStartElement("clipPath");
            writer.writeAttribute("id", id);
            box(x, y, width, height, 0);
            writer.writeEndElement();
            writer.writeStartElement("g");
            writer.writeAttribute("clip-path", "url(#" + id + ")");
        });
    }

    @Override
    public void unclip() {
        write(writer::writeEndElement);
    }

    private void box(double x, double y, double width, double height, double radius) throws XMLStreamException {
        writer.writeEmptyElement("rect");
        writer.writeAttribute("x", number(x));
        writer.writeAttribute("y", number(y));
        writer.writeAttribute("width", number(Math.max(0, width)));
        writer.writeAttribute("height", number(Math.max(0, height)));
        if (radius > 0) {
            writer.writeAttribute("rx", number(radius));
        }
    }

    private void circle(double x, double y, double radius) throws XMLStreamException {
        writer.writeEmptyElement("circle");
        writer.writeAttribute("cx", number(x));
        writer.writeAttribute("cy", number(y));
        writer.writeAttribute("r", number(radius));
    }

    private void fill(int ink) throws XMLStreamException {
        writer.writeAttribute("fill", colour(ink));
        opacity("fill-opacity", ink);
    }

    private void stroke(Pen pen) throws XMLStreamException {
        writer.writeAttribute("stroke", colour(pen.ink()));
        opacity("stroke-opacity", pen.ink());
        writer.writeAttribute("stroke-width", number(pen.width()));
        if (!pen.dashes().isEmpty()) {
            writer.writeAttribute(
                    "stroke-dasharray",
                    pen.dashes().stream().map(SvgSurface::number).collect(Collectors.joining(" ")));
        }
    }

    private void opacity(String attribute, int ink) throws XMLStreamException {
        int alpha = (ink >>> 24) & 0xFF;
        if (alpha < 255) {
            writer.writeAttribute(attribute, String.format(Locale.ROOT, "%.3f", alpha / 255.0));
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(words);
        writer.writeEndElement();
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    private static String colour(int ink) {
        return String.format(Locale.ROOT, "#%06x", ink & 0xFFFFFF);
    }

    /// Two decimals are a fiftieth of what the eye can tell on paper.
    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
    }
}
