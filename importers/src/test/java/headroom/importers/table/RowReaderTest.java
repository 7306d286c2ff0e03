package headroom.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static List<List<String>> rows(String text) {
        RowReader reader = RowReader.of(text, ',');
        List<List<String>> rows = new ArrayList<>();
        try {
            while (reader.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < reader.cells(); i++) {
                    row.add(reader.text(i));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Test
    void cellsAndRowsEndWhereTheyShould() {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "")), rows("a,b\nc,\n"));
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), rows("a\r\n\r\nb"));
        assertEquals(List.of(List.of("a"), List.of("b")), rows("a\rb\r"));
        assertEquals(List.of(), rows(""));
    }

    @Test
    void quotesHoldDelimitersQuotesAndLineEnds() {
        assertEquals(List.of(List.of("a,b", "c\"d", "e\nf"), List.of("g")), rows("\"a,b\",\"c\"\"d\",\"e\nf\"\ng\n"));
        assertEquals(List.of(List.of("5\" disk", "x")), rows("5\" disk,x\n"));
    }

    @Test
    void linesAreCountedThroughQuotedLineEnds() throws IOException {
        RowReader reader = RowReader.of("a\n\"b\nc\"\nd\n", ',');
        List<Long> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.line());
        }
        assertEquals(List.of(1L, 2L, 4L), lines);
    }

    @Test
    void aQuoteThatIsNeverClosedIsDropped() throws IOException {
        RowReader reader = RowReader.of("a,\"b,c\nd,e,f\ng,\"h\",i\n", ',');
        List<Integer> widths = new ArrayList<>();
        while (reader.next()) {
            widths.add(reader.cells());
        }
        assertEquals(List.of(3, 3, 3), widths);
        assertEquals(1, reader.strayQuotes());
    }

    @Test
    void aCellIsCutWhereItGetsTooLong() {
        List<List<String>> rows = rows("a," + "x".repeat(1_000_000) + ",b\n1,2,3\n");
        assertEquals(
                List.of(1, RowReader.LONGEST_CELL, 1),
                rows.getFirst().stream().map(String::length).toList());
        assertEquals(List.of("1", "2", "3"), rows.get(1));
    }

    /// FastCSV 4.4.0 reads the same rows from well-formed text, across the ends of all buffers.
    @Test
    void readsWellFormedTextAsFastCsvDoes() throws IOException {
        Random random = new Random(11);
        String[] pieces = {"a", "b c", "\"q,\"\"r\"\"\n s\"", "", "1.5", "\"\"", "\"x\"", "long".repeat(50)};
        for (int round = 0; round < 30; round++) {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 1000; row++) {
                for (int cell = 0; cell < 4; cell++) {
                    text.append(cell == 0 ? "" : ",").append(pieces[random.nextInt(pieces.length)]);
                }
                text.append(random.nextBoolean() ? "\r\n" : "\n");
            }
            List<List<String>> expected = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.toString())) {
                reader.forEach(record -> expected.add(record.getFields()));
            }
            assertEquals(expected, rows(text.toString()));
        }
    }
}
