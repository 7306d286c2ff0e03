/// Load tests as tables: one row a level of load, without a time axis.
@NullMarked
package headroom.importers.steps;

import org.jspecify.annotations.NullMarked;
