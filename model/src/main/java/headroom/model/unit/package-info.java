@NullMarked
package headroom.model.unit;

import org.jspecify.annotations.NullMarked;
