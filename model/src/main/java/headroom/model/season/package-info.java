@NullMarked
package headroom.model.season;

import org.jspecify.annotations.NullMarked;
