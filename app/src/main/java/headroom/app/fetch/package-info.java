/// Metrics asked of a server: what the planner picks, and how far it has come.
@NullMarked
package headroom.app.fetch;

import org.jspecify.annotations.NullMarked;
