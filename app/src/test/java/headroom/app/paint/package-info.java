@NullMarked
package headroom.app.paint;

import org.jspecify.annotations.NullMarked;
