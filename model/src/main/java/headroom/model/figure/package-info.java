@NullMarked
package headroom.model.figure;

import org.jspecify.annotations.NullMarked;
