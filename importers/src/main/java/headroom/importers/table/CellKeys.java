package headroom.importers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers the texts that some columns of a table hold together, as they come: a name of the same host and metric in a
/// million rows is looked up by its bytes, and made a text once.
public final class CellKeys {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int NONE = -1;
    /// So many bytes stand before each cell that is kept.
    private static final int LENGTH_BYTES = 3;

    private final int[] columns;
    private final boolean adjacent;
    private final List<List<String>> texts = new ArrayList<>();
    private int[] slots = filled(256);
    private long[] hashes = new long[128];
    /// The bytes of each key, cell after cell, each with its length before it.
    private byte[][] written = new byte[128][];
    /// The keys as they stand in rows, and whether they can be looked for so.
    private final ShortTexts inRows = new ShortTexts();
    private boolean[] plain = new boolean[128];
    /// The key that followed each key last: files mostly go round in the same order.
    private int[] followers = new int[128];
    private int last = NONE;

    /// Keys made of those columns.
    public CellKeys(List<Integer> columns) {
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.adjacent =
                IntStream.range(1, this.columns.length).allMatch(i -> this.columns[i] == this.columns[i - 1] + 1);
    }

    /// How many different keys there were.
    public int size() {
        return texts.size();
    }

    /// The texts of a key, blanks stripped, in the order of the columns.
    public List<String> texts(int key) {
        return texts.get(key);
    }

    /// The number of the key in the row on which a reader stands, from 0.
    int key(RowReader row) {
        int guess = last == NONE ? NONE : followers[last];
        int found = guess != NONE && same(row, written[guess]) ? guess : find(row);
        if (last != NONE) {
            followers[last] = found;
        }
        last = found;
        return found;
    }

    /// The columns, in their order.
    int[] columns() {
        return columns.clone();
    }

    /// The key that is expected next; -1 if there is none that is plain.
    int expected() {
        int guess = last == NONE ? NONE : followers[last];
        return guess != NONE && plain[guess] ? guess : NONE;
    }

    /// Where the cells of a plain key end that begin there, with separators between them; -1 if others stand there. As
    /// many bytes as {@link ShortTexts#LONGEST} are looked at.
    int end(int expected, byte[] bytes, int from) {
        return inRows.at(expected, bytes, from) ? from + inRows.length(expected) : NONE;
    }

    /// Takes note that the key came that was expected.
    void came(int expected) {
        last = expected;
    }

    private int find(RowReader row) {
        long hash = hash(row);
        int mask = slots.length - 1;
        for (int slot = (int) (hash >>> 32) & mask; ; slot = (slot + 1) & mask) {
            int key = slots[slot];
            if (key == NONE) {
                slots[slot] = add(row, hash);
                int added = texts.size() - 1;
                if (texts.size() * 2 > slots.length) {
                    rehash();
                }
                return added;
            }
            if (hashes[key] == hash && same(row, written[key])) {
                return key;
            }
        }
    }

    private int add(RowReader row, long hash) {
        int key = texts.size();
        if (key == hashes.length) {
            hashes = Arrays.copyOf(hashes, key * 2);
            written = Arrays.copyOf(written, key * 2);
            followers = Arrays.copyOf(followers, key * 2);
            plain = Arrays.copyOf(plain, key * 2);
        }
        hashes[key] = hash;
        written[key] = written(row);
        plain[key] = plain(row, key);
        followers[key] = NONE;
        List<String> cells = new ArrayList<>(columns.length);
        for (int column : columns) {
            cells.add(row.text(column).strip());
        }
        texts.add(List.copyOf(cells));
        return key;
    }

    private void rehash() {
        slots = filled(slots.length * 2);
        for (int key = 0; key < texts.size(); key++) {
            int slot = (int) (hashes[key] >>> 32) & (slots.length - 1);
            while (slots[slot] != NONE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = key;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private long hash(RowReader row) {
        byte[] bytes = row.bytes();
        long hash = PRIME;
        for (int column : columns) {
            int length = length(row, column);
            hash = (hash ^ length) * PRIME;
            int at = length == 0 ? 0 : row.from(column);
            int left = length;
            for (; left >= Long.BYTES; left -= Long.BYTES, at += Long.BYTES) {
                hash = mixed(hash ^ (long) LONGS.get(bytes, at));
            }
            if (left > 0) { // what stands behind the cell is shifted out
                hash = mixed(hash ^ (long) LONGS.get(bytes, at) << (Long.SIZE - left * 8));
            }
        }
        return hash;
    }

    private static long mixed(long hash) {
        long product = hash * PRIME;
        return product ^ product >>> 29;
    }

    /// Cells of a row one after the other, each with its length before it.
    private byte[] written(RowReader row) {
        int length = 0;
        for (int column : columns) {
            length += LENGTH_BYTES + length(row, column);
        }
        byte[] cells = new byte[length + Long.BYTES];
        int at = 0;
        for (int column : columns) {
            int cell = length(row, column);
            cells[at] = (byte) (cell >> 16);
            cells[at + 1] = (byte) (cell >> 8);
            cells[at + 2] = (byte) cell;
            if (cell > 0) {
                System.arraycopy(row.bytes(), row.from(column), cells, at + LENGTH_BYTES, cell);
            }
            at += LENGTH_BYTES + cell;
        }
        return cells;
    }

    /// Whether the cells of a key stand in a row one after the other and without quotes; keeps them as they stand.
    private boolean plain(RowReader row, int key) {
        Separators separators = row.separators();
        byte[] cells = new byte[written[key].length];
        int length = 0;
        boolean plain = adjacent;
        for (int column : columns) {
            int cell = length(row, column);
            if (length > 0 || column > columns[0]) {
                cells[length++] = separators.delimiter();
            }
            if (cell > 0) {
                int from = row.from(column);
                System.arraycopy(row.bytes(), from, cells, length, cell);
                plain &= row.bytes()[from] != '"' && separators.next(row.bytes(), from, from + cell) == from + cell;
            }
            length += cell;
        }
        return inRows.put(key, cells, 0, length) && plain;
    }

    private boolean same(RowReader row, byte[] cells) {
        byte[] bytes = row.bytes();
        int at = 0;
        for (int column : columns) {
            int cell = (cells[at] & 0xFF) << 16 | (cells[at + 1] & 0xFF) << 8 | (cells[at + 2] & 0xFF);
            int from = at + LENGTH_BYTES;
            at = from + cell;
            if (length(row, column) != cell) {
                return false;
            }
            if (cell > 0 && !Bytes.same(cells, from, bytes, row.from(column), cell)) {
                return false;
            }
        }
        return true;
    }

    private static int length(RowReader row, int column) {
        return column >= row.cells() ? 0 : row.to(column) - row.from(column);
    }

    /// A text of all cells of a key that no other key has.
    public String joined(int key) {
        return String.join("\u0001", texts.get(key));
    }
}
