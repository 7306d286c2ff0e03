@NullMarked
package headroom.model.capacity;

import org.jspecify.annotations.NullMarked;
