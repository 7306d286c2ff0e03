package headroom.importers.parquet;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Looks whether the pages of each column end where the column does. The library would wait for ever for the rest of a
/// page that says that it is longer.
///
/// Source: Apache Parquet format, `parquet.thrift` (`PageHeader`: field 3 is the length of what follows the header).
final class Pages {
    /// Headers are small unless they hold the least and the greatest text of a page.
    private static final int LONGEST_HEADER = 1 << 20;

    private static final int USUAL_HEADER = 1 << 12;
    private static final int COMPRESSED_SIZE = 3;

    private final FileChannel channel;
    private final long fileBytes;

    private Pages(FileChannel channel) throws IOException {
        this.channel = channel;
        this.fileBytes = channel.size();
    }

    /// Looks at all pages.
    ///
    /// @throws IOException if one does not lie within its column, or a column not within the file
    static void check(Path path, FileMetaData index) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            Pages pages = new Pages(channel);
            for (RowGroup rows : index.rowGroups()) {
                for (ColumnChunk column : rows.columns()) {
                    pages.check(column.chunkStartOffset(), column.metaData().totalCompressedSize());
                }
            }
        }
    }

    private void check(long start, long bytes) throws IOException {
        if (start < 0 || bytes < 0 || start > fileBytes - bytes) {
            throw new IOException("a column that does not lie within the file");
        }
        long end = start + bytes;
        long at = start;
        while (at < end) {
            at = behind(at, end);
        }
    }

    /// Where the page ends that begins somewhere.
    private long behind(long at, long end) throws IOException {
        for (long room = USUAL_HEADER; ; room = LONGEST_HEADER) {
            ByteBuffer header = ByteBuffer.allocate((int) Math.min(room, end - at));
            while (header.hasRemaining() && channel.read(header, at + header.position()) >= 0) {
                // a read may give less than was asked for
            }
            header.flip();
            try {
                long size = new CompactStruct(header).number(COMPRESSED_SIZE).orElse(-1);
                long behind = at + header.position() + size;
                if (size < 0 || behind > end) {
                    throw new IOException("a page at byte " + at + " that is longer than its column");
                }
                return behind;
            } catch (BufferUnderflowException longer) {
                if (room == LONGEST_HEADER || room >= end - at) {
                    throw new IOException("no page at byte " + at, longer);
                }
            }
        }
    }
}
