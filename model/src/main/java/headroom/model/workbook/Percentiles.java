package headroom.model.workbook;

import headroom.model.series.SeriesId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from the name of a response-time series which percentile it is.
final class Percentiles {
    /// What a series is taken for that does not say: its middle.
    private static final double MIDDLE = 50;

    /// `p99`, `p99.9`, `p999`, `99p`, `99th`, `95percentile`; not the digits of another word.
    private static final Pattern NAMED = Pattern.compile(
            "(?<![a-z0-9])p(\\d{2})(?:[._]?(\\d))?(?!\\d)|(?<!\\d)(\\d{2})(?:p|th|percentile|_percentile)(?![a-z])");

    private static final Pattern QUANTILE = Pattern.compile("0?\\.\\d+");

    private Percentiles() {}

    /// The percentile, above 0 and below 100; 50 where neither label nor name tells one.
    static double of(SeriesId id) {
        String quantile = id.labels().get("quantile");
        if (quantile != null && QUANTILE.matcher(quantile).matches()) {
            return 100 * Double.parseDouble(quantile);
        }
        Matcher name = NAMED.matcher(id.toString().toLowerCase(Locale.ROOT));
        if (!name.find()) {
            return MIDDLE;
        }
        if (name.group(1) == null) {
            return Double.parseDouble(name.group(3));
        }
        String tenths = name.group(2) == null ? "0" : name.group(2);
        return Double.parseDouble(name.group(1) + "." + tenths);
    }
}
