/// Words at the pointer.
@NullMarked
package headroom.app.hover;

import org.jspecify.annotations.NullMarked;
