package headroom.model.unit;

import java.util.Arrays;
import java.util.Optional;

/// The closed list of units that series, limits and results are measured in. `docs/formats.md` lists them.
public enum Unit {
    NANOSECONDS("nanoseconds", "ns", Dimension.TIME, 1e-9),
    MICROSECONDS("microseconds", "µs", Dimension.TIME, 1e-6),
    MILLISECONDS("milliseconds", "ms", Dimension.TIME, 1e-3),
    SECONDS("seconds", "s", Dimension.TIME, 1),
    MINUTES("minutes", "min", Dimension.TIME, 60),
    HOURS("hours", "h", Dimension.TIME, 3600),
    DAYS("days", "d", Dimension.TIME, 86_400),
    BITS("bits", "bit", Dimension.DATA, 0.125),
    BYTES("bytes", "B", Dimension.DATA, 1),
    KILOBYTES("kilobytes", "kB", Dimension.DATA, 1e3),
    MEGABYTES("megabytes", "MB", Dimension.DATA, 1e6),
    GIGABYTES("gigabytes", "GB", Dimension.DATA, 1e9),
    KIBIBYTES("kibibytes", "KiB", Dimension.DATA, 1024),
    MEBIBYTES("mebibytes", "MiB", Dimension.DATA, 1024.0 * 1024),
    GIBIBYTES("gibibytes", "GiB", Dimension.DATA, 1024.0 * 1024 * 1024),
    BITS_PER_SECOND("bits_per_second", "bit/s", Dimension.DATA_RATE, 0.125),
    BYTES_PER_SECOND("bytes_per_second", "B/s", Dimension.DATA_RATE, 1),
    KILOBYTES_PER_SECOND("kilobytes_per_second", "kB/s", Dimension.DATA_RATE, 1e3),
    MEGABYTES_PER_SECOND("megabytes_per_second", "MB/s", Dimension.DATA_RATE, 1e6),
    RATIO("ratio", "", Dimension.SHARE, 1),
    PERCENT("percent", "%", Dimension.SHARE, 0.01),
    CORES("cores", "cores", Dimension.CORES, 1),
    MILLICORES("millicores", "mcores", Dimension.CORES, 1e-3),
    NANOCORES("nanocores", "ncores", Dimension.CORES, 1e-9),
    COUNT("count", "", Dimension.COUNT, 1),
    REQUESTS("requests", "requests", Dimension.COUNT, 1),
    ERRORS("errors", "errors", Dimension.COUNT, 1),
    CONNECTIONS("connections", "connections", Dimension.COUNT, 1),
    INSTANCES("instances", "instances", Dimension.COUNT, 1),
    PER_SECOND("per_second", "/s", Dimension.RATE, 1),
    PER_MINUTE("per_minute", "/min", Dimension.RATE, 1.0 / 60),
    PER_HOUR("per_hour", "/h", Dimension.RATE, 1.0 / 3600),
    REQUESTS_PER_SECOND("requests_per_second", "requests/s", Dimension.RATE, 1),
    REQUESTS_PER_MINUTE("requests_per_minute", "requests/min", Dimension.RATE, 1.0 / 60),
    ERRORS_PER_SECOND("errors_per_second", "errors/s", Dimension.RATE, 1),
    UNKNOWN("unknown", "", Dimension.UNKNOWN, 1);

    private final String id;
    private final String symbol;
    private final Dimension dimension;
    private final double base;

    Unit(String id, String symbol, Dimension dimension, double base) {
        this.id = id;
        this.symbol = symbol;
        this.dimension = dimension;
        this.base = base;
    }

    /// The name used in JSON documents and in `docs/formats.md`.
    public String id() {
        return id;
    }

    /// The symbol printed after a number; empty where a bare number says it.
    public String symbol() {
        return symbol;
    }

    /// What the unit measures.
    public Dimension dimension() {
        return dimension;
    }

    /// The factor that turns a value in this unit into one in another unit of the same dimension.
    ///
    /// @throws IllegalArgumentException if the dimensions differ
    public double factorTo(Unit other) {
        if (dimension != other.dimension) {
            throw new IllegalArgumentException("cannot turn " + id + " into " + other.id);
        }
        return base / other.base;
    }

    /// The unit with that id.
    public static Optional<Unit> byId(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
    }
}
