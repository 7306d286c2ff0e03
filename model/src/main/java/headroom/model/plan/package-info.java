@NullMarked
package headroom.model.plan;

import org.jspecify.annotations.NullMarked;
