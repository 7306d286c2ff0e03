/// What sadf and mpstat print.
@NullMarked
package headroom.importers.sysstat;

import org.jspecify.annotations.NullMarked;
