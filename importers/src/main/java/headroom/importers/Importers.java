package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.importers.catalogue.Catalogue;
import headroom.importers.limit.Limits;
import headroom.importers.text.Workers;
import headroom.model.Message;
import headroom.model.Progress;
import headroom.model.Severity;
import headroom.model.capacity.LoadTest;
import headroom.model.series.Source;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Reads exported metric files. What a file is, is told from its content.
public final class Importers {
    /// What a file is called that nothing recognises.
    public static final String UNKNOWN = "unknown";

    private static final int FEWEST_LINES = 5;
    /// A sample of a regular series with what it takes to draw it, and room to grow.
    private static final int BYTES_PER_SAMPLE = 10;
    /// The rest of the program needs room too.
    private static final double SHARE_OF_MEMORY = Limits.CURRENT.samplesPercent() / 100.0;

    private Importers() {}

    /// Reads one file. Whatever is wrong with its content becomes a note of the source, and what could be read
    /// is kept.
    ///
    /// @throws IOException if the file can't be opened
    /// @throws java.util.concurrent.CancellationException if the work was cancelled
    public static Imported read(Path path, ReadOptions options, Progress progress) throws IOException {
        return read(path, options, progress, (long)
                (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY / BYTES_PER_SAMPLE));
    }

    static Imported read(Path path, ReadOptions options, Progress progress, long mostSamples) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path + " is not a file");
        }
        try (Workers workers = Workers.one()) {
            workers.start(Catalogue::shipped); // read once in a process, while it is found out what the file is
            return read(path, options, progress, mostSamples, Fingerprint.start(workers, path, progress));
        }
    }

    private static Imported read(
            Path path, ReadOptions options, Progress progress, long mostSamples, Workers.Task<String> fingerprint)
            throws IOException {
        Content.Damage damage = new Content.Damage();
        String sheet = Sheets.first(path);
        Head opening = head(path, sheet, progress, damage);
        String shape = Shape.of(opening);
        ReadOptions shaped = options.forShape(shape);
        Head head = opening.in(shaped.form());
        Content content = new Content(path, sheet, head, shaped, progress, damage);
        Optional<Recognised> recognised = recognise(head);
        Collected collected = new Collected(mostSamples);
        collected.meaning(OwnRules.catalogue(path, options.metricTables(), collected));
        if (recognised.isPresent()) {
            recognised.get().importer.read(content, recognised.get().format, collected);
        } else if (!damage.happened()) {
            Unrecognised.note(head, collected);
        }
        Sheets.readOthers(path, sheet, shaped, progress, collected);
        String sha256 = fingerprint.await();
        progress.check();
        List<LoadTest> tests = collected.loadTests(sha256, content.fileName());
        boolean nothing = collected.nothing();
        List<SeriesEntry> entries = collected.entries(sha256, content.fileName(), progress);
        noteDamage(content, nothing, collected);
        ZipContent.of(path)
                .filter(zip -> zip.others() > 0)
                .ifPresent(zip -> collected.note(
                        Severity.CAUTION, Place.WHOLE, "zip-of-several", zip.entry(), (long) zip.others()));
        if (nothing && collected.notes().isEmpty()) {
            collected.note(Severity.DANGER, Place.WHOLE, "nothing-found");
        }
        if (!shaped.form().equals(options.form())) {
            collected.note(
                    Severity.INFO,
                    Place.WHOLE,
                    Message.of("import.read-as-before"),
                    Message.of("import.read-as-before.action"));
        }
        Source source = new Source(
                sha256,
                path.toString(),
                recognised.map(Recognised::format).orElse(UNKNOWN),
                Files.size(path),
                Optional.of(Files.getLastModifiedTime(path).toInstant()),
                collected.notes(),
                collected.reading(shaped.form(), shape),
                collected.current());
        return new Imported(source, entries, tests);
    }

    static Optional<Recognised> recognise(Head head) {
        for (Importer importer : ServiceLoader.load(Importer.class, Importers.class.getClassLoader())) {
            Optional<String> format = importer.recognise(head);
            if (format.isPresent()) {
                return Optional.of(new Recognised(importer, format.get()));
            }
        }
        return Optional.empty();
    }

    /// Reads the opening: more of it where a line is long, as in a table of thousands of columns.
    static Head head(Path path, String sheet, Progress progress, Content.Damage damage) throws IOException {
        try (InputStream in = new Unpacked(path, sheet, progress, damage)) {
            byte[] bytes = in.readNBytes(Head.BYTES);
            if (bytes.length == Head.BYTES && lines(bytes) < FEWEST_LINES) {
                byte[] more = in.readNBytes(Head.MOST_BYTES - Head.BYTES);
                int length = bytes.length;
                bytes = Arrays.copyOf(bytes, length + more.length);
                System.arraycopy(more, 0, bytes, length, more.length);
            }
            return new Head(bytes, in.read() < 0);
        }
    }

    private static int lines(byte[] bytes) {
        int lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' || b == '\r' ? 1 : 0;
        }
        return lines;
    }

    private static void noteDamage(Content content, boolean nothing, Collected collected) {
        if (content.damaged()) {
            collected.note(
                    Severity.DANGER,
                    Place.WHOLE,
                    Message.of("import.packing-damaged"),
                    Message.of(nothing ? "import.export-again.action" : "import.kept-before.action"));
        }
        if (content.foreignBytes() > 0) {
            collected.note(
                    Severity.CAUTION,
                    new Place(0, content.firstForeignOffset()),
                    Message.of("import.foreign-bytes", content.foreignBytes()),
                    Message.of("import.foreign-bytes.action"));
        }
    }

    /// The importer that reads a file, and what it calls the format.
    record Recognised(Importer importer, String format) {}
}
