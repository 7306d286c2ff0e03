@NullMarked
package headroom.model.series;

import org.jspecify.annotations.NullMarked;
