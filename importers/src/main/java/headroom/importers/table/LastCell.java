package headroom.importers.table;

/// The cell of the row before, so that a time that stands in a thousand rows is read once.
final class LastCell {
    private static final int LONGEST = 48;

    private final byte[] bytes = new byte[LONGEST + Long.BYTES];
    private int length = -1;
    private boolean found;

    /// Whether the cell holds the same bytes.
    boolean same(byte[] utf8, int from, int to) {
        return to - from == length && Bytes.same(bytes, 0, utf8, from, length);
    }

    /// Whether the cell before held what was looked for.
    boolean found() {
        return found;
    }

    /// Keeps a cell and whether it held what was looked for; returns that.
    boolean keep(byte[] utf8, int from, int to, boolean isFound) {
        length = to - from <= LONGEST ? to - from : -1;
        if (length > 0) {
            System.arraycopy(utf8, from, bytes, 0, length);
        }
        found = isFound;
        return isFound;
    }
}
