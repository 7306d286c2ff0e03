/// Measured capacity, change by change.
@NullMarked
package headroom.app.iterations;

import org.jspecify.annotations.NullMarked;
