package headroom.importers;

import headroom.importers.limit.Limits;
import headroom.importers.parquet.ParquetText;
import headroom.importers.xlsx.Spreadsheet;
import headroom.model.Progress;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The bytes of a file, unpacked where they are packed by gzip or zstd, in one layer or two, or lie in a zip
/// container; of a spreadsheet or a file of columns the rows as text.
/// Damaged packing ends the stream and is reported; the bytes before it count.
final class Unpacked extends FilterInputStream {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;
    private static final long LINE_FEEDS = 0x0101010101010101L * '\n';
    private static final int BUFFER = 1 << 16;
    private static final int LAYERS = Limits.CURRENT.packings();

    /// How much longer the text of a sheet or of a file of columns may well be than the file that holds it, for the
    /// progress.
    private static final long PACKED_TABLE = 10;

    /// No packing of real data is tighter; what is, is made to fill the memory.
    private static final long HIGHEST_RATIO = Limits.CURRENT.unpackedRatio();
    private static final long SMALL = (long) Limits.CURRENT.unpackedMebibytes() << 20;

    private final Watched file;
    private final Content.Damage damage;
    private final long most;
    private long unpacked;
    private long rows;

    Unpacked(Path path, Progress progress, Content.Damage damage) throws IOException {
        this(path, "", progress, damage);
    }

    /// The bytes of a sheet of a spreadsheet.
    ///
    /// @param sheet its name; empty text for the bytes of the file
    Unpacked(Path path, String sheet, Progress progress, Content.Damage damage) throws IOException {
        this(
                sheet.isEmpty() ? watched(path, progress, damage) : sheet(path, sheet, progress, damage),
                damage,
                Files.size(path) * HIGHEST_RATIO + SMALL);
    }

    private Unpacked(Watched file, Content.Damage damage, long most) throws IOException {
        super(layers(file, damage, most));
        this.file = file;
        this.damage = damage;
        this.most = most;
    }

    private static Watched sheet(Path path, String sheet, Progress progress, Content.Damage damage) throws IOException {
        Optional<Spreadsheet> book = Spreadsheet.of(path);
        InputStream text =
                book.isPresent() ? opened(() -> book.get().text(sheet), damage) : InputStream.nullInputStream();
        return new Watched(text, Math.max(1, Files.size(path)) * PACKED_TABLE, progress);
    }

    private static Watched watched(Path path, Progress progress, Content.Damage damage) throws IOException {
        if (ParquetText.recognises(path)) {
            return new Watched(
                    opened(() -> ParquetText.of(path), damage), Math.max(1, Files.size(path)) * PACKED_TABLE, progress);
        }
        Optional<ZipContent> zip = ZipContent.of(path);
        return zip.isPresent()
                ? new Watched(opened(zip.get()::open, damage), zip.get().bytes(), progress)
                : new Watched(Files.newInputStream(path), Files.size(path), progress);
    }

    /// The bytes of a part of a container; none where they are damaged from the start.
    private static InputStream opened(Part part, Content.Damage damage) {
        try {
            return part.open();
        } catch (IOException e) {
            damage.report();
            return InputStream.nullInputStream();
        }
    }

    private static InputStream layers(Watched file, Content.Damage damage, long most) throws IOException {
        InputStream stream = new BufferedInputStream(file, BUFFER);
        Optional<Packing> packing = Packing.of(stream);
        for (int layer = 0; layer < LAYERS && packing.isPresent(); layer++) {
            try {
                stream = new BufferedInputStream(new Layer(packing.get().open(stream), file.progress, most), BUFFER);
                packing = Packing.of(stream);
            } catch (IOException e) {
                damage.report();
                file.close();
                return InputStream.nullInputStream();
            }
        }
        return stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            int read = in.read(target, offset, length);
            unpacked += Math.max(0, read);
            rows += lineEnds(target, offset, read);
            file.progress.read(file.done, file.size, rows);
            if (unpacked > most) {
                damage.report();
                return -1;
            }
            return read;
        } catch (IOException e) {
            damage.report();
            return -1;
        }
    }

    /// How many line feeds there are, counted eight bytes at once.
    private static int lineEnds(byte[] bytes, int offset, int length) {
        int ends = 0;
        int at = offset;
        for (; at + Long.BYTES <= offset + length; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ LINE_FEEDS;
            ends += Long.bitCount(~((word & LOWS) + LOWS | word | LOWS));
        }
        for (; at < offset + length; at++) {
            ends += bytes[at] == '\n' ? 1 : 0;
        }
        return ends;
    }

    /// A part of a container.
    @FunctionalInterface
    private interface Part {
        InputStream open() throws IOException;
    }

    /// Gives what is there at each reading and does not go on for more, so that nothing is lost where packing breaks
    /// off. Ends where it is made to fill the memory: a layer that swells may lie beneath one that shrinks.
    private static final class Layer extends FilterInputStream {
        private final Progress progress;
        private final long most;
        private long given;

        Layer(InputStream in, Progress progress, long most) {
            super(in);
            this.progress = progress;
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            progress.check();
            int read = super.read(target, offset, length);
            given += Math.max(0, read);
            if (given > most) {
                throw new IOException("unpacks to more than " + most + " bytes");
            }
            return read;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    /// Reports how much of the file was read and stops when the work is cancelled.
    private static final class Watched extends FilterInputStream {
        private final long size;
        private final Progress progress;
        private long done;

        Watched(InputStream in, long size, Progress progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            throw new IllegalStateException("bytes are read in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            progress.check();
            int read = super.read(target, offset, length);
            done += Math.max(0, read);
            progress.report(done, size);
            return read;
        }
    }
}
