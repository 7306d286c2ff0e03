package headroom.importers.csv;

import headroom.importers.table.RowBlocks;
import headroom.importers.table.Sheet;
import headroom.importers.table.TimeColumn;
import headroom.importers.text.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Reads the rows of a table on several threads and gives them away in their order.
final class BlocksRead {
    private final Sheet sheet;
    private final Layout layout;
    private final TimeColumn time;
    private final SeriesRows rows;
    private final Deque<RowsRead> spare = new ArrayDeque<>();
    private long lines;

    BlocksRead(Sheet sheet, Layout layout, TimeColumn time, SeriesRows rows) {
        this.sheet = sheet;
        this.layout = layout;
        this.time = time;
        this.rows = rows;
    }

    /// Reads all rows.
    ///
    /// @throws java.util.concurrent.CancellationException if the work was cancelled; nothing runs any more then
    void read(InputStream utf8) throws IOException {
        RowBlocks blocks = new RowBlocks(utf8, sheet.dialect().delimiter());
        Deque<Reading> underway = new ArrayDeque<>();
        try (Workers workers = Workers.ofThisMachine()) {
            for (Optional<RowBlocks.Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                underway.add(start(block.get(), workers));
                boolean before = lines < sheet.firstRowLine(); // where a block begins counts until the names are behind
                while (underway.size() > (before ? 0 : 2 * workers.threads())) {
                    finish(underway.remove(), blocks);
                }
            }
            while (!underway.isEmpty()) {
                finish(underway.remove(), blocks);
            }
        }
    }

    private Reading start(RowBlocks.Block block, Workers workers) {
        long line = lines + 1;
        RowsRead room = spare.isEmpty() ? new RowsRead(sheet, layout, time.copy()) : spare.pop();
        return new Reading(block, workers.start(() -> room.read(block, line)));
    }

    private void finish(Reading reading, RowBlocks blocks) throws IOException {
        RowsRead read = reading.rows.await();
        blocks.reuse(reading.block);
        rows.take(read, lines);
        lines += read.lines();
        if (!read.full()) {
            spare.push(read);
        }
    }

    private record Reading(RowBlocks.Block block, Workers.Task<RowsRead> rows) {}
}
