package headroom.app.report;

import headroom.model.Message;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Where a chart that leaves the program comes from.
///
/// @param workbook the name of the workbook
/// @param asOf the day on which the question was asked; empty where nothing was computed yet
/// @param saved the day on which the chart leaves
/// @param version the version of Headroom
public record Origin(String workbook, Optional<LocalDate> asOf, LocalDate saved, String version) {
    /// One line that names workbook and dates.
    public Message words() {
        return asOf.map(day -> Message.of("chart.origin-as-of", workbook, day, saved, version))
                .orElseGet(() -> Message.of("chart.origin", workbook, saved, version));
    }

    /// A name for the file of a chart: workbook, chart and day, in letters that every disk takes.
    ///
    /// @param chart the chart's stable name
    public String fileName(String chart, ChartFormat format) {
        String name = plain(workbook) + "-" + plain(chart) + "-" + saved;
        return name.replaceFirst("^-+", "") + "." + format.ending();
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.toLowerCase(Locale.ROOT)
                .replaceAll("\\.headroom$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
