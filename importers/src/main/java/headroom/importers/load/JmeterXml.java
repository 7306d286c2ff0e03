package headroom.importers.load;

import headroom.importers.Content;
import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.text.ForeignXml;
import headroom.model.Severity;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// JMeter's results as XML. A sample inside another is a part of it and does not count; nothing outside of the file is
/// ever looked at.
final class JmeterXml {
    private static final Set<String> SAMPLES = Set.of("sample", "httpSample");
    private static final int TOP = 2;
    private static final double MOST_SAMPLES = 1e9;

    private JmeterXml() {}

    static void read(Content content, Records records, SeriesSink sink) throws IOException {
        try (Reader characters = content.open()) {
            samples(ForeignXml.of(characters), records);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            sink.note(Severity.CAUTION, Place.line(line), "load-xml-broken");
        }
    }

    private static void samples(XMLStreamReader xml, Records records) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == TOP && SAMPLES.contains(xml.getLocalName())) {
                    sample(xml, records);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static void sample(XMLStreamReader xml, Records records) {
        double millis = number(xml, "t");
        double start = number(xml, "ts");
        if (!(millis >= 0) || !(start > 0) || millis > 1e12 || start > 1e15) {
            records.unusable(xml.getLocation().getLineNumber());
            return;
        }
        // a sample of JMeter's servers may stand for many; then its time is that of all of them
        double all = Math.clamp(number(xml, "sc") >= 1 ? number(xml, "sc") : 1, 1, MOST_SAMPLES);
        boolean refused = "false".equals(xml.getAttributeValue(null, "s"));
        double failures =
                all > 1 ? Math.clamp(number(xml, "ec") >= 0 ? number(xml, "ec") : 0, 0, all) : refused ? 1 : 0;
        long end = Math.round(start + millis);
        long micros = Math.round(millis * 1000 / all);
        add(records, new Request(end, micros, false), Math.round(all - failures));
        add(records, new Request(end, micros, true), Math.round(failures));
        records.timeline().users(end, number(xml, "na"));
    }

    private static void add(Records records, Request request, long times) {
        if (times > 0) {
            records.timeline().add(request, times);
        }
    }

    private static double number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? Double.NaN : Amounts.number(text.strip());
    }
}
