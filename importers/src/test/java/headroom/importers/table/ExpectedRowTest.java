package headroom.importers.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a row holds, it is read as rows are that nobody expected.
class ExpectedRowTest {
    private static final String NAMES = "time,host,remark,metric,value,peak\n";
    private static final List<Integer> TAGS = List.of(1, 3);
    private static final List<Integer> VALUES = List.of(4, 5);
    private static final double EMPTY = -1;

    private int expectedRows;

    private List<String> read(String text, boolean expecting) {
        Sheet sheet = Sheet.of(NAMES + "2026-01-01T00:00:00Z,a,,b,1,2\n".repeat(5), true)
                .orElseThrow();
        TimeColumn time = TimeColumn.find(sheet).orElseThrow();
        CellKeys keys = new CellKeys(TAGS);
        ExpectedRow row = new ExpectedRow(sheet, time, keys, VALUES, EMPTY);
        byte[] bytes = (NAMES + text).getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(bytes, bytes.length + RowReader.SPARE);
        Arrays.fill(block, bytes.length, block.length, (byte) '1');
        Body body = sheet.open(new RowBlocks.Block(block, bytes.length), 1);
        List<String> rows = new ArrayList<>();
        try {
            while (true) {
                if (expecting && body.next(row)) {
                    expectedRows++;
                    rows.add(body.line() + " " + time.millis() + keys.texts(row.key()) + row.value(0) + row.value(1));
                } else if (!body.next()) {
                    return rows;
                } else if (body.time(time)) {
                    String values = value(body, 4) + value(body, 5);
                    rows.add(body.line() + " " + time.millis() + keys.texts(body.key(keys)) + values);
                } else {
                    rows.add(body.line() + " no time: " + body.text(0));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(Body body, int column) {
        return Double.toString(body.empty(column) ? EMPTY : body.number(column));
    }

    private void same(String text) {
        assertEquals(read(text, false), read(text, true), text);
    }

    @Test
    void rowsAsTheyAreExpectedAreReadAtOnce() {
        String text = "2026-01-01T00:00:00Z,a,,cpu,1.5,-2\n2026-01-01T00:00:00Z,b,x,cpu,,3\r\n".repeat(10);
        same(text);
        assertEquals(19, expectedRows, "all but the one that follows the names");
    }

    @Test
    void rowsOutOfTheOrdinaryAreReadAsEver() {
        String row = "2026-01-01T00:00:00Z,a,,cpu,1.5,-2\n";
        same(row + "2026-01-01T00:00:00Z,\"a\",,cpu,1,2\n" + row);
        same(row + "2026-01-01T00:00:00Z,a,,cpu,1\n" + row);
        same(row + "2026-01-01T00:00:00Z,a,,cpu,1,2,3\n\n" + row);
        same(row + "2026-01-01T00:00:00Z,a,\"x\ny\",cpu,1,2\n" + row);
        same(row + "total,a,,cpu,1,2\n" + row);
        same(row + "2026-01-01T00:00:00Z,a,,cpu,1e3,12 ms\n" + row);
        same(row + "2026-01-01T00:00:00Z,a,,cpu,1,2");
        same("2026-01-01T00:00:00Z,\"a,b\",,cpu,1,2\n2026-01-01T00:00:00Z,a,b,,cpu,1\n".repeat(3));
        same("2026-01-01T00:00:00Z,\"\"\"a\"\"\",,cpu,1,2\n2026-01-01T00:00:00Z,\"a\",,cpu,1,2\n".repeat(3));
    }

    @Test
    void noSpoiledRowIsReadInAnotherWay() {
        Random random = new Random(11);
        String alphabet = ",,\n\r\"ab0123456789.-TZ: ;\u00E9";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append("2026-01-0")
                        .append(1 + i % 3)
                        .append("T00:00:00Z,h")
                        .append(i % 4)
                        .append(",,m,");
                text.append(random.nextInt(1_000_000))
                        .append('.')
                        .append(random.nextInt(1000))
                        .append(",7\n");
            }
            for (int spoiled = random.nextInt(4); spoiled >= 0; spoiled--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                if (random.nextBoolean()) {
                    text.setCharAt(at, c);
                } else {
                    text.insert(at, c);
                }
            }
            same(text.toString());
        }
        assertTrue(expectedRows > 15_000, expectedRows + " rows were expected");
    }
}
