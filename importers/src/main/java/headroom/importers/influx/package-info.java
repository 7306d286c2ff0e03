/// What InfluxDB answers and exports.
@NullMarked
package headroom.importers.influx;

import org.jspecify.annotations.NullMarked;
