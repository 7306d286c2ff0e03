package headroom.importers.table;

import headroom.model.unit.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A unit as it stands behind a number in a cell: `ms`, `%`, `K req/s`, `GiB`.
///
/// @param unit the unit; {@link Unit#UNKNOWN} where only a multiple stands (`K`)
/// @param factor how many of the unit one is
record CellUnit(Unit unit, double factor) {
    private static final Map<String, CellUnit> KNOWN = known();

    /// The unit that a text stands for. Case counts: `mB` and `MB` differ by nine orders of magnitude.
    static Optional<CellUnit> of(String text) {
        CellUnit exact = KNOWN.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        int blank = text.indexOf(' ');
        CellUnit unit = blank < 0 ? null : KNOWN.get(text.substring(blank + 1).strip());
        return unit == null ? Optional.empty() : scaled(text.substring(0, blank), unit);
    }

    /// A multiple glued to the number: `1.2K req/s`. `B req/s` is a billion requests a second, `B` alone is a byte.
    private static Optional<CellUnit> scaled(String multipleText, CellUnit unit) {
        CellUnit multiple = KNOWN.get(multipleText);
        if (multiple != null && multiple.unit == Unit.UNKNOWN) {
            return Optional.of(new CellUnit(unit.unit, multiple.factor * unit.factor));
        }
        return multipleText.equals("B") ? Optional.of(new CellUnit(unit.unit, 1e9 * unit.factor)) : Optional.empty();
    }

    private static Map<String, CellUnit> known() {
        Map<String, CellUnit> known = new HashMap<>();
        times(known);
        data(known);
        rates(known);
        put(known, Unit.PERCENT, 1, "%", "percent", "pct");
        put(known, Unit.CORES, 1, "cores", "core", "cpu", "cpus");
        put(known, Unit.MILLICORES, 1, "mcores", "millicores", "mCPU");
        put(known, Unit.REQUESTS, 1, "req", "reqs", "request", "requests");
        put(known, Unit.CONNECTIONS, 1, "connections", "conns");
        put(known, Unit.UNKNOWN, 1e3, "K", "k", "thousand");
        put(known, Unit.UNKNOWN, 1e6, "Mil", "M", "million");
        put(known, Unit.UNKNOWN, 1e9, "Bil", "billion");
        put(known, Unit.UNKNOWN, 1e12, "Tri", "T");
        return known;
    }

    private static void times(Map<String, CellUnit> known) {
        put(known, Unit.NANOSECONDS, 1, "ns", "nanoseconds");
        put(known, Unit.MICROSECONDS, 1, "us", "\u00B5s", "\u03BCs", "microseconds");
        put(known, Unit.MILLISECONDS, 1, "ms", "msec", "millis", "milliseconds");
        put(known, Unit.SECONDS, 1, "s", "sec", "secs", "second", "seconds");
        put(known, Unit.MINUTES, 1, "min", "mins", "minute", "minutes");
        put(known, Unit.HOURS, 1, "h", "hour", "hours");
        put(known, Unit.DAYS, 1, "d", "day", "days");
        put(known, Unit.DAYS, 7, "week", "weeks");
        put(known, Unit.DAYS, 365, "year", "years");
    }

    private static void data(Map<String, CellUnit> known) {
        put(known, Unit.BYTES, 1, "B", "byte", "bytes");
        put(known, Unit.BYTES, 1e-3, "mB");
        put(known, Unit.BYTES, 1e-6, "\u00B5B");
        put(known, Unit.KILOBYTES, 1, "kB", "KB");
        put(known, Unit.MEGABYTES, 1, "MB");
        put(known, Unit.GIGABYTES, 1, "GB");
        put(known, Unit.GIGABYTES, 1e3, "TB");
        put(known, Unit.KIBIBYTES, 1, "KiB");
        put(known, Unit.MEBIBYTES, 1, "MiB");
        put(known, Unit.GIBIBYTES, 1, "GiB");
        put(known, Unit.GIBIBYTES, 1024, "TiB");
        put(known, Unit.BYTES_PER_SECOND, 1, "B/s", "Bps");
        put(known, Unit.BYTES_PER_SECOND, 1e-3, "mB/s");
        put(known, Unit.BYTES_PER_SECOND, 1e-6, "\u00B5B/s");
        put(known, Unit.BYTES_PER_SECOND, 1024, "KiB/s");
        put(known, Unit.BYTES_PER_SECOND, 1024.0 * 1024, "MiB/s");
        put(known, Unit.KILOBYTES_PER_SECOND, 1, "kB/s", "KB/s");
        put(known, Unit.MEGABYTES_PER_SECOND, 1, "MB/s");
        put(known, Unit.MEGABYTES_PER_SECOND, 1e3, "GB/s");
        put(known, Unit.BITS_PER_SECOND, 1, "b/s", "bps", "bit/s");
        put(known, Unit.BITS_PER_SECOND, 1e-3, "mb/s");
        put(known, Unit.BITS_PER_SECOND, 1e3, "kb/s", "kbit/s");
        put(known, Unit.BITS_PER_SECOND, 1e6, "Mb/s", "Mbit/s");
        put(known, Unit.BITS_PER_SECOND, 1e9, "Gb/s", "Gbit/s");
    }

    private static void rates(Map<String, CellUnit> known) {
        put(known, Unit.REQUESTS_PER_SECOND, 1, "req/s", "reqs/s", "requests/s", "rps", "RPS", "qps", "q/s");
        put(known, Unit.REQUESTS_PER_MINUTE, 1, "req/min", "req/m", "requests/min", "rpm");
        put(known, Unit.PER_MINUTE, 1, "/min", "ops/min", "per minute", "cpm");
        put(known, Unit.PER_HOUR, 1, "/h", "per hour");
        put(
                known,
                Unit.PER_SECOND,
                1,
                "/s",
                "ops/s",
                "ops",
                "tps",
                "io/s",
                "p/s",
                "c/s",
                "rd/s",
                "wr/s",
                "evt/s",
                "msg/s");
        put(known, Unit.ERRORS_PER_SECOND, 1, "err/s", "errors/s");
        put(known, Unit.PER_SECOND, 1.0 / 60, "/min", "ops/min", "c/m", "rd/m", "wr/m");
    }

    private static void put(Map<String, CellUnit> known, Unit unit, double factor, String... texts) {
        for (String text : texts) {
            known.put(text, new CellUnit(unit, factor));
        }
    }
}
