package headroom.model.workbook;

import headroom.model.series.SeriesId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What names of series and files tell of whether two exports are of one series.
final class SameSeries {
    /// Headings that tools give to any series.
    private static final Set<String> OF_ANYTHING = Set.of(
            "",
            "value",
            "values",
            "avg",
            "average",
            "mean",
            "max",
            "maximum",
            "min",
            "minimum",
            "sum",
            "count",
            "total",
            "series",
            "metric",
            "data",
            "datapoints",
            "result",
            "query");

    private static final Pattern EXTENSION = Pattern.compile("(\\.[a-z][a-z0-9]{0,7}){1,2}$");
    /// What differs between the exports of two months: dates, times, names of months, and the number of a copy.
    private static final Pattern WHEN =
            Pattern.compile("\\d{4,}([-_. ]?\\d{1,2}){0,5}|\\(\\d+\\)|\\b(week|w|q)[-_ ]?\\d{1,2}\\b|copy( of)?"
                    + "|(?<![a-z])(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?"
                    + "|oct(ober)?|nov(ember)?|dec(ember)?)(?![a-z])");
    private static final Pattern BETWEEN = Pattern.compile("[-_. ]+");

    private SameSeries() {}

    /// Whether a metric's name says which series it is. A column headed "value" may be anything.
    static boolean tells(SeriesId id) {
        String metric = id.metric().toLowerCase(Locale.ROOT).strip();
        return metric.length() > 1 && !OF_ANYTHING.contains(metric);
    }

    /// Whether two files are called the same but for when they are of: `requests-2026-10.csv` and
    /// `requests-2026-11.csv`.
    static boolean sameStem(String fileName, String other) {
        String stem = stem(fileName);
        return !stem.isEmpty() && stem.equals(stem(other));
    }

    private static String stem(String fileName) {
        String name = EXTENSION.matcher(fileName.toLowerCase(Locale.ROOT)).replaceFirst("");
        return BETWEEN.matcher(WHEN.matcher(name).replaceAll("-"))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
    }
}
