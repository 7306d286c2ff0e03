package headroom.importers.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnProjection;
import headroom.importers.text.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the rows of a Parquet file as lines of a table while they are read: a header, then one line a row. Columns of
/// lists, maps and structures are left out.
public final class ParquetText extends InputStream {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_AT_ONCE = 512;

    private final HardwoodContext context;
    private final ParquetFileReader file;
    private final RowReader rows;
    private final List<Column> columns;
    private byte[] lines;
    private int position;

    private ParquetText(HardwoodContext context, ParquetFileReader file, RowReader rows, List<Column> columns) {
        this.context = context;
        this.file = file;
        this.rows = rows;
        this.columns = columns;
        this.lines = columns.stream()
                .map(column -> Column.quoted(column.name()))
                .collect(Collectors.joining(",", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Whether a file is one of Parquet.
    public static boolean recognises(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(MAGIC, in.readNBytes(MAGIC.length));
        }
    }

    /// The rows of a file.
    ///
    /// @throws IOException if it is damaged, or holds no column of numbers, times or texts
    public static InputStream of(Path path) throws IOException {
        HardwoodContext context = HardwoodContext.create(Workers.ofThisMachineCount());
        try {
            return open(path, context);
        } catch (RuntimeException | IOException | OutOfMemoryError | StackOverflowError damaged) {
            context.close();
            throw new IOException("no readable Parquet file", damaged);
        }
    }

    private static InputStream open(Path path, HardwoodContext context) throws IOException {
        ParquetFileReader file = ParquetFileReader.open(InputFile.of(path), context);
        try {
            List<Column> columns = Column.of(file.getFileSchema());
            if (columns.isEmpty()) {
                throw new IOException("no plain column");
            }
            Pages.check(path, file.getFileMetaData());
            String[] names = columns.stream().map(Column::name).toArray(String[]::new);
            RowReader rows = file.buildRowReader()
                    .projection(ColumnProjection.columns(names))
                    .build();
            return new ParquetText(context, file, rows, columns);
        } catch (RuntimeException | IOException | OutOfMemoryError | StackOverflowError damaged) {
            file.close();
            throw damaged;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (position == lines.length && !fill()) {
            return -1;
        }
        int some = Math.min(length, lines.length - position);
        System.arraycopy(lines, position, target, offset, some);
        position += some;
        return some;
    }

    /// Goes on to the next rows; false at the end.
    private boolean fill() throws IOException {
        try {
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < ROWS_AT_ONCE && rows.hasNext(); row++) {
                rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    text.append(i == 0 ? "" : ",");
                    columns.get(i).write(rows, text);
                }
                text.append('\n');
            }
            lines = text.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
            return lines.length > 0;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            throw new IOException("a damaged Parquet file", damaged);
        }
    }

    @Override
    public void close() throws IOException {
        try (context;
                file;
                rows) {
            lines = new byte[0];
            position = 0;
        }
    }
}
