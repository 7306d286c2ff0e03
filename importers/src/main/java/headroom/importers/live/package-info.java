/// Series from a running server of the Prometheus family. Nothing is asked of a server but what the planner wants.
@NullMarked
package headroom.importers.live;

import org.jspecify.annotations.NullMarked;
