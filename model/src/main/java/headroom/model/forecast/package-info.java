@NullMarked
package headroom.model.forecast;

import org.jspecify.annotations.NullMarked;
