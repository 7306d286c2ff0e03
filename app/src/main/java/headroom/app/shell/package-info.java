/// The window: question and answer on top, the views at the left, reasons at the right; and what wires it all.
@NullMarked
package headroom.app.shell;

import org.jspecify.annotations.NullMarked;
