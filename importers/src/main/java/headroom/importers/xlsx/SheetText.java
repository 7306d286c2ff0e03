package headroom.importers.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Writes the rows of a sheet as lines of text while they are read.
final class SheetText extends InputStream {
    private static final int MOST_COLUMNS = 16_384;

    private final XMLStreamReader xml;
    private final List<String> strings;
    private final List<CellStyle> styles;
    private final boolean from1904;
    private final Closeable container;
    private byte[] line = new byte[0];
    private int position;
    private boolean ended;

    SheetText(
            XMLStreamReader xml, List<String> strings, List<CellStyle> styles, boolean from1904, Closeable container) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.container = container;
    }

    @Override
    public int read() throws IOException {
        return available() > 0 || fill() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (available() == 0 && !fill()) {
            return -1;
        }
        int some = Math.min(length, available());
        System.arraycopy(line, position, target, offset, some);
        position += some;
        return some;
    }

    @Override
    public int available() {
        return line.length - position;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    /// Goes to the next row; false at the end.
    private boolean fill() throws IOException {
        try {
            while (!ended && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    line = row().getBytes(StandardCharsets.UTF_8);
                    position = 0;
                    return true;
                }
            }
            ended = true;
            return false;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private String row() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int column = 0;
        int next = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int at = column(Spreadsheet.attribute(xml, "r"), next);
                for (; column < at; column++) {
                    text.append(',');
                }
                quote(cell(), text);
                next = column + 1;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return text.append('\n').toString();
    }

    /// The place of a cell such as `AB12`, from 0; the next one where it is not said.
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(MOST_COLUMNS, column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1));
        }
        return column == 0 ? next : Math.clamp(column - 1, next, MOST_COLUMNS);
    }

    private String cell() throws XMLStreamException {
        String type = Spreadsheet.attribute(xml, "t");
        String style = Spreadsheet.attribute(xml, "s");
        StringBuilder value = new StringBuilder();
        int formula = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && formula == 0) {
                value.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                formula += xml.getLocalName().matches("f|rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                formula -= xml.getLocalName().matches("f|rPh") ? 1 : 0;
                if (xml.getLocalName().equals("c")) {
                    break;
                }
            }
        }
        return value(type, style, value.toString().strip());
    }

    private String value(String type, String style, String text) {
        return switch (type) {
            case "s" -> string(text);
            case "inlineStr", "str", "d" -> text;
            case "e" -> "";
            case "b" -> text.equals("1") ? "true" : "false";
            default -> style(style).print(text, from1904);
        };
    }

    private String string(String index) {
        int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < strings.size() ? strings.get(at) : "";
    }

    private CellStyle style(String index) {
        int at = index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < styles.size() ? styles.get(at) : CellStyle.NUMBER;
    }

    private static void quote(String value, StringBuilder text) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
        if (plain) {
            text.append(value);
        } else {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }
}
