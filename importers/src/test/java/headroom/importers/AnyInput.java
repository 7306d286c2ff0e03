package headroom.importers;

import com.sun.management.ThreadMXBean;
import headroom.model.Progress;
import headroom.model.series.TimeSeries;
import headroom.model.workbook.SeriesEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/// What holds of any bytes that are imported: no exception, an end in time, no more memory than in proportion, series
/// in
/// order of time, and a word where nothing was found. Tests ask it of saved and of spoiled files, and Jazzer, which
/// `headroom.bench.FuzzImporters` starts, of whatever opens a new way through the importers.
public final class AnyInput {
    /// The most processor time that a small file may take, seconds: a hundred times what the slowest takes.
    static final double MOST_SECONDS = 10;

    /// The most that may be allocated, and let go again, however small a file is: heads, buffers, workers, and what two
    /// lines of a log that lie months apart take, or a cell in the last column of a spreadsheet.
    static final long MOST_BYTES = 256L << 20;

    /// The most that may be allocated besides for each byte of a file.
    static final long MOST_BYTES_EACH = 4096;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path FILE = file();

    private AnyInput() {}

    /// The entry that Jazzer looks for.
    public static void fuzzerTestOneInput(byte[] input) {
        check(input);
    }

    /// Imports the bytes and fails where one of the laws is broken. What took too much is measured once more: the first
    /// reading of a format loads its classes.
    ///
    /// @return what was imported
    static Imported check(byte[] input) {
        Cost cost = Cost.of(input);
        if (cost.tooMuch().isPresent()) {
            cost = Cost.of(input);
        }
        hold(cost.tooMuch().isEmpty(), cost.tooMuch().orElse("") + " for " + input.length + " bytes");
        Imported imported = cost.imported;
        hold(
                !imported.nothing() || !imported.source().notes().isEmpty(),
                "nothing was found, and nothing is said of it");
        imported.series().stream().map(SeriesEntry::series).forEach(AnyInput::inOrder);
        return imported;
    }

    private static Imported read(byte[] input) {
        try {
            Files.write(FILE, input);
            return Importers.read(FILE, new ReadOptions(ZoneId.of("Europe/Berlin")), Progress.none());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inOrder(TimeSeries series) {
        for (int i = 0; i < series.samples().size(); i++) {
            hold(Double.isFinite(series.samples().value(i)), series.id() + " holds what is not finite");
            hold(
                    i == 0
                            || series.samples().stampMillis(i - 1)
                                    < series.samples().stampMillis(i),
                    series.id() + " is not in order of time");
        }
    }

    private static void hold(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("headroom", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it took to import a file.
    ///
    /// @param bytes of the file
    /// @param seconds of the processor, of the thread that reads
    /// @param allocated bytes, by all threads
    private record Cost(Imported imported, int bytes, double seconds, long allocated) {
        static Cost of(byte[] input) {
            long allocated = THREADS.getTotalThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadCpuTime();
            Imported imported = read(input);
            return new Cost(
                    imported,
                    input.length,
                    (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9,
                    THREADS.getTotalThreadAllocatedBytes() - allocated);
        }

        Optional<String> tooMuch() {
            if (seconds > MOST_SECONDS) {
                return Optional.of(seconds + " s");
            }
            return allocated > MOST_BYTES + MOST_BYTES_EACH * bytes
                    ? Optional.of(allocated + " bytes allocated")
                    : Optional.empty();
        }
    }
}
