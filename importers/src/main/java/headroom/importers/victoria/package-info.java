/// Exports of VictoriaMetrics.
@NullMarked
package headroom.importers.victoria;

import org.jspecify.annotations.NullMarked;
