package headroom.importers.xlsx;

import headroom.importers.limit.Limits;
import headroom.importers.text.Encoding;
import headroom.importers.text.ForeignXml;
import headroom.importers.text.LenientReader;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook of a spreadsheet in the form of Office Open XML (ECMA-376 part 1, SpreadsheetML).
///
/// @param path the file
/// @param sheets the names of its sheets and the parts in which they lie, in their order
/// @param from1904 whether days are counted from 1904, as old spreadsheets on Macintosh do
public record Spreadsheet(Path path, Map<String, String> sheets, boolean from1904) {
    private static final String BOOK = "xl/workbook.xml";
    private static final long HIGHEST_RATIO = Limits.CURRENT.unpackedRatio();
    private static final long SMALL = 64L << 20;
    private static final int OPENING_BYTES = 4;

    /// The workbook; empty if the file is none.
    public static Optional<Spreadsheet> of(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry(BOOK) == null) {
                return Optional.empty();
            }
            Map<String, String> targets = targets(zip);
            Map<String, String> sheets = new LinkedHashMap<>();
            boolean[] old = {false};
            elements(open(zip, BOOK), xml -> {
                if (xml.getLocalName().equals("sheet")) {
                    String part = targets.getOrDefault(attribute(xml, "id"), "");
                    if (zip.getEntry(part) != null) {
                        sheets.put(attribute(xml, "name"), part);
                    }
                } else if (xml.getLocalName().equals("workbookPr")) {
                    old[0] = attribute(xml, "date1904").matches("1|true");
                }
            });
            return sheets.isEmpty() ? Optional.empty() : Optional.of(new Spreadsheet(path, sheets, old[0]));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // cut off, or another kind of container
        }
    }

    /// A sheet as a table of text: cells separated by commas, dates in ISO 8601, in UTF-8.
    public InputStream text(String sheet) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            List<String> strings = zip.getEntry("xl/sharedStrings.xml") == null
                    ? List.of()
                    : SharedStrings.read(open(zip, "xl/sharedStrings.xml"));
            List<CellStyle> styles =
                    zip.getEntry("xl/styles.xml") == null ? List.of() : CellStyle.read(open(zip, "xl/styles.xml"));
            String part = sheets.getOrDefault(sheet, "");
            return new SheetText(reader(open(zip, part)), strings, styles, from1904, zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements(open(zip, "xl/_rels/workbook.xml.rels"), xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return targets;
    }

    /// A part of the container, no longer than real data unpack to.
    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        long most = Math.max(1, entry.getCompressedSize()) * HIGHEST_RATIO + SMALL;
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long done;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                done += Math.max(0, read);
                if (done > most) {
                    throw new IOException(name + " unpacks to more than " + most + " bytes");
                }
                return read;
            }
        };
    }

    static XMLStreamReader reader(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(OPENING_BYTES);
        Encoding encoding = Encoding.of(bytes.readNBytes(OPENING_BYTES));
        bytes.reset();
        try {
            return ForeignXml.of(new LenientReader(bytes, encoding));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Gives each element of a small part to `take`.
    static void elements(InputStream in, Taker take) throws IOException {
        XMLStreamReader xml = reader(in);
        try (in) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    take.take(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// An attribute, whatever its namespace; empty text where there is none.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Takes the element on which the reader stands.
    @FunctionalInterface
    interface Taker {
        void take(XMLStreamReader xml) throws XMLStreamException;
    }

    /// The texts that cells refer to by number.
    private static final class SharedStrings {
        private static final long MOST_CHARACTERS = Limits.CURRENT.sheetText();

        private SharedStrings() {}

        static List<String> read(InputStream in) throws IOException {
            List<String> strings = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            long characters = 0;
            XMLStreamReader xml = reader(in);
            try (in) {
                int phonetic = 0;
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.CHARACTERS && phonetic == 0) {
                        text.append(xml.getText());
                    } else if (event == XMLStreamConstants.START_ELEMENT) {
                        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                        text.setLength(xml.getLocalName().equals("si") ? 0 : text.length());
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                        if (xml.getLocalName().equals("si")) {
                            characters += text.length();
                            strings.add(
                                    characters > MOST_CHARACTERS
                                            ? ""
                                            : text.toString().strip());
                        }
                    }
                }
                return strings;
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }
}
