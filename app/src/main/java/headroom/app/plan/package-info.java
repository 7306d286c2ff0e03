/// Scenarios side by side: what to add and when, what it costs, and how sure it is.
@NullMarked
package headroom.app.plan;

import org.jspecify.annotations.NullMarked;
