package headroom.importers;

import headroom.model.Message;
import headroom.model.Severity;
import headroom.model.capacity.LoadStep;
import headroom.model.series.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes what an importer finds in a file, in any order: stamps may be unsorted and repeated, and a series may
/// come in several parts.
public interface SeriesSink {
    /// Takes samples of one series.
    @FunctionalInterface
    interface Samples {
        /// Adds a sample; a value that is not finite is counted and left out.
        void add(long stampMillis, double value);

        /// Adds the samples from index `from` up to but without `to`.
        default void addAll(long[] stampMillis, double[] values, int from, int to) {
            for (int i = from; i < to; i++) {
                add(stampMillis[i], values[i]);
            }
        }
    }

    /// Opens a series; the same id again continues the same series.
    Samples series(SeriesHeader header);

    /// Adds the value of a single moment; one that is not finite is counted and left out.
    ///
    /// @param stampMillis the moment, epoch milliseconds; empty where the file does not say
    /// @param explanation what the file says of the metric; empty text for nothing
    void current(SeriesHeader header, OptionalLong stampMillis, double value, String explanation);

    /// Adds a load test.
    ///
    /// @param name what tells it from the other tests of the file; empty when it is the only one
    void test(String name, Optional<String> iteration, Optional<String> component, List<LoadStep> steps);

    /// Notes something odd.
    ///
    /// @param place where it stands
    /// @param message what was found
    /// @param action what was done about it, or what to do
    void note(Severity severity, Place place, Message message, Message action);

    /// Notes something odd.
    ///
    /// @param what names its sentences, `import.what` and `import.what.action`
    /// @param arguments what the first sentence names
    default void note(Severity severity, Place place, String what, Object... arguments) {
        note(severity, place, Message.of("import." + what, arguments), Message.of("import." + what + ".action"));
    }

    /// Says how the text of the file was read.
    ///
    /// @param used what was said or recognised
    /// @param columns the names of the columns
    /// @param times some of the texts in the column of times, the first among them
    void read(TextForm used, List<String> columns, List<String> times);

    /// A place in a file.
    ///
    /// @param line from 1; 0 when it is not known
    /// @param offset bytes from the start of the (unpacked) file; -1 when it is not known
    record Place(long line, long offset) {
        /// The file as a whole.
        public static final Place WHOLE = new Place(0, -1);

        /// A line, from 1.
        public static Place line(long line) {
            return new Place(line, -1);
        }
    }
}
