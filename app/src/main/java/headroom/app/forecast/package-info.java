/// Demand to come, and how well the same method would have forecast the past.
@NullMarked
package headroom.app.forecast;

import org.jspecify.annotations.NullMarked;
