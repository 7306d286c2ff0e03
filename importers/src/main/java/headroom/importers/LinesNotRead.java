package headroom.importers;

import headroom.importers.SeriesSink.Place;
import headroom.model.Severity;

/// The lines of a file that are not of its format: they are counted, and the first is named.
public final class LinesNotRead {
    private final String code;
    private long lines;
    private long first;

    private LinesNotRead(String code) {
        this.code = code;
    }

    /// None yet.
    public static LinesNotRead none() {
        return noted("lines-not-read");
    }

    /// None yet; they will be told of under the code of a note that takes their count.
    public static LinesNotRead noted(String code) {
        return new LinesNotRead(code);
    }

    /// Counts the line of that number.
    public void add(long number) {
        first = lines == 0 ? number : first;
        lines++;
    }

    /// Says how many there were, if any.
    public void note(SeriesSink sink) {
        if (lines > 0) {
            sink.note(Severity.CAUTION, Place.line(first), code, lines);
        }
    }
}
