package headroom.importers.text;

import java.io.Reader;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/// XML that strangers wrote: no types of documents, no entities, nothing from outside. Where the parser of the JDK
/// loses
/// itself in broken text, as with an index out of bounds, that is an error of the text like any other.
public final class ForeignXml extends StreamReaderDelegate {
    private ForeignXml(XMLStreamReader parser) {
        super(parser);
    }

    /// The events of a text.
    public static XMLStreamReader of(Reader characters) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new ForeignXml(factory.createXMLStreamReader(characters));
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            return super.next();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException("the text is broken", getLocation(), e);
        }
    }
}
