package headroom.app.report;

import java.util.Locale;

/// What a chart can be saved as.
public enum ChartFormat {
    /// A picture of dots.
    PNG,
    /// A picture of lines, which stays sharp at every size.
    SVG,
    /// The same on a page of its own size.
    PDF,
    /// The values, for programs and spreadsheets.
    CSV;

    /// How names of such files end, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
