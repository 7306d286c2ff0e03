package headroom.app.file;

import headroom.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Progress over several files as one: by bytes.
final class ByteProgress {
    private final Progress whole;
    private final long total;
    private long before;
    private long rowsBefore;
    private long rows;

    private ByteProgress(Progress whole, long total) {
        this.whole = whole;
        this.total = total;
    }

    static ByteProgress over(List<Path> files, Progress whole) {
        return new ByteProgress(
                whole, files.stream().mapToLong(ByteProgress::size).sum());
    }

    /// The progress of the next file.
    Progress of(Path file) {
        long start = before;
        long size = size(file);
        before += size;
        rowsBefore += rows;
        rows = 0;
        whole.report(start, total);
        return new Progress() {
            @Override
            public void report(long done, long all) {
                if (all > 0) {
                    whole.report(start + Math.round(size * (done / (double) all)), total);
                }
            }

            @Override
            public void read(long bytes, long all, long rowsRead) {
                rows = rowsRead;
                whole.read(start + bytes, total, rowsBefore + rowsRead);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
