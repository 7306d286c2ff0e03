/// The command line: one small class a command. Runs without a window.
@NullMarked
package headroom.app.cli;

import org.jspecify.annotations.NullMarked;
