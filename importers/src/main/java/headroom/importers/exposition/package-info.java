/// The text formats of the Prometheus family: metrics pages, OpenMetrics, and what promtool prints.
@NullMarked
package headroom.importers.exposition;

import org.jspecify.annotations.NullMarked;
