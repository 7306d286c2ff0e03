/// What the planner chose for the program itself, kept between runs.
@NullMarked
package headroom.app.settings;

import org.jspecify.annotations.NullMarked;
