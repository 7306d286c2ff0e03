/// Measurements of speed and accuracy.
@NullMarked
package headroom.bench;

import org.jspecify.annotations.NullMarked;
