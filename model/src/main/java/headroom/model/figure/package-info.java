/// Figures: pictures as data, and the one place that turns results into them.
@NullMarked
package headroom.model.figure;

import org.jspecify.annotations.NullMarked;
