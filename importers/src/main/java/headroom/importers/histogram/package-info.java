/// Histograms with exponential buckets, as Prometheus and OpenTelemetry keep them.
@NullMarked
package headroom.importers.histogram;

import org.jspecify.annotations.NullMarked;
