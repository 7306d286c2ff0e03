/// Renderings of Graphite.
@NullMarked
package headroom.importers.graphite;

import org.jspecify.annotations.NullMarked;
