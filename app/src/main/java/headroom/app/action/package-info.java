/// What the planner can do, each declared once: menu, palette, tooltips and the list of shortcuts are made from it.
@NullMarked
package headroom.app.action;

import org.jspecify.annotations.NullMarked;
