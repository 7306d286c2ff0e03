package headroom.importers.sysstat;

import headroom.importers.SeriesHeader;
import headroom.model.series.Aggregator;
import headroom.model.series.Kind;
import headroom.model.series.Stamp;
import headroom.model.unit.Unit;
import java.util.Map;

/// What a column of sysstat's tables means by its name.
final class SarColumn {
    private SarColumn() {}

    /// Columns in capitals name what a row is about: CPU, DEV, IFACE, FILESYSTEM.
    static boolean identifies(String name) {
        return name.matches("CPU|DEV|IFACE|TTY|INTR|FILESYSTEM|MOUNTPOINT|FAN|TEMP|IN|BUS|DEVICE|FCHOST");
    }

    /// The series of a column.
    ///
    /// @param seconds how long each row covers; not above 0 where the table does not say
    static SeriesHeader header(String name, Map<String, String> labels, double seconds) {
        return SeriesHeader.named(name, labels, Stamp.END)
                .in(unit(name))
                .as(name.endsWith("/s") ? Kind.RATE : Kind.GAUGE)
                .madeBy(Aggregator.MEAN)
                .every(seconds > 0 ? Math.round(seconds * 1000) : 0);
    }

    private static Unit unit(String name) {
        if (name.startsWith("%")) {
            return Unit.PERCENT;
        }
        if (name.endsWith("kB/s") || name.matches("kB_(rd|wr|ccwr)/s")) {
            return Unit.KILOBYTES_PER_SECOND;
        }
        if (name.startsWith("kb") || name.equals("VSZ") || name.equals("RSS")) {
            return Unit.KIBIBYTES;
        }
        return name.endsWith("/s") ? Unit.PER_SECOND : Unit.UNKNOWN;
    }

    /// A number with a decimal point or comma; NaN where there is none.
    static double number(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
