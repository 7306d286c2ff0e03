/// Metrics of OpenTelemetry.
@NullMarked
package headroom.importers.otlp;

import org.jspecify.annotations.NullMarked;
