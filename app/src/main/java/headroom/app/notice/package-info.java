/// What happened and the planner should know: notices, and exceptions turned into them.
@NullMarked
package headroom.app.notice;

import org.jspecify.annotations.NullMarked;
