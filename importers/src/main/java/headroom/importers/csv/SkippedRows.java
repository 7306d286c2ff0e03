package headroom.importers.csv;

import headroom.importers.SeriesSink;
import headroom.importers.SeriesSink.Place;
import headroom.importers.table.Body;
import headroom.importers.table.TimeColumn;
import headroom.model.Severity;
import java.util.regex.Pattern;

/// Rows without a time: totals below the data, or lines that are no rows.
final class SkippedRows {
    private static final int LONGEST_SHOWN = 60;
    private static final Pattern SUMMARY = Pattern.compile(
            "(?i)\\W{0,20}(total|sum|average|avg|mean|max|maximum|min|minimum|gesamt|summe|mittelwert|durchschnitt|end)\\b");

    private final String timeName;
    private long rows;
    private long firstLine;
    private String firstText = "";
    private long summaries;

    SkippedRows(String timeName) {
        this.timeName = timeName;
    }

    void row(Body body, TimeColumn time) {
        String first = body.text(time.column());
        if (first.equals(timeName)) {
            return; // the names of the columns once more, as where tables were put below one another
        }
        if (SUMMARY.matcher(first).lookingAt() || SUMMARY.matcher(body.text(0)).lookingAt()) {
            summaries++;
        } else {
            firstLine = rows == 0 ? body.line() : firstLine;
            firstText = rows == 0 ? first.substring(0, Math.min(LONGEST_SHOWN, first.length())) : firstText;
            rows++;
        }
    }

    /// Adds those of a later block that begins behind so many lines.
    void add(SkippedRows later, long linesBefore) {
        if (rows == 0) {
            firstLine = later.firstLine + linesBefore;
            firstText = later.firstText;
        }
        rows += later.rows;
        summaries += later.summaries;
    }

    void note(SeriesSink sink) {
        if (summaries > 0) {
            sink.note(Severity.INFO, Place.WHOLE, "summary-rows", summaries);
        }
        if (rows > 0) {
            sink.note(Severity.CAUTION, Place.line(firstLine), "rows-without-time", rows, firstText);
        }
    }
}
