package headroom.importers.influx;

import headroom.importers.SeriesHeader;
import headroom.model.series.Stamp;
import java.util.Map;

/// How series of InfluxDB are called.
final class InfluxNames {
    private InfluxNames() {}

    /// A field of a measurement. A field whose name says nothing leaves the name to the measurement.
    static SeriesHeader header(String measurement, String field, Map<String, String> tags) {
        boolean generic = field.isEmpty() || field.matches("value|mean|last|count|sum|_value");
        String metric = measurement.isEmpty() ? field : generic ? measurement : measurement + "_" + field;
        return SeriesHeader.named(metric, tags, Stamp.START);
    }
}
