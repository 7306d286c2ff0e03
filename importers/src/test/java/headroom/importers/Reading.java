package headroom.importers;

import headroom.model.Progress;
import headroom.model.series.Source.Note;
import headroom.model.series.TextForm;
import headroom.model.series.TextReading;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads a file made of a text, as the tests of all formats do.
///
/// @param imported what the file gave
public record Reading(Imported imported) {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /// Reads a text of UTF-8 as a file without a telling name.
    public static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "file", UTC);
    }

    /// Reads a text as a file of that name.
    public static Reading named(String fileName, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), fileName, UTC);
    }

    /// Reads a text whose times without a zone are of that zone.
    public static Reading in(String zone, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "file", ZoneId.of(zone));
    }

    /// Reads a text in a character set.
    public static Reading encoded(String text, Charset charset) {
        return of(text.getBytes(charset), "file", UTC);
    }

    /// Reads a text of which something is said.
    public static Reading as(TextForm form, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, "file", new ReadOptions(UTC, form, Map.of()));
    }

    /// Reads bytes.
    public static Reading of(byte[] bytes, String fileName, ZoneId zone) {
        return of(bytes, fileName, new ReadOptions(zone));
    }

    /// Reads bytes with options.
    public static Reading of(byte[] bytes, String fileName, ReadOptions options) {
        try {
            Path folder = Files.createTempDirectory("headroom");
            Path file = Files.write(folder.resolve(fileName), bytes);
            try {
                return new Reading(Importers.read(file, options, Progress.none()));
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The format that was recognised.
    public String format() {
        return imported.source().format();
    }

    /// How the text was read.
    public TextReading reading() {
        return imported.source().reading().orElseThrow(() -> new AssertionError("nothing is said of the reading"));
    }

    /// The ids of the series, in order.
    public List<String> ids() {
        return imported.series().stream()
                .map(entry -> entry.series().id().toString())
                .toList();
    }

    /// The only series.
    public SeriesEntry only() {
        if (imported.series().size() != 1) {
            throw new AssertionError("not one series but " + ids());
        }
        return imported.series().getFirst();
    }

    /// The series of that id.
    public SeriesEntry series(String id) {
        return imported.series().stream()
                .filter(entry -> entry.series().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + id + " in " + ids()));
    }

    /// The values of a series.
    public static double[] values(SeriesEntry entry) {
        double[] values = new double[entry.series().samples().size()];
        Arrays.setAll(values, i -> entry.series().samples().value(i));
        return values;
    }

    /// The stamps of a series, epoch milliseconds.
    public static long[] stamps(SeriesEntry entry) {
        long[] stamps = new long[entry.series().samples().size()];
        Arrays.setAll(stamps, i -> entry.series().samples().stampMillis(i));
        return stamps;
    }

    /// The keys of the notes.
    public List<String> notes() {
        return imported.source().notes().stream()
                .map(note -> note.message().key())
                .toList();
    }

    /// The note with that key.
    public Note note(String key) {
        return imported.source().notes().stream()
                .filter(note -> note.message().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no note " + key + " in " + notes()));
    }
}
