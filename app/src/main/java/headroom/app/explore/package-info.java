/// The series over time, and what repeats in them.
@NullMarked
package headroom.app.explore;

import org.jspecify.annotations.NullMarked;
